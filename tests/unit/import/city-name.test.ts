import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cityNamer } from '../../../src/import/places/city-name.ts'
import { Gazetteer } from '../../../src/import/places/gazetteer.ts'
import type { GazetteerFile } from '../../../src/import/places/gazetteer-file.ts'

describe('a city without a gazetteer', () => {
  const nameOf = cityNamer({ language: 'en' })

  test.each([
    ['Boston', 'Boston'],
    ['Main Library, Boston', 'Boston'],
    ['Main Library, Boston, United States', 'Boston'],
    ['清华大学，北京，中国', '北京'],
    ['Boston, 02116', 'Boston'],
    ['Singapore', 'Singapore'],
    ['NTU, Singapore', 'Singapore'],
    ['Cambridge, Massachusetts', 'Cambridge'],
    ['MIT, Cambridge, MA, USA', 'Cambridge'],
    ['Edinburgh, Scotland', 'Edinburgh'],
    ['Columbia University, New York', 'New York'],
    ['Hall 5', 'Hall 5'],
  ])('of %s is %s', (place, city) => expect(nameOf(place, [0, 10]).name.en).toBe(city))

  test('is one for spellings that differ in case and accents', () =>
    expect(nameOf('ZÜRICH', [8.5, 47.4]).key).toBe(nameOf('Zurich', [8.6, 47.3]).key))

  test('is a rounded position where the place has no name', () => {
    expect(nameOf('', [120.16, 30.26])).toEqual({ key: '30.3° N, 120.2° E', name: { en: '30.3° N, 120.2° E' } })
    expect(nameOf('', [-0.04, -5])).toMatchObject({ name: { en: '5.0° S, 0.0° W' } })
  })
})

describe('a city by a gazetteer', () => {
  const file = readFileSync(new URL('../../../data/gazetteer/cities.json', import.meta.url), 'utf8')
  const gazetteer = new Gazetteer(JSON.parse(file) as GazetteerFile)

  const nameOf = (language: string) => cityNamer({ language, gazetteer: () => gazetteer })

  test('has its names where the position has none', () => {
    const campus = nameOf('en')('', [103.68, 1.35])
    expect(campus).toEqual({ key: 'singapore', name: { en: 'Singapore', 'zh-Hans': '新加坡', 'zh-Hant': '新加坡' } })
    expect(nameOf('en')('Singapore', [103.85, 1.29]).key).toBe(campus.key)
  })

  test('has its English name in a language that the gazetteer lacks', () =>
    expect(nameOf('de')('', [-71.06, 42.36]).name).toMatchObject({ de: 'Boston' }))

  test('is the name of a place that has one', () => {
    expect(nameOf('en')('Point Nemo', [-123.4, -48.9]).name).toEqual({ en: 'Point Nemo' })
    expect(nameOf('en')('Oxford', [-1.26, 51.75]).name).toEqual({ en: 'Oxford' })
  })
})
