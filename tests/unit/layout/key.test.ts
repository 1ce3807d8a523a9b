import { describe, expect, it } from 'vitest'
import { KEY_KINDS, keyRows } from '../../../src/layout/key.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { realAtlas } from '../../support/real-atlas.ts'

const { events } = indexAtlas(realAtlas)
const rows = (parts: Parameters<typeof keyRows>[1], among = events) =>
  new Map(keyRows(among, parts).map(({ kind, events }) => [kind, events]))

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
      ...rows(
        ['map', 'timeline'],
        events.filter(({ id }) => id === 'tencent-cuhksz'),
      ).keys(),
    ]).toEqual(['announced', 'campus', 'cities'])
    expect(rows(['map', 'timeline'], []).size).toBe(0)
  })

  it('leaves out what the shown parts do not draw', () => {
    const onMap = rows(['map'])
    expect(onMap.has('campus')).toBe(true)
    for (const kind of ['span', 'plannedSpan', 'milestone', 'qualified'] as const) expect(onMap.has(kind)).toBe(false)
    expect(rows(['timeline']).has('campus')).toBe(false)
  })

  it('is in one order', () => {
    const kinds = keyRows(events, ['map', 'timeline']).map(({ kind }) => kind)
    expect(kinds).toEqual(KEY_KINDS.filter((kind) => kinds.includes(kind)))
  })
})
