/** Lines of a lane's name in the gutter. */
import type { Measure } from '../types.ts'
import { LANE_NAME } from '../labels/lane-head.ts'
import { truncate } from '../labels/truncate.ts'

/** Distance from a name to the count behind it, and from that to the plot, whose columns keep some px more; px. */
const COUNT_GAP = 5
const PLOT_GAP = 2

/** Width for a lane's name, px. `count`: the largest that follows it; '' for none. */
export function nameRoom(gutter: number, count: string, measure: Measure): number {
  const behind = count === '' ? 0 : COUNT_GAP + measure(count, 'date')
  return gutter - LANE_NAME - behind - PLOT_GAP
}

/**
 * Breaks a name into two lines at the space where the longer one is shortest, unless it fits on one.
 * @param room width for the name, px
 */
export function nameLines(name: string, room: number, measure: Measure): string[] {
  if (measure(name, 'title') <= room) return [name]
  const words = name.split(' ')
  const broken = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => measure(line, 'title')))
  return broken.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best), [name])
}

/** Returns a name of several lines on one, as much of it as fits. */
export function nameOnOneLine(lines: readonly string[], room: number, measure: Measure): string {
  return truncate(lines.join(' '), room, 'title', measure)
}
