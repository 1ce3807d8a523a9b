import { describe, expect, it } from 'vitest'
import { haveCountsRoom, laneLines, leastHeight } from '../../../src/components/timeline/forms-part.ts'

const measure = (text: string) => 8 * text.length
const names = new Map([
  ['europe', 'Europe'],
  ['south-asia', 'South Asia and Pacific'],
])
const totals = new Map([
  ['europe', 483],
  ['south-asia', 265],
])

describe('the numbers of events behind the names of lanes', () => {
  it.each([
    [148, true],
    [116, false],
  ])('are all there, or none, where one would be over the plot: a gutter of %i px', (gutter, areThere) => {
    const options = { names, totals, gutter, measure }
    const lines = laneLines(options, false)
    expect(lines.get('south-asia')).toEqual(['South Asia', 'and Pacific'])
    expect(haveCountsRoom(options, lines)).toBe(areThere)
  })
})

describe('the height of lanes of bars', () => {
  it('is at least that of their names: a page of seven lanes isn’t higher than its screen for lines it lacks', () => {
    const lines = (...counts: number[]) =>
      new Map(counts.map((length, i) => [String(i), Array<string>(length).fill('')]))
    // 26 for a name of one line, 38 for one of two.
    expect(leastHeight(lines(1, 1, 1), 14)).toBe(3 * 26)
    expect(leastHeight(lines(2, 1, 1, 2, 2, 2, 1), 14)).toBe(4 * 38 + 3 * 26)
    expect(leastHeight(lines(2), 28)).toBe(2 * 31 + 7)
  })
})
