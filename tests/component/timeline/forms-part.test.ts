import { describe, expect, it } from 'vitest'
import { haveCountsRoom, laneLines } from '../../../src/components/timeline/forms-part.ts'

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
