/** A compact timeline: announcements in a few rows above their axis, with as many names as fit. */
import { markPath } from '../layout/city-mark.ts'
import type { Font } from '../layout/font.ts'
import { TIMELINE_FONTS } from '../layout/timeline/fonts.ts'
import { metricsOf } from '../layout/timeline/metrics.ts'
import { placeAxis } from '../layout/timeline/time/ticks.ts'
import { timeScale, wholeUnits } from '../layout/timeline/time/time-scale.ts'
import type { IndexedEvent } from '../model/dataset/atlas-index.ts'
import { dayOf } from '../model/dataset/day.ts'
import { formatTick } from '../i18n/format-date.ts'
import { mapLabels } from '../i18n/event-labels.ts'
import { hueOf, line, markOfEvent, textLine, translate, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'

const NAME: Font = { size: 13, weight: 650 }
const ROW_HEIGHT = 16
const MARK = { size: 13, half: 9, small: 6 }
/** Gap between a mark and its name, and between a name and its neighbour in the row, px. */
const GAP = { name: 4, next: 8 }

interface Named {
  readonly event: IndexedEvent
  readonly x: number
  readonly row: number
  readonly name: string
  readonly side: 'left' | 'right'
}

/** @param rows the vertical extent of the rows, px: the axis is below them */
export function socialTimeline(
  rows: { top: number; axis: number },
  width: number,
  context: RenderContext,
): SvgElement[] {
  const { index, messages, colours } = context
  if (!index.extent) return []
  const [first, last] = index.extent
  const extent = { from: first, to: last }
  const scale = timeScale({ window: wholeUnits(extent), width, inset: MARK.half })
  const count = Math.max(1, Math.floor((rows.axis - rows.top) / ROW_HEIGHT))
  const named = nameThem(index.events, (event) => scale.x(middleOf(event, extent)), count, width, context)
  const isNamed = new Set(named.map(({ event }) => event.id))
  const yOf = (row: number) => rows.axis - (row + 0.5) * ROW_HEIGHT - 4
  const { ticks } = placeAxis({
    scale,
    width,
    y: rows.axis,
    metrics: metricsOf(1),
    measure: (text) => context.measure(text, TIMELINE_FONTS.axis),
    tickLabel: (day, unit) => formatTick(dayOf(day), unit, messages.dates),
  })
  return [
    line(0, rows.axis, width, rows.axis, colours.grey),
    ...ticks.flatMap(({ level, x, label }) => [
      ...(level === 'normal' || level === 'major' ? [line(x, rows.axis, x, rows.axis + 4, colours.grey)] : []),
      ...(label
        ? [
            textLine(
              label.text,
              label.x,
              label.y,
              { font: TIMELINE_FONTS.axis, fill: colours.grey, anchor: label.anchor },
              context,
            ),
          ]
        : []),
    ]),
    ...named.map(({ event, x, row }) =>
      line(x, yOf(row), x, rows.axis, hueOf(markOfEvent(event.id, context).hue, context), { 'stroke-opacity': 0.45 }),
    ),
    ...index.events
      .filter(({ id }) => !isNamed.has(id))
      .map((event) => markShape(event, scale.x(middleOf(event, extent)), rows.axis, MARK.small, context)),
    ...named.flatMap((one) => nameShapes(one, yOf(one.row), context)),
  ]
}

/**
 * Places each announcement in the lowest row with room for the longest of its names that fits; those without room are
 * left out. Works from last to first in time: earlier ones are placed higher, and their lines pass left of later names.
 */
function nameThem(
  events: readonly IndexedEvent[],
  xOf: (event: IndexedEvent) => number,
  rows: number,
  width: number,
  context: RenderContext,
): Named[] {
  const taken: { x: number; row: number; left: number; right: number }[] = []
  return events.toReversed().flatMap((event) => {
    if (event.isMilestone) return []
    const x = xOf(event)
    for (const name of mapLabels(event, context.index, context.say))
      for (const side of ['right', 'left'] as const)
        for (let row = 0; row < rows; row++) {
          const reach = MARK.half + GAP.name + context.measure(name, NAME)
          const box = {
            x,
            row,
            left: x - (side === 'left' ? reach : MARK.half),
            right: x + (side === 'right' ? reach : MARK.half),
          }
          const isFree = taken.every((other) =>
            other.row === row
              ? box.right + GAP.next < other.left || other.right + GAP.next < box.left
              : other.row < row
                ? !crosses(box, other)
                : !crosses(other, box),
          )
          if (!isFree || box.left < 0 || box.right > width) continue
          taken.push(box)
          return [{ event, x, row, name, side }]
        }
    return []
  })
}

/** Returns whether one's line crosses the other's name; crossing behind its mark is allowed. */
function crosses(one: { x: number }, { x, left, right }: { x: number; left: number; right: number }): boolean {
  return left < one.x && one.x < right && Math.abs(one.x - x) > MARK.half
}

/** Returns the middle of an event's possible days, limited to the extent. */
function middleOf({ start, end }: IndexedEvent, extent: { from: number; to: number }): number {
  return (Math.max(start, extent.from) + Math.min(end, extent.to) + 1) / 2
}

function nameShapes({ event, x, name, side }: Named, y: number, context: RenderContext): SvgElement[] {
  const { ink, paper } = context.colours
  const off = MARK.half + GAP.name
  return [
    markShape(event, x, y, MARK.size, context),
    textLine(
      name,
      side === 'right' ? x + off : x - off,
      y + 0.36 * NAME.size,
      { font: NAME, fill: ink, anchor: side === 'right' ? 'start' : 'end', halo: { colour: paper, width: 4 } },
      context,
    ),
  ]
}

/** Draws a mark, hollow if the event is planned. */
function markShape(
  { id, event }: IndexedEvent,
  x: number,
  y: number,
  size: number,
  context: RenderContext,
): SvgElement {
  const { shape, hue } = markOfEvent(id, context)
  const { paper } = context.colours
  const isPlanned = event.status === 'planned'
  return element('path', {
    d: markPath(shape, isPlanned ? size - 2 : size),
    transform: translate(x, y),
    fill: isPlanned ? paper : hueOf(hue, context),
    stroke: isPlanned ? hueOf(hue, context) : paper,
    'stroke-width': 2,
    'stroke-linejoin': 'round',
    'paint-order': isPlanned ? undefined : 'stroke',
  })
}
