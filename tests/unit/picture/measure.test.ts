import { describe, expect, it } from 'vitest'
import { estimateText } from '../../../src/picture/measure.ts'

describe('estimateText', () => {
  it.each([
    // Helvetica: H 722, i 222; bold H 722, i 278. Tolerance for other fonts: 4 %.
    ['Hi', 400, (0.722 + 0.222) * 10 * 1.04],
    ['Hi', 650, (0.722 + 0.278) * 10 * 1.04],
    ['香港', 400, 2 * 10 * 1.04],
    ['', 400, 0],
  ])('%s at weight %d', (text, weight, width) => {
    expect(estimateText(text, { size: 10, weight })).toBeCloseTo(width, 6)
  })
})
