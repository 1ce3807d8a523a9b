/** What else a machine did while something was measured on it. */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'

/**
 * Begins to watch, and gives what ends it: the load of the last minute as it was at the begin, and what part of the processors' time, 0 to 1, the
 * host gave to other machines since; undefined where the system doesn't say (man 5 proc_stat: `cpu`, the eighth is `steal`, in ticks).
 */
export function watchMachine() {
  const [load] = loadavg()
  const before = ticks()
  return () => {
    const after = ticks()
    return { load, stolen: before && after && (after.stolen - before.stolen) / (after.all - before.all) }
  }
}

function ticks() {
  let stat
  try {
    stat = readFileSync('/proc/stat', 'utf8')
  } catch {
    return undefined
  }
  // Guests' time, the last two, is in the first two.
  const counts = stat.split('\n', 1)[0].trim().split(/\s+/).slice(1, 9).map(Number)
  return { all: counts.reduce((sum, count) => sum + count, 0), stolen: counts[7] }
}
