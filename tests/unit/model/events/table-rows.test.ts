/** A row of a table is an event like any other: each answer is compared with that for the same events as records. */
import '../../../support/folding.ts'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkAtlas } from '../../../../src/model/dataset/check-atlas.ts'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { dayOf } from '../../../../src/model/dataset/day.ts'
import { statementCounts } from '../../../../src/model/dataset/statement-counts.ts'
import { sourceIndex } from '../../../../src/model/dataset/source-index.ts'
import { Table as TableSchema } from '../../../../src/model/dataset/schema.ts'
import type { Atlas, Table } from '../../../../src/model/dataset/types.ts'
import { DATA_FORMATS } from '../../../../src/model/export/export-file.ts'
import { evidenceChips, facetChips, LIST_FACETS } from '../../../../src/model/filter/facet-chips.ts'
import { filterEvents } from '../../../../src/model/filter/filter.ts'
import { partnerChips } from '../../../../src/model/filter/partner-chips.ts'
import { DEFAULT_VIEW } from '../../../../src/model/view/view.ts'
import { anyView } from '../../../support/any-view.ts'
import { contextIn, expectPublishedSchema, wholeFile, wholePart } from '../../../support/exported.ts'
import { naiveFilter } from '../../../support/naive-filter.ts'
import { asRecords, tableAtlas } from '../../../support/table-atlas.ts'

const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id)

describe.each([1, 2, 3])('an atlas with a table beside records (%i)', (seed) => {
  const atlas = tableAtlas({ seed, events: 30 })
  const index = indexAtlas(atlas)
  const records = asRecords(atlas)
  const recordIndex = indexAtlas(records)

  it('fits the published schema and the check, and refers to nothing that it lacks', () => {
    expectPublishedSchema(atlas)
    expect(checkAtlas(JSON.parse(JSON.stringify(atlas)), 'atlas.json')).toEqual({ atlas })
  })

  it('has rows and records in time order', () => {
    expect(ids(index.events)).toEqual(ids(recordIndex.events))
    expect(index.events.map(({ row }) => row)).toEqual(index.events.map((_, i) => i))
    expect(index.extent).toEqual(recordIndex.extent)
  })

  it('knows the same of each event', () => {
    const known = ({ event, ...rest }: (typeof index.events)[number]) => ({ event, ...rest })
    for (const { id } of recordIndex.events) {
      const { texts: _texts, ...expected } = known(recordIndex.event.get(id)!)
      const found = index.event.get(id)!
      const names = Object.keys(expected) as (keyof typeof expected)[]
      for (const name of names) expect([id, name, found[name]]).toEqual([id, name, expected[name]])
    }
  })

  it('has the same columns', () => {
    const { columns } = index
    const { columns: expected } = recordIndex
    for (const name of [
      'start',
      'end',
      'city',
      'laneCity',
      'kind',
      'longitude',
      'latitude',
      'precision',
      'claims',
    ] as const)
      expect([name, [...columns[name]]]).toEqual([name, [...expected[name]]])
    for (const name of ['partners', 'people', 'topics', 'sources'] as const)
      expect([name, columns[name]]).toEqual([name, expected[name]])
    for (const name of ['milestones', 'certain', 'planned', 'qualified'] as const)
      expect([name, [...columns[name]]]).toEqual([name, [...expected[name]]])
  })

  it('passes the same filters in any view', () => {
    fc.assert(
      fc.property(anyView(atlas), (view) => {
        const found = ids(filterEvents(index, view))
        expect(found).toEqual(ids(filterEvents(recordIndex, view)))
        expect(found.toSorted()).toEqual(naiveFilter(records, view))
      }),
      { numRuns: 200 },
    )
  })

  it('counts alike in the chips of every facet', () => {
    fc.assert(
      fc.property(anyView(atlas), (view) => {
        expect(partnerChips(index, view)).toEqual(partnerChips(recordIndex, view))
        for (const facet of LIST_FACETS)
          expect(facetChips(index, view, facet)).toEqual(facetChips(recordIndex, view, facet))
        expect(evidenceChips(index, view)).toEqual(evidenceChips(recordIndex, view))
      }),
      { numRuns: 40 },
    )
  })

  it('is found by its date as it is stated', () => {
    const { columns } = atlas.tables![0]!
    const row = columns.start.findIndex((day, i) => columns.end[i] === day && columns.edtf![i] === '')
    const view = { ...DEFAULT_VIEW, q: dayOf(columns.start[row]!) }
    expect(ids(filterEvents(index, view))).toContain(columns.id[row])
    expect(ids(filterEvents(index, view))).toEqual(ids(filterEvents(recordIndex, view)))
  })

  it('cites the line of a row for its date, place and partners, in Evidence as in details', () => {
    const [table] = atlas.tables!
    const row = index.event.get('row-7')!
    const { event } = row
    const expected = ['date', ...(row.place ? ['place'] : []), ...event.partners.map(() => 'partner')]
    expect(event.claims.map(({ property }) => property)).toEqual(expected)
    for (const { references } of event.claims) expect(references).toEqual([{ source: table!.source, lines: [9, 9] }])
    const statements = sourceIndex(index, [row], DEFAULT_VIEW)
    expect(statements.map(({ source, statementCount }) => [source.id, statementCount])).toEqual([
      [table!.source, expected.length],
    ])
  })

  it('counts what each source states, as Evidence does', () => {
    const counts = statementCounts(index)
    expect(counts).toEqual(statementCounts(recordIndex))
    const stated = sourceIndex(recordIndex, recordIndex.events, DEFAULT_VIEW)
    expect([...counts].toSorted()).toEqual(
      stated.map(({ source, statementCount }): [string, number] => [source.id, statementCount]).toSorted(),
    )
  })

  it.each(DATA_FORMATS.filter((format) => format !== 'json'))('exports alike as %s', async (format) => {
    const written = async (of: typeof index) => (await wholeFile(format, of, of.events, contextIn('en', of))).text
    expect(await written(index)).toBe(await written(recordIndex))
  })

  it('exports whole as it is, and in part as an atlas of the same events', () => {
    expect(wholePart(index, index.events)).toBe(atlas)
    fc.assert(
      fc.property(anyView(atlas), (view) => {
        const shown = filterEvents(index, view)
        fc.pre(shown.length < index.events.length)
        const part = wholePart(index, shown)
        expect(checkAtlas(JSON.parse(JSON.stringify(part)), 'part.json')).toEqual({ atlas: part })
        const again = indexAtlas(part)
        expect(ids(again.events)).toEqual(ids(shown))
        for (const { event, isMilestone } of shown)
          if (!isMilestone) expect(again.event.get(event.id)?.event).toEqual(event)
        expect(ids(filterEvents(again, view))).toEqual(ids(shown))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a table', () => {
  const atlas = tableAtlas({ seed: 5, events: 4 })
  const table = atlas.tables![0]!
  const withColumns = (columns: Partial<Table['columns']>): Atlas => ({
    ...atlas,
    tables: [{ ...table, columns: { ...table.columns, ...columns } }],
  })
  const load = (one: Atlas) => checkAtlas(JSON.parse(JSON.stringify(one)), 'atlas.json')

  it('needs no more than ids, titles and days', () => {
    const { id, title, start, end } = table.columns
    const bare: Atlas = { ...atlas, tables: [{ ...table, columns: { id, title, start, end } }] }
    expect(load(bare)).toEqual({ atlas: bare })
    const row = indexAtlas(bare).event.get('row-1')!
    expect(row.place).toBeUndefined()
    expect(row.event).toMatchObject({ kind: 'laboratory', status: 'announced', partners: [], people: [], topics: [] })
    expect(row.event.claims.map(({ property, references }) => [property, references[0]?.lines])).toEqual([
      ['date', [2, 2]],
    ])
  })

  it.each<[string, Atlas, string]>([
    ['a column that is too short', withColumns({ line: [2, 3] }), 'expected 4 rows in each column, found 2'],
    ['a row with the id of a record', withColumns({ id: ['event-0', 'b', 'c', 'd'] }), 'found event-0 twice'],
    ['a last day before the first', withColumns({ start: [9, 9, 9, 9], end: [9, 9, 8, 9] }), 'first day before'],
    ['a day of no calendar', withColumns({ start: [0, 0, 0, -9e7] }), 'expected a day of the calendar'],
    ['an unknown kind', withColumns({ kind: ['laboratory', 'summit', '', ''] }), 'expected a kind'],
  ])('is refused with %s', (_, one, words) => {
    expect(JSON.stringify(load(one))).toContain(words)
  })

  it('has exactly the values that the published schema allows', () => {
    const values = [
      null,
      '',
      'a',
      'A b',
      'zh',
      'planned',
      0,
      1,
      1.5,
      -1,
      90.5,
      181,
      1e7,
      true,
      [],
      [0],
      [-1],
      [1.5],
      ['a'],
      {},
    ]
    for (const name of Object.keys(table.columns)) {
      const column = table.columns[name as 'id']
      const texts = Array.isArray(column) ? column : (column as { en: string[] }).en
      for (const value of values) {
        const changed = withColumns({ [name]: texts.with(0, value as string) })
        const isAllowed = (() => {
          try {
            expectPublishedSchema(changed)
            return true
          } catch {
            return false
          }
        })()
        const { issues = [] } = v.safeParse(v.array(TableSchema), changed.tables)
        // The order of days is not in the published schema.
        const found = issues.filter(({ message }) => !message.includes('first day before'))
        expect([name, value, found.length === 0]).toEqual([name, value, isAllowed])
      }
    }
  })

  it('whose positions point nowhere is shown without them, and each is told', () => {
    const lost = withColumns({ city: [99, null, 0, 1], partners: [[0, 99], [], [1], [98]] })
    const loaded = load(lost)
    expect('atlas' in loaded && loaded.dangling?.map(({ place, found, says }) => [place, found, says])).toEqual([
      ['tables.0.columns.city.0', '99', 'expected a position in "cities"'],
      ['tables.0.columns.partners.0.1', '99', 'expected a position in "organisations"'],
      ['tables.0.columns.partners.3.0', '98', 'expected a position in "organisations"'],
    ])
    const index = indexAtlas(lost)
    expect(index.event.get('row-0')!.city).toBeUndefined()
    expect(index.event.get('row-0')!.event.partners.map(({ organisation }) => organisation)).toEqual(['organisation-0'])
    expect(index.event.get('row-3')!.partners.size).toBe(0)
  })
})
