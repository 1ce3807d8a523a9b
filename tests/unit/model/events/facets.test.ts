import { expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { countsOf, rowsWith, type Facet } from '../../../../src/model/events/facets.ts'
import { RowSet } from '../../../../src/model/events/row-set.ts'
import { extentOfRows } from '../../../../src/model/events/windows.ts'
import { tableAtlas } from '../../../support/table-atlas.ts'

const INDEX = indexAtlas(tableAtlas({ seed: 3, events: 80 }))
const SOME = RowSet.where(INDEX.columns.length, (row) => row % 3 !== 1)

it.each(['partners', 'people'] as const)('%s of events have their rows and counts', (facet) => {
  const { events, atlas } = INDEX
  const list = facet === 'partners' ? atlas.organisations : atlas.people
  for (const { id } of list) {
    const rows = events.filter((event) => event[facet].has(id)).map(({ row }) => row)
    expect([...rowsWith(INDEX, facet, id)]).toEqual(rows)
    expect(countsOf(INDEX, facet, SOME).get(id) ?? 0).toBe(rows.filter((row) => SOME.has(row)).length)
  }
})

it('cities of events have their rows', () => {
  for (const { id } of INDEX.atlas.cities)
    expect([...rowsWith(INDEX, 'cities', id)]).toEqual(
      INDEX.events.filter(({ city }) => city === id).map(({ row }) => row),
    )
  expect(rowsWith(INDEX, 'cities', 'nowhere').count).toBe(0)
})

it.each<Facet>(['partners', 'laneCities'])('%s of the same rows are counted once', (facet) => {
  expect(countsOf(INDEX, facet, SOME)).toBe(countsOf(INDEX, facet, SOME))
})

it('dates of some rows have an extent without their open ends', () => {
  const days = [...SOME]
    .flatMap((row) => [INDEX.columns.start[row]!, INDEX.columns.end[row]!])
    .filter((day) => Number.isFinite(day))
  expect(extentOfRows(INDEX.columns, SOME)).toEqual([Math.min(...days), Math.max(...days)])
  expect(extentOfRows(INDEX.columns, RowSet.none(INDEX.columns.length))).toBeUndefined()
})
