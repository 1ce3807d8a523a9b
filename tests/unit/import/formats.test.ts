import { describe, expect, it } from 'vitest'
import { ImportError } from '../../../src/import/import-error.ts'
import { atlasOf, eventsOf, importText, sentences } from './imported.ts'

const json = (value: unknown) => importText(JSON.stringify(value, null, 1))
const feature = (properties: object, geometry: unknown = null, more: object = {}) => ({
  type: 'Feature',
  geometry,
  properties,
  ...more,
})
const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })

describe('GeoJSON', () => {
  it('takes title, time and place from its properties, and the position from its geometry', () => {
    const imported = json({
      type: 'FeatureCollection',
      name: 'Openings',
      features: [
        feature({ name: 'North', start: '2019-05', end: '2020-01-02', place: 'Oslo' }, point(10.7, 59.9), { id: 'n' }),
        feature({ name: 'South', start: '2018', end: '' }),
      ],
    })
    expect(atlasOf(imported).title).toEqual({ en: 'Openings' })
    expect(eventsOf(imported)).toEqual([
      { line: 5, id: 'n', title: 'North', edtf: '2019-05/2020-01-02', place: 'Oslo', at: '59.9, 10.7', city: 'oslo' },
      { line: 22, id: 'south', title: 'South', edtf: '2018' },
    ])
  })

  it('reads times in seconds and milliseconds, when, and lists of times', () => {
    const features = [feature({ title: 'ms', time: 1_655_683_200_000 }), feature({ title: 's', time: 1_655_683_200 })]
    expect(eventsOf(json({ type: 'FeatureCollection', features })).map(({ edtf }) => edtf)).toEqual([
      '2022-06-20',
      '2022-06-20',
    ])
    const timed = [
      feature({ title: 'when', when: '-0333/-0332' }),
      feature({ title: 'times', times: ['2010-05-01T09:00:00Z', '2010-05-03T09:00:00Z'] }),
    ]
    expect(eventsOf(json({ type: 'FeatureCollection', features: timed })).map(({ edtf }) => edtf)).toEqual([
      '-0333/-0332',
      '2010-05-01/2010-05-03',
    ])
  })

  it('places lines and areas at a point of theirs, and says so', () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [0, 2],
      [0, 0],
    ]
    const imported = json({
      type: 'FeatureCollection',
      features: [
        feature({ title: 'Area', date: '2019' }, { type: 'Polygon', coordinates: [ring] }),
        feature({ title: 'Line', date: '2019' }, { type: 'LineString', coordinates: [ring[0], ring[1], ring[2]] }),
      ],
    })
    // The middle latitude is 5, where the area reaches from 8 to 10.
    expect(eventsOf(imported).map(({ at }) => at)).toEqual(['5, 9', '0, 10'])
    expect(sentences(imported.report.remarks).filter((one) => one.includes('placed at'))).toHaveLength(2)
  })

  it('refuses positions that are not in degrees, by name', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } }
    const read = () => json({ type: 'FeatureCollection', crs, features: [feature({ title: 'A', date: '2019' })] })
    expect(read).toThrow(ImportError)
    expect(read).toThrow('otherCoordinates')
  })
})

describe('Linked Places', () => {
  it('has the types of a place as topics, its relations as partners and its time as EDTF', () => {
    const imported = json({
      type: 'FeatureCollection',
      '@context': 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
      features: [
        feature({ title: 'Abbey' }, point(-0.7, 51.3), {
          '@id': 'https://example.org/places/waverley',
          when: { timespans: [{ start: { earliest: '1136', latest: '-' }, end: { latest: '1141' } }] },
          types: [{ label: 'monastery' }],
          relations: [{ label: 'Cistercians' }],
          links: [{ type: 'primaryTopicOf', identifier: 'https://example.org/abbey' }],
        }),
      ],
    })
    expect(eventsOf(imported)).toEqual([
      {
        line: 5,
        id: 'waverley',
        title: 'Abbey',
        edtf: '[1136..1141]',
        place: 'Abbey',
        at: '51.3, -0.7',
        city: 'abbey',
        partners: ['Cistercians'],
        topics: ['monastery'],
        url: 'https://example.org/abbey',
      },
    ])
  })

  it('is read as LP-TSV too', () => {
    const imported = importText(
      'id\ttitle\ttitle_source\tstart\tend\tlon\tlat\ttypes\n1\tAbbey\tMap\t1136\t1141\t-0.7\t51.3\tabbey;ruin\n',
    )
    expect(eventsOf(imported)).toMatchObject([
      { title: 'Abbey', edtf: '1136/1141', at: '51.3, -0.7', topics: ['abbey', 'ruin'] },
    ])
  })
})

describe('results of Wikidata', () => {
  const entity = (id: string) => `http://www.wikidata.org/entity/${id}`
  const rows = [
    [entity('Q1'), 'Founding', '1735-01-01T00:00:00Z', 'Point(1.5 50.2)', 'peace'],
    [entity('Q1'), 'Founding', '1735-01-01T00:00:00Z', 'Point(1.5 50.2)', 'trade'],
    [entity('Q2'), 'Landing', '1969-07-20T00:00:00Z', `<${entity('Q405')}> Point(23.4 0.6)`, ''],
    [entity('Q3'), 'Murder', '-0043-03-15T00:00:00Z', '', ''],
    [entity('Q4'), 'Unknown', 't1234', '', ''],
  ]
  const vars = ['event', 'eventLabel', 'date', 'coord', 'themeLabel']
  const expected = [
    {
      id: 'q1',
      title: 'Founding',
      edtf: '1735',
      at: '50.2, 1.5',
      topics: ['peace', 'trade'],
      url: 'http://www.wikidata.org/entity/Q1',
    },
    { id: 'q2', title: 'Landing', edtf: '1969-07-20' },
    { id: 'q3', title: 'Murder', edtf: '-0043-03-15' },
  ]

  it('as CSV: the rows of an entity are one event; years are astronomical; other globes have no place', () => {
    const imported = importText([vars, ...rows].map((row) => row.join(',')).join('\n'))
    expect(eventsOf(imported)).toMatchObject(expected)
    expect(eventsOf(imported)[1]).not.toHaveProperty('at')
    expect(imported.report.leftOut.map(({ line, title }) => [line, title])).toEqual([[6, 'Unknown']])
  })

  it('as JSON: the same', () => {
    const bindings = rows.map((row) =>
      Object.fromEntries(row.flatMap((value, i) => (value === '' ? [] : [[vars[i]!, { type: 'literal', value }]]))),
    )
    expect(eventsOf(json({ head: { vars }, results: { bindings } }))).toMatchObject(expected)
  })
})

describe('TimelineJS as JSON', () => {
  it('of version 3 is read like its spreadsheet', () => {
    const imported = json({
      title: { text: { headline: 'A <b>title</b>', text: '<p>About it</p>' } },
      eras: [{ start_date: { year: 1990 }, end_date: { year: '2000' }, text: { headline: 'Nineties' } }],
      events: [
        {
          start_date: { year: '1997', month: 5, day: '3' },
          end_date: { year: 1997, month: 5, day: 11 },
          text: { headline: 'Match', text: 'See <a href="https://example.org/match">this</a>' },
          group: 'Chess',
          unique_id: 'deep-blue',
        },
      ],
    })
    expect(atlasOf(imported)).toMatchObject({ title: { en: 'A title' }, description: { en: 'About it' } })
    expect(eventsOf(imported)).toMatchObject([
      { id: 'deep-blue', edtf: '1997-05-03/1997-05-11', topics: ['Chess'], url: 'https://example.org/match' },
    ])
  })

  it('of version 1 has its dates as lists', () => {
    const imported = json({
      timeline: {
        headline: 'Old',
        date: [
          { startDate: '2011,12,10,07,02,10', endDate: '2011,12,11', headline: 'A', tag: 'one' },
          { startDate: '1963', headline: 'B' },
        ],
      },
    })
    expect(eventsOf(imported).map(({ line, edtf }) => [line, edtf])).toEqual([
      [5, '2011-12-10/2011-12-11'],
      [11, '1963'],
    ])
  })
})
