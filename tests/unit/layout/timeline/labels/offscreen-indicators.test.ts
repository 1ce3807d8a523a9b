import { describe, expect, it } from 'vitest'
import { measureItems } from '../../../../../src/layout/timeline/labels/measured-items.ts'
import {
  placeOffscreenIndicator,
  type EdgeOptions,
} from '../../../../../src/layout/timeline/labels/offscreen-indicators.ts'
import { Row } from '../../../../../src/layout/timeline/labels/rows.ts'
import { metricsOf } from '../../../../../src/layout/timeline/metrics.ts'
import { makeItem, measure } from '../timeline.ts'

const WIDTH = 800
const metrics = metricsOf(1)
const EVENTS = measureItems(
  [
    makeItem('ntu', '2018-03-01', { title: 'NTU institute', date: '1 March' }),
    makeItem('hkai', '2018-03-21', { title: 'Laboratory', date: '21 March' }),
  ],
  measure,
  { comma: ', ', planned: 'planned' },
)

/** A lane of one row, from 0 to 60 px: its row, and the line of counts below it, are taken where `taken` says. */
function lane(taken: { row?: [number, number]; counts?: [number, number] }): EdgeOptions {
  const [row, countRow] = [new Row(), new Row()]
  if (taken.row) row.take(...taken.row)
  if (taken.counts) countRow.take(...taken.counts)
  const shape = {
    ...{ rows: 1, underneath: false, rails: 0, labelRows: 0, crowded: false, missingText: 0 },
    ...{ top: 0, height: 60, padTop: 12, rowHeight: 24, rail: null, labels: 0 },
  }
  return {
    ...{ lane: 'hk', shape, rows: [row], countRow, width: WIDTH, metrics, measure },
    ...{ colon: ': ', count: (count) => `+${count}` },
  }
}

const before = (options: EdgeOptions) => placeOffscreenIndicator('before', EVENTS, options)
const after = (options: EdgeOptions) => placeOffscreenIndicator('after', EVENTS, options)

describe('what lies before and after a lane’s window', () => {
  it('is named in a row with room', () => {
    const placed = before(lane({}))
    expect(placed?.label?.text).toBe('21 March: Laboratory +1')
    expect(placed?.chevron.y).toBe(24)
  })

  it('is named below a full row', () => {
    const placed = before(lane({ row: [0, WIDTH] }))
    expect(placed?.label?.text).toBe('21 March: Laboratory +1')
    // The last 12 px of the lane.
    expect(placed?.box).toMatchObject({ x: 0, y: 48, height: 12 })
  })

  it('is named below a full row as far as the counts there leave room', () => {
    // 21 letters of 6.72 px at most; the date and the count have 12.
    expect(before(lane({ row: [0, WIDTH], counts: [120, 140] }))?.label?.text).toBe('21 March +1')
    expect(before(lane({ row: [0, WIDTH], counts: [40, 60] }))?.label?.text).toBe('2')
    expect(after(lane({ row: [0, WIDTH], counts: [680, 700] }))?.label?.text).toBe('1 March +1')
  })

  it('is a chevron without a word where there is no room at all', () => {
    const placed = before(lane({ row: [0, WIDTH], counts: [20, 40] }))
    expect(placed).toMatchObject({ label: null, count: 2, chevron: { x: 2.5, y: 54 } })
  })

  it('keeps both sides apart below a full row', () => {
    const options = { ...lane({ row: [0, 260] }), width: 260 }
    const [left, right] = [before(options), after(options)]
    expect(left?.label?.text).toBe('21 March: Laboratory +1')
    expect(right?.label?.text).toBe('1 March +1')
    expect((left?.box.x ?? 0) + (left?.box.width ?? 0)).toBeLessThan(right?.box.x ?? 0)
  })
})
