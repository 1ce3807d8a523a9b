import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import type { Mapping } from '../../../src/import/mapping.ts'
import { Gazetteer } from '../../../src/import/places/gazetteer.ts'
import type { GazetteerFile } from '../../../src/import/places/gazetteer-file.ts'
import { atlasOf, eventsOf, importFixture, importText, sentences } from './imported.ts'

const file = readFileSync(new URL('../../../data/gazetteer/cities.json', import.meta.url), 'utf8')
const whole = new Gazetteer(JSON.parse(file) as GazetteerFile)
const gazetteer = () => whole

/** Imports events of these places, a row each: a name, or a name with latitude and longitude. */
function placed(places: readonly string[], mapping: Mapping = {}, world: () => Gazetteer | undefined = gazetteer) {
  const rows = places.map((place, i) => {
    const [name = '', latitude = '', longitude = ''] = place.split('|')
    return `Event ${i},2019-05-${String(i + 1).padStart(2, '0')},"${name}",${latitude},${longitude}`
  })
  const text = ['title,date,place,latitude,longitude', ...rows].join('\n')
  const columns = { place: 'place', latitude: 'latitude', longitude: 'longitude' }
  const imported = importText(text, { mapping: { ...columns, findPlaces: true, ...mapping }, gazetteer: world })
  const { cities, tables } = atlasOf(imported)
  const city = tables![0]!.columns.city ?? []
  return { imported, cities: places.map((_, i) => cities[city[i] ?? -1]?.name['en']) }
}

describe('places without coordinates', () => {
  it('are counted and left alone unless somebody asks', () => {
    const { imported, cities } = placed(['Boston', 'Paris', 'Paris'], { findPlaces: false }, () => {
      throw new Error('the gazetteer was asked')
    })
    expect(cities).toEqual([undefined, undefined, undefined])
    expect(imported.places).toEqual({ names: 2, questions: [], isGazetteerMissing: false })
    expect(imported.report.remarks).toEqual([])
  })

  it('are first those of the table’s own cities, without a gazetteer', () => {
    const { imported, cities } = placed(['Cambridge|52.2|0.12', 'Main Library, Cambridge', 'cambridge '], {}, () => {
      throw new Error('the gazetteer was asked')
    })
    expect(cities).toEqual(['Cambridge', 'Cambridge', 'Cambridge'])
    expect(imported.places).toMatchObject({ names: 2, found: 2, questions: [] })
    expect(imported.places).not.toHaveProperty('credit')
  })

  it('are cities of the world, whose position is that of the city', () => {
    const { imported, cities } = placed(['Boston', 'Cambridge, Massachusetts', 'Paris, Texas', '北京', '香港', '臺北'])
    expect(cities).toEqual(['Boston', 'Cambridge', 'Paris', 'Beijing', 'Hong Kong', 'Taipei'])
    const atlas = atlasOf(imported)
    expect(atlas.tables?.[0]?.columns).not.toHaveProperty('longitude')
    expect(atlas.cities[2]?.coordinates).toEqual([-95.56, 33.66])
    expect(atlas.cities[3]?.name).toEqual({ en: 'Beijing', 'zh-Hans': '北京', 'zh-Hant': '北京' })
    expect(atlas.sources[0]?.publisher['en']).toBe(
      'table.csv; GeoNames, https://www.geonames.org (CC BY 4.0, https://creativecommons.org/licenses/by/4.0/)',
    )
  })

  it('of a state are not the table’s own city of that name', () => {
    expect(placed(['Paris|48.85|2.35', 'Paris', 'Paris, Texas']).cities).toEqual(['Paris', 'Paris', 'Paris'])
    expect(atlasOf(placed(['Paris|48.85|2.35', 'Paris', 'Paris, Texas']).imported).cities).toHaveLength(2)
  })

  it('that several cities have are asked about', () => {
    const { imported, cities } = placed(['Cambridge', 'Lyon', 'Cambridge'])
    expect(cities).toEqual([undefined, 'Lyon', undefined])
    expect(sentences(imported.report.remarks)).toEqual([
      '2:3: “Cambridge”, in 2 rows, is the name of 4 cities (United Kingdom; Canada; Massachusetts, United States; ' +
        'New Zealand). On the timeline, not on the map. Which is it?',
    ])
    const [question] = imported.places!.questions
    expect(question).toMatchObject({ name: 'Cambridge', line: 2, rows: 2 })
    expect(question!.candidates.map(({ answer }) => answer)).toEqual([
      'Cambridge, GB',
      'Cambridge, CA',
      'Cambridge, MA',
      'Cambridge, NZ',
    ])
  })

  it('are where somebody has said, and stay changeable', () => {
    const placeNames = { Cambridge: 'Cambridge, MA', Bstn: 'Boston', 'Lab 7': '30.25, 120.17', Online: '' }
    const { imported, cities } = placed(['Cambridge', 'Bstn', 'Lab 7', 'Online'], { placeNames })
    expect(cities).toEqual(['Cambridge', 'Boston', 'Lab 7', undefined])
    expect(imported.report.remarks).toEqual([])
    expect(imported.places?.questions.map(({ name, answer, candidates }) => [name, answer, candidates.length])).toEqual(
      [
        ['Cambridge', 'Cambridge, MA', 4],
        ['Bstn', 'Boston', 1],
        ['Lab 7', '30.25, 120.17', 1],
        ['Online', '', 0],
      ],
    )
  })

  it('that nobody knows are told, with what may be meant: an own city, else a large one', () => {
    const { imported, cities } = placed(['Shawmut|42.3|-71', 'Bstn', 'Shawmutt', 'Qwxyzzqk'])
    expect(cities).toEqual(['Shawmut', undefined, undefined, undefined])
    expect(sentences(imported.report.remarks)).toEqual([
      '3:3: “Bstn” is no place we know. On the timeline, not on the map. Did you mean Boston?',
      '4:3: “Shawmutt” is no place we know. On the timeline, not on the map. Did you mean Shawmut?',
      '5:3: “Qwxyzzqk” is no place we know. On the timeline, not on the map.',
    ])
  })

  it('are looked up in the table’s own cities where the gazetteer can’t be had', () => {
    const { imported, cities } = placed(['Ur|30.96|46.1', 'Ur', 'Boston'], {}, () => undefined)
    expect(cities).toEqual(['Ur', 'Ur', undefined])
    expect(imported.places).toMatchObject({ names: 2, found: 1, isGazetteerMissing: true })
  })
})

test('a sample’s place without coordinates is found only if somebody asks', () => {
  const cityOf = (mapping: Mapping) => eventsOf(importFixture('timelinejs.csv', { mapping }))[3]?.city
  expect(cityOf({})).toBeUndefined()
  expect(cityOf({ findPlaces: true })).toBe('new-york')
})
