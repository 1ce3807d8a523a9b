import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { raised, panelRow } from '../../../../src/layout/map/panel-row.ts'

describe('panelRow', () => {
  it.each([
    // The design's pages: 1920, 1440, 1024, 768 and 360 wide; the strip is the width without margins and details. 1440
    // = 168 + 3 × 412 + 3 × 12
    [1440, 168, 412, 300, 3],
    // 1024 = 136 + 3 × 284 + 3 × 12
    [1024, 136, 284, 240, 3],
    // 976 = 112 + 3 × 276 + 3 × 12
    [976, 112, 276, 208, 3],
    // 720 = 148 + 560 + 12
    [720, 148, 560, 260, 1],
    // 328 = 68 + 252 + 8
    [328, 68, 252, 172, 1],
  ])('fills %d pixels for three cities as designed', (width, locator, panel, height, columns) => {
    expect(panelRow(width, 3)).toMatchObject({
      locator: { width: locator, height },
      panels: { width: panel, height },
      columns,
    })
  })

  it('gives one city all the room', () => {
    // 1024 - 136 - 12
    expect(panelRow(1024, 1)).toMatchObject({ panels: { width: 876, height: 240 }, columns: 1 })
  })

  it('sets six panels in two rows where one would make them too narrow, with the locator as high as both', () => {
    // 240 × 0.62 = 149; 2 × 149 + 12 = 310
    expect(panelRow(1024, 6)).toMatchObject({
      locator: { width: 136, height: 310 },
      panels: { width: 284, height: 149 },
      columns: 3,
    })
  })

  it('never is wider than its strip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 240, max: 2600 }), fc.integer({ min: 0, max: 6 }), (width, count) => {
        const { locator, panels, columns, gap } = panelRow(width, count)
        expect(locator.width + columns * (panels.width + gap)).toBeLessThanOrEqual(width)
        expect(panels.width).toBeGreaterThan(150)
      }),
    )
  })
})

describe('a panel row with nothing below it', () => {
  it('grows to the height there is', () => {
    // 1,024 px: a locator of 136, three panels of (1024 − 136 − 3 × 12) / 3 = 284.
    const row = raised(panelRow(1024, 3), 380)
    expect(row.panels).toEqual({ width: 284, height: 380 })
    expect(row.locator.height).toBe(380)
  })

  it('grows no higher than its panels bear, and is never lower than it was', () => {
    expect(raised(panelRow(1024, 3), 2000).panels.height).toBe(Math.round(284 * 1.4))
    expect(raised(panelRow(1024, 3), 100)).toEqual(panelRow(1024, 3))
  })

  it('shares the height among two rows', () => {
    const before = panelRow(850, 6)
    const { locator, panels, gap } = raised(before, 401)
    expect(before.columns).toBe(3)
    expect(locator.height).toBe(2 * panels.height + gap)
    expect(locator.height).toBeLessThanOrEqual(401)
  })
})
