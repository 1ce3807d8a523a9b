import { describe, expect, it } from 'vitest'
import type { DrawnForms } from '../../../src/layout/drawn-forms.ts'
import { KEY_KINDS, keyRows } from '../../../src/layout/key.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { RowSet } from '../../../src/model/events/row-set.ts'
import { eventsOf } from '../../../src/model/filter/filter.ts'
import { realAtlas } from '../../support/real-atlas.ts'

const index = indexAtlas(realAtlas)
const { all } = index.columns
const NAMES: DrawnForms = { timeline: 'names', unit: undefined, map: 'cities' }
const rows = (forms: DrawnForms, among = all) =>
  new Map(keyRows(index, among, forms).map(({ kind, rows }) => [kind, eventsOf(index, rows).map(({ id }) => id)]))

describe('the key', () => {
  it('has a row for each kind of mark, with the events that have it', () => {
    const all = rows(NAMES)
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
    const found = new Map(
      keyRows(own, own.columns.all, { ...NAMES, map: undefined }).map(({ kind, rows }) => [kind, rows]),
    )
    const idsOf = (kind: 'span' | 'period') => eventsOf(own, found.get(kind)!).map(({ id }) => id)
    expect(idsOf('span')).toEqual(['leap'])
    expect(idsOf('period')).toEqual(['fair', 'year', 'thirty'])
  })

  it('leaves out marks that no event has', () => {
    expect([...rows(NAMES, RowSet.of(all.length, [index.event.get('tencent-cuhksz')!.row])).keys()]).toEqual([
      'announced',
      'campus',
      'cities',
    ])
    expect(rows(NAMES, RowSet.none(all.length)).size).toBe(0)
  })

  it('leaves out what the shown parts do not draw', () => {
    const onMap = rows({ ...NAMES, timeline: undefined })
    expect(onMap.has('campus')).toBe(true)
    for (const kind of ['span', 'plannedSpan', 'milestone', 'qualified'] as const) expect(onMap.has(kind)).toBe(false)
    expect(rows({ ...NAMES, map: undefined }).has('campus')).toBe(false)
  })

  it('explains the form in which timeline and map are drawn, and no other', () => {
    const kinds = (forms: Partial<DrawnForms>) => [...rows({ ...NAMES, ...forms }).keys()]
    const own = ['dot', 'bar', 'strip', 'inexact', 'circle', 'square', 'campus', 'milestone']
    const found = (forms: Partial<DrawnForms>) => kinds(forms).filter((kind) => own.includes(kind))
    expect(found({})).toEqual(['milestone', 'campus'])
    expect(found({ timeline: 'marks' })).toEqual(['milestone', 'campus'])
    expect(found({ timeline: 'dots', unit: 'week', map: 'circles' })).toEqual(['dot', 'inexact', 'circle'])
    expect(found({ timeline: 'dots', unit: 'month', map: 'regions' })).toEqual(['dot', 'circle'])
    expect(found({ timeline: 'bars', unit: 'month', map: 'squares' })).toEqual(['bar', 'square'])
    expect(found({ timeline: 'strips', unit: 'day', map: 'squares' })).toEqual(['strip', 'inexact', 'square'])
    expect(rows({ ...NAMES, timeline: 'dots', unit: 'week' }).get('inexact')).toContain('sensetime-series-c')
  })

  it('has a row for what a filter leaves pale', () => {
    const pale = RowSet.of(all.length, [index.event.get('tencent-cuhksz')!.row])
    const found = keyRows(index, all, NAMES, pale).find(({ kind }) => kind === 'pale')
    expect(eventsOf(index, found!.rows).map(({ id }) => id)).toEqual(['tencent-cuhksz'])
    expect(rows(NAMES).has('pale')).toBe(false)
  })

  it('is in one order', () => {
    const kinds = keyRows(index, all, NAMES).map(({ kind }) => kind)
    expect(kinds).toEqual(KEY_KINDS.filter((kind) => kinds.includes(kind)))
  })
})
