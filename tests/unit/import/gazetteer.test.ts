import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { manifestText, readBeside } from '../../../data/gazetteer/manifest.ts'
import { citiesByName, Gazetteer, type FoundPlace } from '../../../src/import/places/gazetteer.ts'
import type { GazetteerFile } from '../../../src/import/places/gazetteer-file.ts'

const bytes = readFileSync(new URL('../../../data/gazetteer/cities.json', import.meta.url))
const file = JSON.parse(bytes.toString()) as GazetteerFile
const gazetteer = new Gazetteer(file)

function told(found: FoundPlace): string {
  if (found.kind === 'city') return `${found.city.name.en} ${found.city.country}`
  if (found.kind === 'several') return `several: ${found.cities.map(({ country }) => country).join(' ')}`
  return `none, near ${found.near?.name.en}`
}

describe('the file of cities', () => {
  test('has all columns in one order, and is fetched in 370 kB', () => {
    const count = file.thousands.length
    expect(count).toBeGreaterThan(24_000)
    const lines = [file.names, file.simplified, file.traditional].map((text) => text.split('\n').length)
    const cities = file.divisions.reduce((sum, [, own]) => sum + own, 0)
    expect([...lines, file.latitudes.length, file.longitudes.length, cities]).toEqual(
      Array.from({ length: 6 }, () => count),
    )
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(370_000)
  })

  test('is read in steps of some milliseconds, for a page without workers', () => {
    const steps = citiesByName(file)
    const done: number[] = []
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) done.push(step.value)
    expect(done.length).toBeGreaterThan(60)
    expect(done.toSorted((a, b) => a - b)).toEqual(done)
    expect(told(new Gazetteer(file, step.value).find('Rotterdam'))).toBe('Rotterdam NL')
  })

  test('is the one that its inputs give; else run npm run gazetteer and commit what it writes', () => {
    expect(readBeside('manifest.json')).toBe(manifestText(bytes.toString()))
  })
})

describe('a place is found', () => {
  test.each([
    ['Munich', 'Munich DE'],
    ['  são paulo ', 'São Paulo BR'],
    ['Zurich', 'Zürich CH'],
    ['Paris', 'Paris FR'],
    ['Paris, TX', 'Paris US'],
    ['Portland, Oregon', 'Portland US'],
    ['Cambridge, United Kingdom', 'Cambridge GB'],
    ['Cambridge, MA, USA', 'Cambridge US'],
    ['St Petersburg, Russia', 'Saint Petersburg RU'],
    ['深圳', 'Shenzhen CN'],
    ['深圳市', 'Shenzhen CN'],
    ['波士頓', 'Boston US'],
    ['Boston', 'Boston US'],
  ])('%s is %s', (name, city) => expect(told(gazetteer.find(name))).toBe(city))

  test('with a country in the language of the table', () =>
    expect(told(gazetteer.find('Cambridge, Vereinigtes Königreich', 'de'))).toBe('Cambridge GB'))

  test('with its names in Chinese, in either script', () => {
    const found = gazetteer.find('Munich')
    expect(found).toMatchObject({ city: { name: { 'zh-Hans': '慕尼黑', 'zh-Hant': '慕尼黑' } } })
  })
})

describe('a place is asked for', () => {
  test('where several have its name and none is by far the largest', () => {
    const found = gazetteer.find('Birmingham')
    expect(told(found)).toBe('several: GB US US')
  })

  test('where none has its name; the nearest is proposed', () => {
    expect(told(gazetteer.find('Bostn'))).toBe('none, near Boston')
    expect(told(gazetteer.find('Shenzen'))).toBe('none, near Shenzhen')
    expect(told(gazetteer.find('Qwxyzzqk'))).toBe('none, near undefined')
  })
})

describe('a position', () => {
  test.each([
    ['a campus', [103.68, 1.35], 'Singapore'],
    ['a suburb', [114.19, 22.38], 'Hong Kong'],
    ['a border town', [114.06, 22.54], 'Shenzhen'],
    ['a town near a large city', [-1.26, 51.75], 'Oxford'],
  ] as const)('of %s belongs to a city', (_, [longitude, latitude], name) =>
    expect(gazetteer.cityOf([longitude, latitude], 25)?.name.en).toBe(name),
  )

  test('far from all belongs to none', () => expect(gazetteer.cityOf([-140, 0], 100)).toBeUndefined())
})
