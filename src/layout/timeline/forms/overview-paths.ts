/** What is drawn of the columns of the strip under the timeline. */
import { hundredths } from '../../hundredths.ts'
import type { OverviewColumn } from '../overview.ts'

/**
 * Returns the columns as one path for each hue and look, so that their number of elements doesn't depend on the data.
 * @param hueOf the hue of a lane
 */
export function columnPaths(
  columns: readonly OverviewColumn[],
  hueOf: (lane: string) => number,
): { hue: number; faded: boolean; d: string }[] {
  const paths = new Map<string, { hue: number; faded: boolean; d: string }>()
  for (const { lane, x, y, width, height, faded } of columns) {
    const hue = hueOf(lane)
    const key = `${hue} ${faded}`
    const path = paths.get(key) ?? { hue, faded, d: '' }
    path.d += `M${x},${hundredths(y)}h${width}v${hundredths(height)}h${-width}Z`
    paths.set(key, path)
  }
  return [...paths.values()]
}
