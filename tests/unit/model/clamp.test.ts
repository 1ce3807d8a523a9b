import { expect, it } from 'vitest'
import { clamp } from '../../../src/model/clamp.ts'

it.each([
  [5, 0, 10, 5],
  [-5, 0, 10, 0],
  [15, 0, 10, 10],
  [0, 0, 0, 0],
  // Limits that cross: a box that is wider than its frame begins at the frame's start.
  [5, 0, -10, 0],
])('clamps %d to %d … %d: %d', (value, least, most, expected) => {
  expect(clamp(value, least, most)).toBe(expected)
})
