/** Heights of the lanes in the forms that draw columns. All lengths are pixels at size 1, times `size`. */
import { NAME_LINE } from '../labels/lane-head.ts'
import type { TimelineForm } from '../types.ts'

export interface LaneName {
  /** Its lines: 1 or 2. */
  lines: number
  /** Its font size, px. */
  textSize: number
}

export interface LaneNeed extends LaneName {
  /** Number of events in its largest column. */
  most: number
}

/** Height of a name on one and on two lines, and the font size that these are for, px. */
const NAME = { dots: [20, 32], bars: [19, 31], strips: [20, 34], textSize: 14 } as const
/** Middle of the first line of a name. */
const FIRST_LINE = 13
/** Room in each lane above and below its columns. */
const AIR = 7
/** The same in the lowest lane of bars, whose name is higher than they are. */
const LEAST_AIR = 3
/** Least and largest height of a lane that draws strength only. */
const STRIP = [12, 24] as const
/** Largest height of an event in a bar: that of a dot. */
const MOST_PER_EVENT = 7.4
/** Most that a lane grows into room that is left. */
const MOST_GROWTH = 24

const nameOf = (form: 'dots' | 'bars' | 'strips', { lines, textSize }: LaneName) =>
  (NAME[form][lines > 1 ? 1 : 0] * textSize) / NAME.textSize

/** Heights that lanes of dots need, px. `pitch`: distance between the middles of two dots. */
export function dotLanes(needs: readonly LaneNeed[], pitch: number, size: number): number[] {
  return needs.map((need) => Math.max(need.most * pitch, nameOf('dots', need)) + AIR * size)
}

/** Heights that lanes of bars have at least where there is room, px. */
export function leastBarLanes(needs: readonly LaneNeed[], size: number): number[] {
  return needs.map((need) => nameOf('bars', need) + AIR * size)
}

/** Heights below which lanes have no bars, px: those of their names. */
export function lowestBarLanes(needs: readonly LaneNeed[], size: number): number[] {
  return needs.map((need) => nameOf('bars', need) + LEAST_AIR * size)
}

/**
 * Heights of lanes of bars, and that of one event: the same in all lanes, and as large as the height allows. px.
 * @param height of all lanes together; not below their lowest heights
 */
export function barLanes(
  needs: readonly LaneNeed[],
  height: number,
  size: number,
): { heights: number[]; perEvent: number } {
  const usual = leastBarLanes(needs, size)
  const least = sum(usual) <= height ? usual : lowestBarLanes(needs, size)
  const heightsAt = (perEvent: number) =>
    needs.map(({ most }, i) => Math.max(least[i] ?? 0, most * perEvent + AIR * size))
  let [low, high] = [0, MOST_PER_EVENT * size]
  if (sum(heightsAt(high)) > height) {
    for (let i = 0; i < 30; i++) {
      const middle = (low + high) / 2
      if (sum(heightsAt(middle)) > height) high = middle
      else low = middle
    }
  } else low = high
  return { heights: heightsAt(low), perEvent: low }
}

/**
 * Heights of lanes that draw strength only, px: as low as these may be, unless all names have room on their lines; or
 * at least those on two.
 */
export function stripLanes(needs: readonly LaneNeed[], height: number, size: number): number[] {
  const each = Math.min(STRIP[1] * size, Math.max(STRIP[0] * size, height / Math.max(1, needs.length)))
  const named = (least: number) =>
    needs.map((need) => (need.lines < least ? each : Math.max(each, nameOf('strips', need))))
  return [named(1), named(2)].find((heights) => sum(heights) <= height) ?? needs.map(() => each)
}

/** Returns how many lines of a name a lane of strength has room for. `height`: of the lane, px. */
export function linesInStrip({ lines, textSize }: LaneName, height: number): number {
  return lines > 1 && height < nameOf('strips', { lines, textSize }) ? 1 : lines
}

/**
 * Distance from a lane's upper edge to the middle of the first line of its name, px: in strips, and in lanes that are
 * as low as their names, lines are halfway.
 */
export function nameMiddle(form: TimelineForm, height: number, name: LaneName, size: number): number {
  const lines = form === 'strips' ? linesInStrip(name, height) : name.lines
  const halfway = (height - (lines - 1) * NAME_LINE * name.textSize) / 2
  return form === 'strips' ? halfway : Math.min(FIRST_LINE * size, halfway)
}

/** Spreads what is left of the height over the lanes. */
export function grown(heights: readonly number[], height: number, size: number): number[] {
  const left = Math.max(0, height - sum(heights)) / Math.max(1, heights.length)
  return heights.map((own) => own + Math.min(MOST_GROWTH * size, left))
}

export function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}
