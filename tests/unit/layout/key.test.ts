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
