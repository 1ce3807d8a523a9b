/** Heights of the lanes in the forms that draw columns. All lengths are pixels at size 1, times `size`. */

export interface LaneNeed {
  /** Lines of the lane's name: 1 or 2. */
  lines: number
  /** Font size of the name, px. */
  textSize: number
  /** Number of events in its largest column. */
  most: number
}

/** Height of a name on one and on two lines, and the font size that these are for, px. */
const NAME = { dots: [20, 32], bars: [19, 31], textSize: 14 } as const
/** Room in each lane above and below its columns. */
const AIR = 7
/** Least and largest height of a lane that draws strength only. */
const STRIP = [12, 24] as const
/** Largest height of an event in a bar: that of a dot. */
const MOST_PER_EVENT = 7.4
/** Most that a lane grows into room that is left. */
const MOST_GROWTH = 24

const nameOf = (form: 'dots' | 'bars', { lines, textSize }: LaneNeed) =>
  (NAME[form][lines > 1 ? 1 : 0] * textSize) / NAME.textSize

/** Heights that lanes of dots need, px. `pitch`: distance between the middles of two dots. */
export function dotLanes(needs: readonly LaneNeed[], pitch: number, size: number): number[] {
  return needs.map((need) => Math.max(need.most * pitch, nameOf('dots', need)) + AIR * size)
}

/** Least heights of lanes of bars, px. */
export function leastBarLanes(needs: readonly LaneNeed[], size: number): number[] {
  return needs.map((need) => nameOf('bars', need) + AIR * size)
}

/**
 * Heights of lanes of bars, and that of one event: the same in all lanes, and as large as the height allows. px.
 * @param height of all lanes together; not below their least heights
 */
export function barLanes(
  needs: readonly LaneNeed[],
  height: number,
  size: number,
): { heights: number[]; perEvent: number } {
  const least = leastBarLanes(needs, size)
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

/** Heights of lanes that draw strength only, px. */
export function stripLanes(count: number, height: number, size: number): number[] {
  const each = Math.min(STRIP[1] * size, Math.max(STRIP[0] * size, height / Math.max(1, count)))
  return Array.from({ length: count }, () => each)
}

/** Spreads what is left of the height over the lanes. */
export function grown(heights: readonly number[], height: number, size: number): number[] {
  const left = Math.max(0, height - sum(heights)) / Math.max(1, heights.length)
  return heights.map((own) => own + Math.min(MOST_GROWTH * size, left))
}

export function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}
