import { describe, expect, it } from 'vitest'
import { inPanel, oneMapForm } from '../../../../src/layout/map/map-form.ts'
import type { Camera } from '../../../../src/layout/map/types.ts'
import { originOf } from '../../../../src/layout/map/mercator.ts'

describe('the form of a map of many cities', () => {
  it('is circles while these cover less than 35 % of every part', () => {
    expect(oneMapForm(0.349)).toBe('circles')
    expect(oneMapForm(0.35)).toBe('squares')
  })

  it('is circles again only with a tenth to spare', () => {
    expect(oneMapForm(0.33, 'circles')).toBe('circles')
    expect(oneMapForm(0.33, 'squares')).toBe('squares')
    expect(oneMapForm(0.31, 'squares')).toBe('circles')
  })
})

it('circles in a panel are those of which it shows some', () => {
  const camera: Camera = { center: [20, 40], zoom: 3, width: 100, height: 60 }
  const origin = originOf(camera)
  const at = (x: number, y: number) => ({ x: origin.x + x, y: origin.y + y, radius: 10 })
  const circles = [at(-11, 5), at(-9, 5), at(50, 50), at(109, 50), at(111, 50), at(50, 75)]
  expect(inPanel(circles, camera)).toEqual([at(-9, 5), at(50, 50), at(109, 50)])
})
