import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrCode, type QrCode } from '../../../../src/components/share/qr-code.ts'

/** Pixels of a module. */
const SCALE = 4
/** A rectangle of a path: x, y and length. */
const RECTANGLE = /M(\d+),(\d+)h(\d+)v1h-\d+Z/g

/** Draws the path as a screen would, and decodes it with another program. */
function readBack({ size, path }: QrCode): string | undefined {
  const side = size * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(RECTANGLE))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(length)) * SCALE; column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
  return jsQR(pixels, side, side)?.data
}

describe('a QR code', () => {
  it.each([
    'https://atlas.example.org/',
    'https://atlas.example.org/2018/?lang=zh-Hant&partners=tencent&event=tencent-cuhksz&show=filters,map,timeline,details',
    `https://atlas.example.org/?q=${encodeURIComponent('人工智能'.repeat(30))}`,
  ])('reads back as %s', (link) => {
    const code = qrCode(link)
    expect(code && readBack(code)).toBe(link)
  })

  it('has four modules of white around it', () => {
    const { size, path } = qrCode('https://atlas.example.org/')!
    const runs = [...path.matchAll(RECTANGLE)].map(([, x, y, length]) => ({
      x: Number(x),
      y: Number(y),
      end: Number(x) + Number(length),
    }))
    expect(Math.min(...runs.map(({ x }) => x))).toBe(4)
    expect(Math.min(...runs.map(({ y }) => y))).toBe(4)
    expect(Math.max(...runs.map(({ end }) => end))).toBe(size - 4)
    expect(Math.max(...runs.map(({ y }) => y))).toBe(size - 5)
  })

  it('is none where the link is longer than any can hold', () => {
    expect(qrCode(`https://atlas.example.org/?q=${'x'.repeat(3000)}`)).toBeUndefined()
  })
})
