/**
 * Rows of several places that are too near to one another for the height of their labels: moved apart, up and down,
 * until each row has it.
 */
import { clamp } from '../../model/clamp.ts'
import { boxAround, overlaps } from './geometry.ts'
import { heightOf, labelled, type EventGroup } from './groups.ts'
import type { Box, MapStyle, Size } from './types.ts'

/** Greatest distance of a place from the nearest edge of its rows, in multiples of its leader's length across. */
const FARTHEST = 1.5

/** Groups in one stack, that touch one another. */
interface Stack {
  readonly groups: readonly EventGroup[]
  readonly height: number
  /** The mean of the middles that its groups' places want. */
  readonly middle: number
}

/**
 * Returns the groups of several rows with the height of their labels, each with the upper edge of its rows, px of the
 * panel; undefined if no row gains height, or if there is no room for all of them.
 * @param groups in panel pixels
 */
export function stackedRows(
  groups: readonly EventGroup[],
  { height }: Size,
  style: MapStyle,
): ReadonlyMap<EventGroup, { readonly group: EventGroup; readonly top: number }> | undefined {
  const rowGroups = groups.filter(({ rows }) => rows.length > 1)
  const high = new Map(
    rowGroups.map((group) => [group, { ...group, rows: group.rows.map((row) => labelled(row, style)) }] as const),
  )
  if (rowGroups.every((group) => heightOf(high.get(group)!.rows) === heightOf(group.rows))) return undefined

  // With half a gap above and below, so that labels of neighbouring groups don't touch.
  const heightOfGroup = (group: EventGroup) => heightOf(high.get(group)!.rows) + style.markGap
  const ordered = [...rowGroups].sort((a, b) => a.center.y - b.center.y)
  const stacks: Stack[] = []
  for (const group of ordered) {
    let stack: Stack = { groups: [group], height: heightOfGroup(group), middle: group.center.y }
    for (let above = stacks.at(-1); above && topOf(stack) < topOf(above) + above.height; above = stacks.at(-1)) {
      stacks.pop()
      stack = joined(above, stack, heightOfGroup)
    }
    stacks.push(stack)
  }

  const placed = new Map<EventGroup, { group: EventGroup; top: number }>()
  let free = style.margin
  for (const stack of stacks) {
    let top = clamp(topOf(stack), style.margin, Math.max(style.margin, height - style.margin - stack.height))
    if (top < free) return undefined
    for (const group of stack.groups) {
      placed.set(group, { group: high.get(group)!, top: top + style.markGap / 2 })
      top += heightOfGroup(group)
    }
    free = top
  }
  if (free > height - style.margin) return undefined
  const singles = groups.filter((group) => !high.has(group)).map(({ footprint }) => footprint)
  const isGood = [...placed].every(([{ center, column }, { group, top }]) => {
    const rows = heightOf(group.rows)
    const isNear = clamp(center.y, top, top + rows) - center.y
    return (
      Math.abs(isNear) <= FARTHEST * column && !singles.some((single) => overlaps(single, boxOf(group, top, style)))
    )
  })
  return isGood ? placed : undefined
}

function topOf({ middle, height }: Stack): number {
  return middle - height / 2
}

/** Joins two stacks where the mean distance of all groups from their places is least. */
function joined(above: Stack, below: Stack, heightOfGroup: (group: EventGroup) => number): Stack {
  const groups = [...above.groups, ...below.groups]
  const height = above.height + below.height
  let offset = -height / 2
  const wanted = groups.map((group) => {
    const own = heightOfGroup(group)
    const middle = group.center.y - (offset + own / 2)
    offset += own
    return middle
  })
  return { groups, height, middle: wanted.reduce((sum, one) => sum + one, 0) / wanted.length }
}

function boxOf({ rows, center, column }: EventGroup, top: number, style: MapStyle): Box {
  const widest = Math.max(...rows.map(({ size }) => size)) + style.markGap
  const height = heightOf(rows)
  return boxAround({ x: center.x, y: top + height / 2 }, 2 * column + widest, height)
}
