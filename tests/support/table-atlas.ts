/** Random atlases with a table beside records, and the same events as records alone. */
import './tables.ts'
import { indexAtlas } from '../../src/model/dataset/atlas-index.ts'
import { dayNumber, dayOf, EARLIEST_DAY, LATEST_DAY } from '../../src/model/dataset/day.ts'
import type { Atlas, Table } from '../../src/model/dataset/types.ts'
import { pick, randomAtlas, seededRandom, type RandomAtlasOptions } from './random-atlas.ts'

/** Returns an atlas with as many records as `options` says, and a table of as many rows with every column. */
export function tableAtlas(options: RandomAtlasOptions): Atlas {
  const atlas = randomAtlas(options)
  return { ...atlas, tables: [randomTable(atlas, options.events ?? 40, options.seed)] }
}

/** Returns the atlas with each row of its tables written as a record. */
export function asRecords(atlas: Atlas): Atlas {
  const { tables = [], ...rest } = atlas
  const rows = tables.flatMap(({ columns }) => columns.id)
  const index = indexAtlas(atlas)
  const written = rows.map((id) => index.event.get(id)!)
  return {
    ...rest,
    places: [...atlas.places, ...written.flatMap(({ place }) => place ?? [])],
    events: [...atlas.events, ...written.map(({ event }) => event)],
  }
}

function randomTable(atlas: Atlas, rows: number, seed: number): Table {
  const random = seededRandom(seed + 1)
  const column = <T>(make: (row: number) => T): T[] => Array.from({ length: rows }, (_, row) => make(row))
  const positions = (list: readonly unknown[], most: number) => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => Math.floor(random() * list.length))),
  ]
  const first = dayNumber('2018-01-01')
  const start = column(() => (random() < 0.05 ? dayNumber(EARLIEST_DAY) : first + Math.floor(random() * 365)))
  const hasPosition = column(() => random() < 0.6)
  const end = start.map((day) =>
    random() < 0.7 && day >= first ? day : random() < 0.2 ? dayNumber(LATEST_DAY) : Math.max(day, first) + 20,
  )
  return {
    source: pick(atlas.sources, random).id,
    kind: 'laboratory',
    rows,
    columns: {
      id: column((row) => `row-${row}`),
      title: {
        en: column((row) => `Joint Laboratory ${row}`),
        'zh-Hans': column((row) => (row % 2 === 0 ? `研究院${row}` : '')),
      },
      start,
      end,
      edtf: start.map((day, row) => (day === end[row] && random() < 0.2 ? `${dayOf(day)}~` : '')),
      longitude: hasPosition.map((has) => (has ? Math.round(random() * 3600 - 1800) / 10 : null)),
      latitude: hasPosition.map((has) => (has ? Math.round(random() * 1200 - 600) / 10 : null)),
      city: column(() => (random() < 0.7 ? Math.floor(random() * atlas.cities.length) : null)),
      place: column((row) => (random() < 0.5 ? `Hall ${row}` : '')),
      kind: column(() => pick(['laboratory', 'agreement', 'milestone', ''], random)),
      status: column(() => (random() < 0.2 ? 'planned' : 'announced')),
      partners: column(() => positions(atlas.organisations, 3)),
      people: column(() => positions(atlas.people, 2)),
      topics: column(() => positions(atlas.topics, 2)),
      line: column((row) => row + 2),
      summary: column((row) => (random() < 0.5 ? `Where row ${row} works` : '')),
    },
  }
}
