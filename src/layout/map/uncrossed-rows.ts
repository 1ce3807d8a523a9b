/** The order of the rows next to a place, so that their leaders don't cross. */
import { mean, sum } from 'd3-array'
import { areCrossing } from './geometry.ts'
import type { Point, Segment } from './types.ts'

interface RowBesidePlace {
  readonly members: readonly { readonly point: Point }[]
  /** px. */
  readonly height: number
}

/**
 * Returns the rows in their order where no two leaders cross in it; otherwise neighbours are exchanged for as long as
 * that leaves fewer crossings. Rows may come to stand on either side of their place, so both count.
 * @param center of the group, px
 * @param column horizontal distance of the rows from the centre, px
 */
export function uncrossed<Row extends RowBesidePlace>(
  rows: readonly Row[],
  center: Point,
  column: number,
): readonly Row[] {
  let best = { rows, crossings: crossingsOf(rows, center, column) }
  for (let isBetter = best.crossings > 0; isBetter;) {
    isBetter = false
    for (let i = 1; i < best.rows.length; i++) {
      const exchanged = [...best.rows]
      exchanged.splice(i - 1, 2, best.rows[i]!, best.rows[i - 1]!)
      const crossings = crossingsOf(exchanged, center, column)
      if (crossings >= best.crossings) continue
      best = { rows: exchanged, crossings }
      isBetter = true
    }
  }
  return best.rows
}

function crossingsOf(rows: readonly RowBesidePlace[], center: Point, column: number): number {
  return [column, -column]
    .map((across) => leadersOf(rows, center, across))
    .flatMap((leaders) =>
      leaders.flatMap((leader, i) => leaders.slice(i + 1).filter((one) => areCrossing(leader, one))),
    ).length
}

function leadersOf(rows: readonly RowBesidePlace[], center: Point, across: number): Segment[] {
  let below = center.y - sum(rows, ({ height }) => height) / 2
  return rows.map(({ members, height }) => {
    const y = below + height / 2
    below += height
    const place = { x: mean(members, ({ point }) => point.x)!, y: mean(members, ({ point }) => point.y)! }
    return { from: place, to: { x: center.x + across, y } }
  })
}
