import { describe, expect, it } from 'vitest'
import { KEY_KINDS, keyRows } from '../../../src/layout/key.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { RowSet } from '../../../src/model/events/row-set.ts'
import { eventsOf } from '../../../src/model/filter/filter.ts'
import { realAtlas } from '../../support/real-atlas.ts'

const index = indexAtlas(realAtlas)
const { all } = index.columns
const rows = (parts: Parameters<typeof keyRows>[2], among = all) =>
  new Map(keyRows(index, among, parts).map(({ kind, rows }) => [kind, eventsOf(index, rows).map(({ id }) => id)]))

describe('the key', () => {
  it('has a row for each kind of mark, with the events that have it', () => {
    const all = rows(['map', 'timeline'])
    expect(all.get('disputed')).toEqual(['hkai-lab'])
    expect(all.get('planned')).toEqual(['jd-cuhksz'])
    expect(all.get('qualified')).toContain('alibaba-ntu')
    expect(all.get('span')).toEqual(['sensetime-series-c'])
    expect(all.get('plannedSpan')).toEqual(['hkai-accelerator-applications', 'hkai-accelerator-start'])
    expect(all.get('shared')).toEqual(['tencent-cuhksz', 'jd-cuhksz'])
    expect(all.get('milestone')).toHaveLength(4)
  })

  it('calls only a whole month a month: an exhibition lasts, and a year is longer', () => {
    const dated = (id: string, start: string, end: string) => ({
      ...realAtlas.events[0]!,
      id,
      status: 'announced' as const,
      date: { edtf: `${start}/${end}`, start, end },
      disputes: [],
    })
    const events = [
      dated('leap', '2020-02-01', '2020-02-29'),
      dated('fair', '1958-04-17', '1958-10-19'),
      dated('thirty', '2018-05-01', '2018-05-30'),
      dated('year', '2018-01-01', '2018-12-31'),
    ]
    const own = indexAtlas({ ...realAtlas, events })
    const found = new Map(keyRows(own, own.columns.all, ['timeline']).map(({ kind, rows }) => [kind, rows]))
    const idsOf = (kind: 'span' | 'period') => eventsOf(own, found.get(kind)!).map(({ id }) => id)
    expect(idsOf('span')).toEqual(['leap'])
    expect(idsOf('period')).toEqual(['fair', 'year', 'thirty'])
  })

  it('leaves out marks that no event has', () => {
    expect([
      ...rows(['map', 'timeline'], RowSet.of(all.length, [index.event.get('tencent-cuhksz')!.row])).keys(),
    ]).toEqual(['announced', 'campus', 'cities'])
    expect(rows(['map', 'timeline'], RowSet.none(all.length)).size).toBe(0)
  })

  it('leaves out what the shown parts do not draw', () => {
    const onMap = rows(['map'])
    expect(onMap.has('campus')).toBe(true)
    for (const kind of ['span', 'plannedSpan', 'milestone', 'qualified'] as const) expect(onMap.has(kind)).toBe(false)
    expect(rows(['timeline']).has('campus')).toBe(false)
  })

  it('is in one order', () => {
    const kinds = keyRows(index, all, ['map', 'timeline']).map(({ kind }) => kind)
    expect(kinds).toEqual(KEY_KINDS.filter((kind) => kinds.includes(kind)))
  })
})
