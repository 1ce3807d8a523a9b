/** Offers to make one city of two that are in one place and differ by a letter. */
import { distance } from '../../model/edit-distance.ts'
import type { Language } from '../../model/dataset/types.ts'
import type { Finding } from '../report.ts'
import type { CityGroup } from './city-groups.ts'

/** Degrees of latitude that are two kilometres, and kilometres. */
const KILOMETRES_PER_DEGREE = 111.2
const REACH = 2
/** Letters of a name that may be another's misspelling. */
const SHORTEST = 4
const CELL = REACH / KILOMETRES_PER_DEGREE

/** Returns a remark for each pair, in which the name of fewer positions may be the other. */
export function nearCities(groups: readonly CityGroup[], language: Language): Finding[] {
  const cells = new Map<string, CityGroup[]>()
  const remarks: Finding[] = []
  for (const group of groups) {
    const [x, y] = [Math.floor(longitudeOf(group) / CELL), Math.floor(latitudeOf(group) / CELL)]
    // Degrees of longitude are shorter towards the poles.
    const columns = Math.ceil(1 / Math.max(0.1, Math.cos((latitudeOf(group) * Math.PI) / 180)))
    for (let i = x - columns; i <= x + columns; i++)
      for (let j = y - 1; j <= y + 1; j++)
        for (const other of cells.get(`${i} ${j}`) ?? []) if (areNear(group, other)) remarks.push(remark(group, other))
    const key = `${x} ${y}`
    cells.set(key, [...(cells.get(key) ?? []), group])
  }
  return remarks

  function remark(a: CityGroup, b: CityGroup): Finding {
    const [fewer, more] = a.count > b.count ? [b, a] : [a, b]
    const [name, other] = [fewer, more].map((one) => one.name[language] ?? one.key) as [string, string]
    return { line: fewer.line, value: name, cause: { kind: 'nearPlaces', other, line: more.line } }
  }
}

function areNear(a: CityGroup, b: CityGroup): boolean {
  if (Math.min(a.key.length, b.key.length) < SHORTEST || Math.abs(a.key.length - b.key.length) > 1) return false
  const dy = latitudeOf(a) - latitudeOf(b)
  const dx = (longitudeOf(a) - longitudeOf(b)) * Math.cos((latitudeOf(a) * Math.PI) / 180)
  return Math.hypot(dx, dy) * KILOMETRES_PER_DEGREE <= REACH && distance(a.key, b.key) === 1
}

function latitudeOf({ sum, count }: CityGroup): number {
  return sum[1] / count
}

function longitudeOf({ sum, count }: CityGroup): number {
  return sum[0] / count
}
