import { describe, expect, it } from 'vitest'
import { landPath, landPathWithin } from '../../../../src/layout/map/land-path.ts'
import type { Camera } from '../../../../src/layout/map/types.ts'

const CAMERA: Camera = { center: [0, 0], zoom: 0, width: 256, height: 256 }

describe('land as a path', () => {
  it('is one closed ring of pixels to a tenth', () => {
    // 90° are a quarter of the 256 px round the world; the panel's middle is 128.
    const ring = [
      [0, 0],
      [90, 0],
      [90, -0.001],
      [0, -0.001],
      [-90, 0],
    ]
    expect(landPath([[ring]], CAMERA)).toBe('M128,128L192,128L128,128L64,128Z')
  })

  it('keeps islands and lakes apart', () => {
    const square = (at: number) => [
      [at, 0],
      [at + 20, 0],
      [at + 20, 20],
    ]
    expect(landPath([[square(0), square(40)], [square(80)]], CAMERA).match(/M/g)).toHaveLength(3)
  })

  it('leaves out what is less than a pixel’s tenth across', () => {
    const speck = [
      [0, 0],
      [0.001, 0],
      [0.001, 0.001],
    ]
    expect(landPath([[speck]], CAMERA)).toBe('')
    expect(landPath([], CAMERA)).toBe('')
  })
})

describe('land within a frame', () => {
  const within = (ring: number[][]) => landPathWithin([[ring]], CAMERA)

  it('is cut 4 px beyond the frame', () => {
    // At zoom 0 the whole world is 256 px wide: a land three worlds wide reaches from −4 to 260.
    const wide = [
      [-540, 45],
      [540, 45],
      [540, -45],
      [-540, -45],
    ]
    const xs = [...within(wide).matchAll(/([-\d.]+),/g)].map(([, x]) => Number(x))
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([-4, 260])
  })

  it('is what it was where the frame holds it', () => {
    const ring = [
      [0, 0],
      [90, 0],
      [90, -45],
    ]
    const points = (path: string) => new Set(path.replace(/[MZ]/g, '').split('L'))
    expect(points(within(ring))).toEqual(points(landPath([[ring]], CAMERA)))
  })

  it('is nothing where all of it lies outside', () => {
    const far = [
      [400, 0],
      [420, 0],
      [420, 20],
    ]
    expect(within(far)).toBe('')
  })
})
