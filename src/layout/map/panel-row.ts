/** Sizes of the city strip: the locator, and the panels beside it. */
import { clamp } from '../../model/clamp.ts'
import type { Size, PanelRow } from './types.ts'

/** By the strip's own width, widest first: the page's margins and an open event are no part of it. */
const BREAKPOINTS = [
  { from: 1300, locator: 168, height: 300, gap: 12, together: true },
  { from: 1000, locator: 136, height: 240, gap: 12, together: true },
  { from: 850, locator: 112, height: 208, gap: 12, together: true },
  { from: 480, locator: 148, height: 260, gap: 12, together: false },
  { from: 0, locator: 68, height: 172, gap: 8, together: false },
] as const

/** The narrowest panel that still has room for a mark with its label. */
const NARROWEST_PANEL = 160
/** A panel's height where there are two rows of them, as a part of that in one row. */
const TWO_ROWS = 0.62
/** The height of the tallest panel, as a part of its width. */
const TALLEST_PANEL = 1.4

/**
 * Sizes, in whole pixels, of a locator and `count` panels (one to six) in a strip of `width` pixels. Below 850 there is one
 * panel at a time, whatever the count; where a row would make panels narrower than 160, there are two rows.
 */
export function panelRow(width: number, count: number): PanelRow {
  const { locator, height, gap, together } = BREAKPOINTS.find(({ from }) => width >= from) ?? BREAKPOINTS[4]
  const shown = together ? Math.max(1, count) : 1
  const widthOf = (columns: number) => Math.floor((width - locator - gap * columns) / columns)
  const rows = widthOf(shown) < NARROWEST_PANEL && shown > 1 ? 2 : 1
  const columns = Math.ceil(shown / rows)
  const panel = rows === 1 ? height : Math.round(height * TWO_ROWS)
  return {
    locator: { width: locator, height: rows * panel + (rows - 1) * gap },
    panels: { width: Math.max(0, widthOf(columns)), height: panel },
    columns,
    gap,
  }
}

/** A strip that nothing stands under, up to `height` pixels high: a panel grows no higher than it takes to show land around its city, nor lower than it was. */
export function raised(layout: PanelRow, height: number): PanelRow {
  const { locator, panels, gap } = layout
  const rows = Math.max(1, Math.round((locator.height + gap) / (panels.height + gap)))
  const room = Math.floor((height - (rows - 1) * gap) / rows)
  const panel = clamp(Math.round(panels.width * TALLEST_PANEL), panels.height, room)
  return {
    ...layout,
    locator: { ...locator, height: rows * panel + (rows - 1) * gap },
    panels: { ...panels, height: panel },
  }
}

/** In an embed: from that width on the panels stand side by side, and how high they may be, px. */
const EMBED = { together: 560, height: { least: 128, most: 260, part: 0.65 }, alone: 172, gap: 10 }

/**
 * `count` panels in an embedded atlas of `width` pixels: side by side without a locator where there is room for it; below 560 as in a strip, or with
 * `isStacked`, where nothing chooses between them, one under the other.
 */
export function embedLayout(width: number, count: number, isStacked: boolean): PanelRow {
  const { together, height, alone, gap } = EMBED
  if (width < together && !isStacked) return panelRow(width, count)
  const widthOf = (columns: number) => Math.floor((width - gap * (columns - 1)) / columns)
  const rows = width < together ? count : widthOf(count) < NARROWEST_PANEL ? 2 : 1
  const columns = Math.ceil(count / rows)
  const panel = widthOf(columns)
  const high = width < together ? alone : Math.round(Math.min(height.most, Math.max(height.least, panel * height.part)))
  return { locator: { width: 0, height: 0 }, panels: { width: panel, height: high }, columns, gap }
}

/** `count` panels side by side that fill `frame` with their heads, and no locator. */
export function frameLayout(frame: Size, count: number, head: number): PanelRow {
  const gap = 12
  return {
    locator: { width: 0, height: 0 },
    panels: { width: Math.floor((frame.width - gap * (count - 1)) / count), height: Math.max(0, frame.height - head) },
    columns: count,
    gap,
  }
}
