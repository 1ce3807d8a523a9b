/** Measures other load on the machine during a benchmark. */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'

/**
 * Starts watching; returns a function that ends it and returns the one-minute load average at the start, and the share
 * of CPU time, 0 to 1, that the host has given to other machines since; undefined where the system doesn't report it
 * (man 5 proc_stat: `cpu`, the eighth is `steal`, in ticks).
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
  // Guest time, the last two fields, is included in the first two.
  const counts = stat.split('\n', 1)[0].trim().split(/\s+/).slice(1, 9).map(Number)
  return { all: counts.reduce((sum, count) => sum + count, 0), stolen: counts[7] }
}
