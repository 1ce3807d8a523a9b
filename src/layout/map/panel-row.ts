/** Sizes of the city strip: the locator and the panels next to it. */
import { clamp } from '../../model/clamp.ts'
import type { Size, PanelRow } from './types.ts'

/** Breakpoints by the strip's own width, which excludes the page's margins and an open event; widest first. */
const BREAKPOINTS = [
  { from: 1300, locator: 168, height: 300, gap: 12, together: true },
  { from: 1000, locator: 136, height: 240, gap: 12, together: true },
  { from: 850, locator: 112, height: 208, gap: 12, together: true },
  { from: 480, locator: 148, height: 260, gap: 12, together: false },
  { from: 0, locator: 68, height: 172, gap: 8, together: false },
] as const

/** Minimum width of a panel with room for a mark and its label, px. */
const NARROWEST_PANEL = 160
/** Height of a panel in two rows, as a share of its height in one row. */
const TWO_ROWS = 0.62
/** Maximum height of a panel, as a multiple of its width. */
const TALLEST_PANEL = 1.4

/**
 * Returns the sizes of a locator and `count` panels (one to six) in a strip of `width` pixels, in whole pixels. Below
 * 850 px, one panel is shown at a time, whatever the count. If one row would make panels narrower than 160 px, there
 * are two rows.
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

/** Returns the greatest useful height of a layout's panels, px: higher ones show no more land around their city. */
export function tallest({ panels }: PanelRow): number {
  return Math.round(panels.width * TALLEST_PANEL)
}

/**
 * Raises a strip without anything below it to at most `height` pixels. Panels grow only as high as needed to show land
 * around their city, and never shrink.
 */
export function raised(layout: PanelRow, height: number): PanelRow {
  const { locator, panels, gap } = layout
  const rows = Math.max(1, Math.round((locator.height + gap) / (panels.height + gap)))
  const room = Math.floor((height - (rows - 1) * gap) / rows)
  const panel = clamp(tallest(layout), panels.height, room)
  return {
    ...layout,
    locator: { ...locator, height: rows * panel + (rows - 1) * gap },
    panels: { ...panels, height: panel },
  }
}

/** In an embedded atlas: minimum width for panels side by side, and limits of their height, px. */
const EMBED = { together: 560, height: { least: 128, most: 260, part: 0.65 }, alone: 172, gap: 10 }

/**
 * Returns the layout of `count` panels in an embedded atlas of `width` pixels: side by side without a locator if there
 * is room. Below 560 px it is as in a strip, or stacked if `isStacked`, which is used without controls to choose a
 * panel.
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

/** Returns `count` panels side by side that fill `frame`, including their headers, without a locator. */
export function frameLayout(frame: Size, count: number, head: number): PanelRow {
  const gap = 12
  return {
    locator: { width: 0, height: 0 },
    panels: { width: Math.floor((frame.width - gap * (count - 1)) / count), height: Math.max(0, frame.height - head) },
    columns: count,
    gap,
  }
}
