import { describe, expect, it } from 'vitest'
import { contains } from '../../../../src/model/dataset/bounds.ts'
import type { Bounds } from '../../../../src/model/dataset/types.ts'

describe('bounds', () => {
  const crossing: Bounds = [
    [170, -10],
    [-170, 10],
  ]
  it.each([
    [crossing, [175, 0], true],
    [crossing, [-175, 0], true],
    [crossing, [180, 0], true],
    [crossing, [-180, 0], true],
    [crossing, [0, 0], false],
    [crossing, [169.9, 0], false],
    [crossing, [175, 10.1], false],
    [
      [
        [1, 1],
        [2, 2],
      ],
      [1, 2],
      true,
    ],
    [
      [
        [1, 1],
        [2, 2],
      ],
      [2.1, 2],
      false,
    ],
    [
      [
        [-180, -90],
        [180, 90],
      ],
      [0, 0],
      true,
    ],
    [
      [
        [1, 1],
        [1, 1],
      ],
      [1, 1],
      true,
    ],
  ] as const)('%j hold %j: %s', (bounds, point, holds) => {
    expect(contains([[...bounds[0]], [...bounds[1]]], [...point])).toBe(holds)
  })
})
