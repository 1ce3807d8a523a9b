/**
 * Keyboard navigation of a grid (ARIA APG: Grid): one tab stop; arrows, Home, End, Page Up and Page Down move among the
 * elements of its cells that have a `tabindex`. A cell may have several of them, which Left and Right step through.
 */
import { clamp } from '../model/clamp.ts'
import type { Attachment } from 'svelte/attachments'

export interface GridKeysOptions {
  /** The drawn rows: a new value ensures that there is a tab stop, and that the focus isn't lost. */
  rows: unknown
  /** Returns the tab stop while nothing in the grid has been focused. */
  preferred: (grid: HTMLElement) => HTMLElement | null
  /**
   * Requests the rows before the first (-1) or after the last (1): resolves once they are drawn, to false if there are
   * none.
   */
  turn: (direction: -1 | 1) => Promise<boolean>
}

const STOP = '[tabindex]'
const ROWS_PER_LEAP = 10

/**
 * Attach to a table's body. The attachment tracks which element is the tab stop; the component draws all of them with
 * `tabindex="-1"`.
 */
export function gridKeys(options: () => GridKeysOptions): Attachment<HTMLElement> {
  return (grid) => {
    let last: Element | undefined
    let isInside = false

    const keepStop = (stop: Element | null) => {
      if (!stop) return
      for (const other of grid.querySelectorAll('[tabindex="0"]'))
        if (other !== stop) other.setAttribute('tabindex', '-1')
      stop.setAttribute('tabindex', '0')
    }
    const focusin = ({ target }: FocusEvent) => {
      const stop = target instanceof Element ? target.closest(STOP) : null
      isInside = true
      if (!stop || !grid.contains(stop)) return
      last = stop
      keepStop(stop)
    }
    // Some browsers blur a focused element before removing it. If the element is gone a moment later, the focus still
    // counts as inside.
    const focusout = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) isInside = relatedTarget instanceof Node && grid.contains(relatedTarget)
      else
        queueMicrotask(() => {
          if (target instanceof Element && target.isConnected && document.activeElement !== target) isInside = false
        })
    }
    const keydown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isHeldWithAnother(event)) return
      const stop = event.target instanceof Element ? event.target.closest(STOP) : null
      const next = stop && grid.contains(stop) ? nextStop(grid, stop, event) : undefined
      if (!stop || next === undefined) return
      event.preventDefault()
      if (next instanceof HTMLElement) next.focus()
      else if (next !== null) void leave(stop, next)
    }
    const leave = async (stop: Element, direction: -1 | 1) => {
      const cell = cellOf(stop)
      if (!(await options().turn(direction))) return
      const rows = rowsOf(grid)
      stopIn(direction > 0 ? rows[0] : rows.at(-1), cell)?.focus()
    }

    grid.addEventListener('focusin', focusin)
    grid.addEventListener('focusout', focusout)
    grid.addEventListener('keydown', keydown)

    // Outside Svelte: the browser's focus.
    $effect(() => {
      const { preferred } = options()
      const stop = last && grid.contains(last) ? last : preferred(grid)
      keepStop(stop)
      if (isInside && !grid.contains(document.activeElement) && stop instanceof HTMLElement)
        stop.focus({ preventScroll: true })
    })

    return () => {
      grid.removeEventListener('focusin', focusin)
      grid.removeEventListener('focusout', focusout)
      grid.removeEventListener('keydown', keydown)
    }
  }
}

/** Only Ctrl with Home or End has a meaning here. */
function isHeldWithAnother({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return metaKey || altKey || shiftKey || (ctrlKey && key !== 'Home' && key !== 'End')
}

/**
 * Returns the target of a key: an element, a move past an end of the rows, or nothing (null); undefined for keys that
 * the grid doesn't use.
 */
function nextStop(
  grid: HTMLElement,
  stop: Element,
  { key, ctrlKey }: KeyboardEvent,
): HTMLElement | -1 | 1 | null | undefined {
  const row = stop.closest('tr')
  if (!row) return undefined
  const rows = rowsOf(grid)
  const stops = [...row.querySelectorAll<HTMLElement>(STOP)]
  const at = stops.findIndex((one) => one === stop)
  const toRow = (position: number) => stopIn(rows[clamp(position, 0, rows.length - 1)], cellOf(stop))
  const rowAt = rows.indexOf(row)
  switch (key) {
    case 'ArrowRight':
      return stops[at + 1] ?? null
    case 'ArrowLeft':
      return stops[at - 1] ?? null
    case 'ArrowDown':
      return rowAt === rows.length - 1 ? 1 : toRow(rowAt + 1)
    case 'ArrowUp':
      return rowAt === 0 ? -1 : toRow(rowAt - 1)
    case 'PageDown':
      return rowAt === rows.length - 1 ? 1 : toRow(rowAt + ROWS_PER_LEAP)
    case 'PageUp':
      return rowAt === 0 ? -1 : toRow(rowAt - ROWS_PER_LEAP)
    case 'Home':
      return ctrlKey ? toRow(0) : (stops[0] ?? null)
    case 'End':
      return ctrlKey ? toRow(rows.length - 1) : (stops.at(-1) ?? null)
    default:
      return undefined
  }
}

/** Returns the first stop of a row's cell, or of the nearest cell before it that has one. */
function stopIn(row: HTMLTableRowElement | undefined, cell: number): HTMLElement | null {
  if (!row) return null
  for (let at = Math.min(cell, row.cells.length - 1); at >= 0; at--) {
    const found = row.cells[at]
    const stop = found?.matches(STOP) ? found : found?.querySelector<HTMLElement>(STOP)
    if (stop) return stop
  }
  return row.querySelector<HTMLElement>(STOP)
}

function cellOf(stop: Element): number {
  const cell = stop.closest('td, th')
  return cell instanceof HTMLTableCellElement ? cell.cellIndex : 0
}

function rowsOf(grid: HTMLElement): HTMLTableRowElement[] {
  return [...grid.querySelectorAll('tr')]
}
