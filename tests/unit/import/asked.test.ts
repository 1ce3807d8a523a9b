/** What the importer asks about a table: each question, and what becomes of the table with each answer. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { offerOf, withDecision } from '../../../src/import/host/decisions.ts'
import type { Imported } from '../../../src/import/import-table.ts'
import { Gazetteer } from '../../../src/import/places/gazetteer.ts'
import type { GazetteerFile } from '../../../src/import/places/gazetteer-file.ts'
import type { Mapping } from '../../../src/import/mapping.ts'
import { atlasOf, eventsOf, importFixture, importText, sentences } from './imported.ts'

const file = readFileSync(new URL('../../../data/gazetteer/cities.json', import.meta.url), 'utf8')
const whole = new Gazetteer(JSON.parse(file) as GazetteerFile)

function imported(name: string, mapping: Mapping = {}): Imported {
  return importFixture(`asked/${name}`, { mapping, gazetteer: () => whole })
}

/** The mapping with what the first remarks propose, as if each was taken. */
function taken({ report }: Imported, mapping: Mapping = {}): Mapping {
  return report.remarks
    .flatMap((one) => offerOf(one) ?? [])
    .reduce((all, { decision }) => withDecision(all, decision), mapping)
}

const cityNames = (one: Imported) => atlasOf(one).cities.map(({ name }) => name['en'])

describe('places by name', () => {
  it('are asked for, told and taken', () => {
    const before = imported('places.csv')
    expect(sentences(before.report.remarks)).toEqual([
      '3:6: “javascript:alert(1)” is no address of a web page. Not kept; expected https:// or http://.',
    ])
    expect(before.places).toMatchObject({ names: 8 })
    expect(before.places).not.toHaveProperty('found')
    expect(cityNames(before)).toEqual(['Ur'])

    const found = imported('places.csv', { findPlaces: true })
    expect(cityNames(found)).toEqual(['Ur', 'Boston', 'Cambridge', 'Beijing', 'Taipei'])
    expect(found.places).toMatchObject({ names: 8, found: 5 })
    expect(sentences(found.report.remarks).slice(1)).toEqual([
      '4:3: “Cambridge” is the name of 4 cities (United Kingdom; Canada; Massachusetts, United States; New Zealand). ' +
        'On the timeline, not on the map. Which is it?',
      '5:3: “Bstn” is no place we know. On the timeline, not on the map. Did you mean Boston?',
      '8:3: “Nowhere in Particular” is no place we know. On the timeline, not on the map.',
    ])
    const answered = imported('places.csv', taken(found, { findPlaces: true }))
    expect(eventsOf(answered)[3]?.city).toBe('boston')
  })

  it('are in a column with a misspelt head, as are other columns', () => {
    const { mapping } = imported('places.csv')
    expect(mapping).toMatchObject({ title: 'Headlne', date: 'Start date', place: 'city', links: ['link'] })
    expect(
      eventsOf(imported('places.csv'))
        .map(({ url }) => url)
        .slice(0, 3),
    ).toEqual(['https://example.org/1', undefined, 'http://example.org/3'])
  })
})

describe('latitude and longitude that look exchanged', () => {
  it('are exchanged in all rows once somebody says so, and back', () => {
    const before = imported('exchanged.csv')
    expect(sentences(before.report.remarks)).toEqual([
      '2:4: Latitude and longitude look exchanged in 2 rows, which are placed the other way round. ' +
        'Exchange them in all 3 rows?',
    ])
    expect(eventsOf(before).map(({ at }) => at)).toEqual(['22.54, 114.06', '35.69, 139.69', '2.35, 48.86'])
    const exchanged = imported('exchanged.csv', taken(before))
    expect(eventsOf(exchanged).map(({ at }) => at)).toEqual(['22.54, 114.06', '35.69, 139.69', '48.86, 2.35'])
    expect(sentences(exchanged.report.remarks)).toEqual([
      '2:1: Latitude and longitude are exchanged in all 3 rows, as decided.',
    ])
    expect(eventsOf(imported('exchanged.csv', taken(exchanged)))).toEqual(eventsOf(before))
  })

  it('in every row are exchanged and told', () => {
    const text = 'title,date,where\nA,2019-05-01,"114.06, 22.54"\nB,2019-05-02,"139.69, 35.69"\n'
    expect(sentences(importText(text).report.remarks)).toEqual([
      '2:3: Latitude and longitude are exchanged in all 2 rows. Placed the other way round.',
    ])
  })

  it('are told by row where others can’t be exchanged', () => {
    const row = 'C,2019-05-03,30.25,120.17'
    const text = `title,date,latitude,longitude\nA,2019-05-01,114.06,22.54\nB,2019-05-02,139.69,35.69\n${row}\n`
    expect(importText(text).report.remarks.map(({ cause }) => cause.kind)).toEqual(['swapped', 'swapped'])
  })
})

describe('rows of one title and date', () => {
  it('are kept until somebody joins them, and apart again', () => {
    const before = imported('same.csv')
    expect(sentences(before.report.remarks)).toEqual([
      '3:1: Same title and date as line 2. Both kept. Join them?',
      '5:1: Same title and date as line 4. Both kept. Join them?',
    ])
    const joined = imported('same.csv', taken(before))
    expect(eventsOf(joined).map(({ partners }) => partners)).toEqual([
      ['Halden Robotics', 'Isar University'],
      ['Quillon', 'Limmat Institute'],
    ])
    expect(sentences(joined.report.remarks)[0]).toBe('3:1: Same title and date as line 2. Both are one event.')
    const apart = imported('same.csv', taken(joined))
    expect(eventsOf(apart)).toHaveLength(4)
    expect(sentences(apart.report.remarks)[0]).toBe('3:1: Same title and date as line 2. Both kept.')
  })
})

describe('rows of one id', () => {
  const table = [
    'id,title,date,partners',
    'lab-1,A laboratory opens,2019-05-01,Halden Robotics',
    'lab-2,Another opens,2019-05-02,Quillon',
    'lab-1,It is opened,2019-06-01,Isar University',
    'lab-3,Another opens,2019-05-02,Limmat Institute',
    'lab-3,A third opens,2019-07-01,Fjord Data',
  ]
  const read = (mapping: Mapping = {}) => importText(table.join('\n'), { mapping: { id: 'id', ...mapping } })

  it('are kept apart until somebody joins them, and apart again', () => {
    const before = read()
    expect(eventsOf(before).map(({ id }) => id)).toEqual(['lab-1', 'lab-2', 'lab-1-2', 'lab-3', 'lab-3-2'])
    expect(sentences(before.report.remarks)).toEqual([
      '4:1: The id “lab-1” is used before. Both kept; this one has the id “lab-1-2”. Join them?',
      '5:1: Same title and date as line 3. Both kept. Join them?',
      '6:1: The id “lab-3” is used before. Both kept; this one has the id “lab-3-2”. Join them?',
    ])
    const joined = read(taken(before))
    expect(eventsOf(joined).map(({ id, title, edtf, partners }) => [id, title, edtf, partners])).toEqual([
      ['lab-1', 'A laboratory opens', '2019-05-01', ['Halden Robotics', 'Isar University']],
      ['lab-2', 'Another opens', '2019-05-02', ['Quillon', 'Limmat Institute', 'Fjord Data']],
    ])
    expect(sentences(joined.report.remarks)).toEqual([
      '4:1: The same id as line 2. Both are one event, of that line’s title and date.',
      '5:1: Same title and date as line 3. Both are one event.',
      '6:1: The same id as line 3. Both are one event, of that line’s title and date.',
    ])
    const apart = read(taken(joined))
    expect(eventsOf(apart)).toHaveLength(5)
    expect(sentences(apart.report.remarks)[0]).toBe(
      '4:1: The id “lab-1” is used before. Both kept; this one has the id “lab-1-2”.',
    )
  })

  it('are in a column whose cells mostly differ', () => {
    const mappingOf = (...ids: string[]) =>
      importText(['id,title,date', ...ids.map((id, i) => `${id},Event ${i},2019-05-0${i + 1}`)].join('\n')).mapping
    expect(mappingOf('a', 'b', 'a', 'c', 'd')).toMatchObject({ id: 'id' })
    expect(mappingOf('a', 'a', 'b', 'b', 'c')).not.toHaveProperty('id')
  })

  it('aren’t asked about where a record has the id', () => {
    const known = { organisations: [], people: [], topics: [], cities: [], kinds: [], ids: ['lab-2'] }
    const { remarks } = importText(table.slice(0, 3).join('\n'), { known }).report
    expect(sentences(remarks)).toEqual([
      '3:1: The id “lab-2” is used before. Both kept; this one has the id “lab-2-2”.',
    ])
    expect(remarks.flatMap((one) => offerOf(one) ?? [])).toEqual([])
  })
})

describe('names and dates that stand out', () => {
  it('are told: a city called nearly as another in its place, and a date far from all others', () => {
    const before = imported('near.csv')
    expect(cityNames(before)).toEqual(['Kharkiv', 'Kharkov', 'Kyiv'])
    expect(sentences(before.report.remarks)).toEqual([
      '4:3: “Kharkov” is within 2 km of “Kharkiv” (line 2), and differs by a letter. Both kept. One city?',
      '6:1: 1 event lies 999 years before all others: line 6, 1020-03-01.',
    ])
    const one = imported('near.csv', taken(before))
    expect(cityNames(one)).toEqual(['Kharkiv', 'Kyiv'])
    expect(eventsOf(one)[2]).toMatchObject({ city: 'kharkiv', place: 'Kharkov' })
  })

  it('are told by the end of a date whose start is open', () => {
    const rows = [1, 2, 3, 4].map((day) => `Event ${day},2020-05-0${day}\n`)
    const { report } = importText(`title,date\nFirst,../1020-03-01\n${rows.join('')}`)
    expect(sentences(report.remarks)).toContainEqual(
      expect.stringMatching(/1 event lies 1,000 years before all others: line 2, \.\.\/1020-03-01\.$/),
    )
  })
})
