/** A placed event separated from its position: panning changes only the position, so nothing else is redrawn. */
import { shareByKey } from '../../model/structural-sharing.ts'
import { hundredths } from '../hundredths.ts'
import type { Box, PlacedEvent, PlacedLabel, PlacedMark, PlacedText, Stem } from './types.ts'

export interface PositionedEvent {
  key: string
  /** Centre of the mark, px. */
  x: number
  y: number
  /** The event relative to the centre of its mark: add `x` and `y` to every position. */
  event: PlacedEvent
}

/**
 * Returns the event relative to its mark, which is then at (0, 0). Positions are rounded to hundredths of a pixel, so
 * that rounding errors while panning make no difference.
 */
export function relativeEvent(event: PlacedEvent): PositionedEvent {
  const { key, mark, label, hit } = event
  const by = { x: mark.x, y: mark.y }
  return {
    key,
    x: hundredths(by.x),
    y: hundredths(by.y),
    event: { ...event, mark: moveMark(mark, by), label: label && moveLabel(label, by), hit: moveBox(hit, by) },
  }
}

/**
 * Creates a function that shares structure with its previous result: the same event if only its position changed, the
 * same list if nothing changed. Create one per view.
 * An event that a filter has faded keeps its label and pointer target, which are drawn hidden: to create the text again
 * is the slowest part of an update.
 */
export function sharePositionedEvents(): (events: readonly PlacedEvent[]) => readonly PositionedEvent[] {
  const share = shareByKey<PositionedEvent>(
    ({ key }) => key,
    (next, last) =>
      next.event.faded ? { ...next, event: { ...next.event, label: last.event.label, hit: last.event.hit } } : next,
  )
  return (placed) => share(placed.map(relativeEvent))
}

interface Point {
  x: number
  y: number
}

function moveMark(mark: PlacedMark, { x, y }: Point): PlacedMark {
  const stretch = <T extends { x0: number; x1: number }>(one: T): T => ({
    ...one,
    x0: hundredths(one.x0 - x),
    x1: hundredths(one.x1 - x),
  })
  const { bar } = mark
  return {
    ...stretch(mark),
    x: 0,
    y: 0,
    bar: bar && {
      ...stretch(bar),
      stops: bar.stops.map(({ offset, opacity }) => ({ offset: thousandths(offset), opacity: thousandths(opacity) })),
    },
    others: mark.others.map((other) => ({
      ...stretch(other),
      x: hundredths(other.x - x),
      size: hundredths(other.size),
    })),
    joins: mark.joins.map(stretch),
    outline: moveBox(mark.outline, { x, y }),
  }
}

function moveLabel(label: PlacedLabel, by: Point): PlacedLabel {
  return {
    ...label,
    box: moveBox(label.box, by),
    title: moveText(label.title, by),
    date: label.date && moveText(label.date, by),
    leader: label.leader && moveStem(label.leader, by),
  }
}

function moveText(text: PlacedText, { x, y }: Point): PlacedText {
  return { ...text, x: hundredths(text.x - x), y: hundredths(text.y - y) }
}

function moveStem(stem: Stem, { x, y }: Point): Stem {
  return { x: hundredths(stem.x - x), y0: hundredths(stem.y0 - y), y1: hundredths(stem.y1 - y) }
}

function moveBox({ x, y, width, height }: Box, by: Point): Box {
  return { x: hundredths(x - by.x), y: hundredths(y - by.y), width: hundredths(width), height: hundredths(height) }
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000
}
