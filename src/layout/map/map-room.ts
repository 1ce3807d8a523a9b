/** Size of the map, known before the map itself is loaded, so that nothing moves when it appears. */
import { clamp } from '../../model/clamp.ts'
import { embedLayout, frameLayout, raised, panelRow, tallest } from './panel-row.ts'
import type { Size, PanelRow } from './types.ts'

/** Height of a panel's header, px. */
const HEAD_HEIGHT = 28
/**
 * Height of a panel shown large where one panel is shown at a time: limits in px, and between them a share of the
 * window's height. Elsewhere it takes the place of the others, at their height.
 */
const LARGE_HEIGHT = { most: 520, least: 300, part: 0.46, embedded: 300 }
/** Share of the window's height that the maps take if there is nothing below them. */
const ALONE = 0.62
/**
 * Window widths at which an open event is a sheet over the right of the map, the sheet's width with its margin, and the
 * height that the tabs take from the panels' heads then, px. `least`: height of a panel next to it, where text above
 * and below the maps leaves them less.
 */
const SHEET = { from: 900, below: 1280, width: 388, tabs: 22, least: 72 }
/**
 * Height of the page next to the panels, px: what it needs at least, with the lanes at their lowest, and what it uses
 * before the panels grow. `least`: height of panels in the lowest window; `part`: their share of a higher window.
 */
const PAGE = { needs: 578, uses: 700, least: 104, part: 0.8 }

export interface MapRoomOptions {
  /** Width of the map, px. */
  width: number
  window: Size
  /** Number of panels of the dataset. */
  panels: number
  /** Whether it has one map of many cities. */
  isWorld: boolean
  /** Whether one city is shown large. */
  isLarge: boolean
  isEmbedded: boolean
  hasControls: boolean
  /** Whether the details of an open event are on the page. */
  hasSheet: boolean
  /**
   * Height that the page leaves for the panels next to a sheet, without tabs and foot, px; undefined if not yet known.
   */
  heightLeft?: number | undefined
  /** Whether the map is the only main part on the page. */
  isAlone: boolean
  /** Available space, if the map is in a presentation. */
  frame: Size | undefined
}

export interface MapRoom {
  /** Whether there is one map of many cities. The room of the locator is that of the list of cities then. */
  isWorld: boolean
  row: PanelRow
  locator: Size
  /** Size of a panel shown large. */
  large: Size
  /** Whether one panel is shown at a time, with tabs to choose it. */
  isOneAtATime: boolean
  /** Number of panels shown. */
  shown: number
  /** Total height without tabs and foot, px. */
  height: number
}

/** Returns whether an open event is a sheet over the right of the map. `width`: that of the window, px. */
export function hasSheetBeside(width: number): boolean {
  return width >= SHEET.from && width < SHEET.below
}

export function mapRoom(options: MapRoomOptions): MapRoom {
  const { width, panels, isLarge, isEmbedded, hasControls, frame } = options
  const row = stripOf(options)
  const isOneAtATime = !frame && hasControls && row.columns === 1 && panels > 1
  const rows = Math.ceil(panels / row.columns)
  const locator = {
    width: row.locator.width,
    height: row.locator.height + (!isOneAtATime && rows === 2 ? HEAD_HEIGHT : 0),
  }
  const large = frame ?? {
    width: isOneAtATime ? width : width - (row.locator.width > 0 ? row.locator.width + row.gap : 0),
    // Fixed in an embedded atlas: its height must not depend on the frame's height, which depends on it.
    height: largeHeight(),
  }
  const shown = isLarge || isOneAtATime ? 1 : panels
  return { isWorld: options.isWorld, row, locator, large, isOneAtATime, shown, height: heightOf() }

  function largeHeight(): number {
    if (!isOneAtATime) return row.locator.height || row.panels.height
    if (isEmbedded) return LARGE_HEIGHT.embedded
    // In the place of the panels and their tabs, so that nothing below moves.
    if (isNarrowed(options))
      return Math.max(SHEET.least, (options.heightLeft ?? row.panels.height + SHEET.tabs + HEAD_HEIGHT) - HEAD_HEIGHT)
    return Math.round(clamp(options.window.height * LARGE_HEIGHT.part, LARGE_HEIGHT.least, LARGE_HEIGHT.most))
  }

  function heightOf(): number {
    if (frame) return frame.height
    const locatorHeight = locator.width > 0 ? HEAD_HEIGHT + locator.height : 0
    if (isLarge) return Math.max(isOneAtATime ? 0 : locatorHeight, HEAD_HEIGHT + large.height)
    if (isOneAtATime) return Math.max(row.panels.height, locator.width > 0 ? locator.height : 0)
    return Math.max(locatorHeight, rows * (HEAD_HEIGHT + row.panels.height) + (rows - 1) * row.gap)
  }
}

/**
 * Width from which a map of many cities has the list of cities next to it, px; its height as a share of its width, its
 * least height, and its greatest in addition to that of a city's panel, px. An embedded atlas is lower.
 */
const WORLD = { list: 640, part: 0.4, embeddedPart: 0.34, least: 120, higher: 36 }

/** Returns the row of a map of many cities: list and map are its columns. An embedded atlas has no list. */
function worldRow(width: number, { locator, panels, gap }: PanelRow, isEmbedded: boolean): PanelRow {
  const list = !isEmbedded && width >= WORLD.list ? locator.width : 0
  const map = width - (list > 0 ? list + gap : 0)
  const part = isEmbedded ? WORLD.embeddedPart : WORLD.part
  const height = Math.round(clamp(map * part, WORLD.least, panels.height + WORLD.higher))
  return { locator: { width: list, height }, panels: { width: map, height }, columns: list > 0 ? 2 : 1, gap }
}

function isNarrowed({ hasSheet, window }: MapRoomOptions): boolean {
  return hasSheet && hasSheetBeside(window.width)
}

function stripOf(options: MapRoomOptions): PanelRow {
  const { width, window, panels, heightLeft } = options
  if (options.frame) return frameLayout(options.frame, panels, HEAD_HEIGHT)
  if (options.isEmbedded) {
    const embedded = embedLayout(width, panels, !options.hasControls)
    return options.isWorld ? worldRow(width, embedded, true) : embedded
  }
  if (options.isWorld) {
    const rowAt = (width: number) => worldRow(width, panelRow(width, panels), false)
    const whole = rowAt(isNarrowed(options) ? width + SHEET.width : width)
    const fitted = options.isAlone ? raised(whole, Math.round(window.height * ALONE)) : inWindow(whole, window)
    if (!isNarrowed(options)) return fitted
    const left = heightLeft === undefined ? fitted.panels.height : Math.max(SHEET.least, heightLeft - HEAD_HEIGHT)
    return withHeight(rowAt(width), left)
  }
  const plain = panelRow(width, panels)
  if (isNarrowed(options)) {
    const whole = inWindow(panelRow(width + SHEET.width, panels), window).panels.height
    return withHeight(plain, Math.max(SHEET.least, heightLeft ?? whole - SHEET.tabs))
  }
  return options.isAlone ? raised(plain, Math.round(window.height * ALONE)) : inWindow(plain, window)
}

/**
 * Returns a row of panels as high as the window allows, so that the lanes below it and their controls are seen whole:
 * lower in a low window, higher in one with room to spare. Depends on the window's size alone, because panels whose
 * size changes go back to their initial view. Other layouts are unchanged.
 */
function inWindow(row: PanelRow, { height }: Size): PanelRow {
  const isRow = row.columns > 1 && row.locator.height === row.panels.height
  if (!isRow || height === 0) return row
  const own = row.panels.height
  const spare = Math.max(0, height - PAGE.uses - own)
  const high = Math.round(
    clamp(own + spare * PAGE.part, PAGE.least, Math.max(PAGE.least, Math.min(height - PAGE.needs, tallest(row)))),
  )
  return withHeight(row, high)
}

function withHeight({ locator, panels, ...layout }: PanelRow, height: number): PanelRow {
  return { ...layout, locator: { ...locator, height }, panels: { ...panels, height } }
}
