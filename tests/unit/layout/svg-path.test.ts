import { describe, expect, it } from 'vitest'
import { circlePath, linesPath, outlinePath } from '../../../src/layout/svg-path.ts'

describe('path data', () => {
  it('has each line apart, through all its points', () => {
    const path = linesPath([
      [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      [
        [6, 7],
        [8, 9],
      ],
    ])
    expect(path).toBe('M0,1L2,3L4,5M6,7L8,9')
    expect(linesPath([])).toBe('')
  })

  it('is rounded to hundredths of a pixel, or to the digits asked for, without −0', () => {
    expect(linesPath([[[1 / 3, -0.001]]])).toBe('M0.33,0')
    expect(
      outlinePath(
        [
          [1 / 3, 0],
          [2 / 3, 1],
        ],
        1,
      ),
    ).toBe('M0.3,0L0.7,1Z')
  })

  it('goes around a circle and closes', () => {
    expect(circlePath(2)).toBe('M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0Z')
    expect(circlePath(2, 10, -3)).toBe('M12,-3A2,2,0,1,1,8,-3A2,2,0,1,1,12,-3Z')
  })
})
