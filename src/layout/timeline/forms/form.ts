/** Which form a timeline takes: the richest that fits. */
import { areMoreThan, isAttached, type TimelineRows } from '../timeline-rows.ts'
import type { PlacedTimeline, TimelineForm, Window } from '../types.ts'

/** Richest first. */
export const FORMS: readonly TimelineForm[] = ['names', 'marks', 'dots', 'bars', 'strips']

/** How much wider a window must fit, too, before a form returns, so that a pan never flickers between two forms. */
const SPARE = 1.1

/**
 * Returns the richest form that fits a window; the last one always fits. A form richer than the previous one must also
 * fit a window that is a tenth wider.
 * @param previous the form before; undefined for the first
 */
export function chooseForm(
  fits: (form: TimelineForm, window: Window) => boolean,
  window: Window,
  previous: TimelineForm | undefined,
): TimelineForm {
  const last = previous === undefined ? -1 : FORMS.indexOf(previous)
  const wider = widened(window)
  const found = FORMS.slice(0, -1).find((form, rank) => fits(form, window) && (rank >= last || fits(form, wider)))
  return found ?? 'strips'
}

/** A tenth more time around the same middle. */
export function widened({ from, to }: Window): Window {
  const more = ((to + 1 - from) * (SPARE - 1)) / 2
  return { from: from - more, to: to + more }
}

/** The least room that an announcement takes with a title in a row: mark, gap and a few letters; px at size 1. */
const LEAST_NAME = 72
/** Height of a row, px at size 1. */
const LEAST_ROW = 24

/**
 * Returns whether all announcements in a window might have titles: a quick estimate that is never wrongly false, for
 * data that is too large to lay out on trial.
 * Milestones of an announcement don't count, as they are on a rail under it.
 * @param width of the plot, px
 * @param height of the lanes together, px
 */
export function mayHaveNames(
  rows: TimelineRows,
  window: Window,
  { width, height, size }: { width: number; height: number; size: number },
): boolean {
  if (height === Infinity) return true
  const most = Math.ceil(width / (LEAST_NAME * size)) * Math.max(1, Math.ceil(height / (LEAST_ROW * size)))
  return !areMoreThan(most, rows, window, (row) => !isAttached(rows.columns, row))
}

/**
 * Returns whether every event in the window has its title, but for milestones of an announcement, which are on its
 * rail. `placed`: with nothing filtered out.
 * @param most height that the timeline may have, px
 */
export function hasAllNames({ lanes, height }: PlacedTimeline, most: number): boolean {
  return height <= most && lanes.every(({ overflow }) => overflow.every(({ areSteps }) => areSteps))
}
