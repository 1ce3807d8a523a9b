import { describe, expect, it } from 'vitest'
import { haveCountsRoom, laneLines, leastHeight, stripLines } from '../../../src/components/timeline/forms-part.ts'

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
    const lines = laneLines(options)
    expect(lines.get('south-asia')).toEqual(['South Asia', 'and Pacific'])
    expect(haveCountsRoom(options, lines)).toBe(areThere)
  })
})

describe('names in strips', () => {
  const options = { names, totals, gutter: 148, measure }
  const lanes = (height: number) => [...names.keys()].map((id) => ({ id, height }))

  it('have their two lines where a lane has room for these', () => {
    expect(stripLines(options, lanes(34), 14)).toEqual(laneLines(options))
  })

  it('are on one line in lower lanes, and rather than being cut have no number behind them', () => {
    const wide = { ...options, gutter: 200 }
    const lines = stripLines(wide, lanes(24), 14)
    expect(lines.get('south-asia')).toEqual(['South Asia and Pacific'])
    expect(haveCountsRoom(wide, lines)).toBe(false)
  })

  it('are cut at last', () => {
    expect(stripLines(options, lanes(24), 14).get('south-asia')).toEqual(['South Asia and…'])
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
