import { describe, expect, it } from 'vitest'
import { HEAD_HEIGHT, picturePanelRow } from '../../../../src/layout/map/picture-panel-row.ts'

describe('picturePanelRow', () => {
  it.each([
    // 1100 − (136 + 12) − 2 × 12 = 928, a third of it 309; 250 − 28 = 222.
    [{ width: 1100, height: 250 }, 3, { column: 148, columns: 3, rows: 1, panel: { width: 309, height: 222 } }],
    // One panel takes the width left by the locator.
    [{ width: 760, height: 250 }, 1, { column: 160, columns: 1, rows: 1, panel: { width: 600, height: 222 } }],
    // With a locator, three would be 192 wide, so it is omitted.
    [{ width: 760, height: 250 }, 3, { column: 0, columns: 3, rows: 1, panel: { width: 245, height: 222 } }],
    // Too low for a locator.
    [{ width: 1100, height: 160 }, 1, { column: 0, columns: 1, rows: 1, panel: { width: 1100, height: 132 } }],
    // In an upright picture, six are arranged in rows.
    [{ width: 600, height: 800 }, 6, { column: 0, columns: 2, rows: 3, panel: { width: 294, height: 230 } }],
  ])('%o with %d panels', (room, count, row) => {
    expect(picturePanelRow(room, count)).toMatchObject(row)
  })

  it('never exceeds its room', () => {
    for (let width = 100; width <= 2000; width += 190)
      for (let height = 60; height <= 1200; height += 95)
        for (let count = 0; count <= 6; count++) {
          const { column, columns, rows, panel, gap } = picturePanelRow({ width, height }, count)
          expect(columns * rows).toBeGreaterThanOrEqual(count)
          if (panel.width > 1) expect(column + columns * panel.width + (columns - 1) * gap).toBeLessThanOrEqual(width)
          if (panel.height > 1)
            expect(rows * (panel.height + HEAD_HEIGHT) + (rows - 1) * gap).toBeLessThanOrEqual(height)
        }
  })
})
