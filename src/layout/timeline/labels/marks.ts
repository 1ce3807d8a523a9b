/**
 * Marks of events, which show dates as they were stated: a day is a shape, a month a bar with soft edges, another
 * stated date a hollow mark next to the chosen one.
 */
import { clamp } from '../../../model/clamp.ts'
import type { Metrics } from '../metrics.ts'
import { instants } from './measured-items.ts'
import type { PlacedMark, TimelineItem, TimeScale } from '../types.ts'

/** Share of a span's length over which its ends fade, and its maximum opacity. */
const SOFT_SHARE = 0.22
const SPAN_OPACITY = 0.8
/**
 * Pixels at size 1: length over which an open end fades before the frame; minimum length of a span. Below: minimum size
 * of another date's shape, and minimum length of the bar that joins the two.
 */
const OPEN_FADE = 48
const SHORTEST_SPAN = 8
/** Share of the outline's distance above and below a span, whose text may be right under it. */
const SPAN_OUTLINE = 0.5
/**
 * How far an approximate day's soft bar extends beyond its shape, pixels at size 1; less than the gap before its label.
 */
const SOFT_REACH = 6
const LEAST_OTHER = 7
const LEAST_JOIN = 2.5

/** First and last pixel of a date. */
interface Stretch {
  x0: number
  x1: number
}

/**
 * Returns how far a pair of dates reaches from the chosen date's middle when the other is moved out to the least
 * distance, px. The rows reserve this much on both sides.
 */
export function leastPairReach(metrics: Metrics): number {
  return metrics.pairedMark / 2 + (LEAST_JOIN + LEAST_OTHER) * metrics.size
}

/**
 * Places an item's mark on the line `y`, cut at the frame (0 to `width`). Another date is always drawn while the label
 * can say “or”: one that would touch the chosen date is moved out just so far that both can be told apart. For one
 * outside the frame, only the joining bar is drawn, to the edge. `compact`: smaller, so that text has room above it in
 * the same row.
 */
export function placeMark(
  item: TimelineItem,
  y: number,
  scale: TimeScale,
  width: number,
  metrics: Metrics,
  compact = false,
): PlacedMark {
  const isSmall = item.kind === 'milestone' || item.faded
  const chosen = stretchOf(item, scale, metrics)
  const stretches = item.faded
    ? []
    : item.alternatives.map((other) => ({ ...other, ...stretchOf(other, scale, metrics) }))
  const size =
    item.start < item.end || isSmall || compact
      ? metrics.smallMark
      : // With another date, the shape shrinks only if necessary.
        stretches.some((other) => between(chosen, other) < 1.25 * metrics.mark)
        ? metrics.pairedMark
        : metrics.mark
  const half = item.start < item.end ? 0 : size / 2
  const body = { x0: chosen.x0 - half, x1: chosen.x1 + half }

  const others: PlacedMark['others'] = []
  const joins: Stretch[] = []
  const movedOut = new Set<'before' | 'after'>()
  for (const other of stretches) {
    const isDay = other.start === other.end
    const room = between(body, other) - LEAST_JOIN * metrics.size
    const otherSize = isDay
      ? Math.min(compact || isSmall ? metrics.smallMark : metrics.pairedMark, 2 * room)
      : metrics.smallMark
    if (room < 0 || otherSize < LEAST_OTHER * metrics.size) {
      movedOut.add(other.start < item.start ? 'before' : 'after')
      continue
    }
    const otherHalf = isDay ? otherSize / 2 : 0
    const x0 = Math.max(0, other.x0 - otherHalf)
    const x1 = Math.min(width, other.x1 + otherHalf)
    if (x1 > x0 && (!isDay || x1 - x0 > otherSize - 1e-6)) {
      others.push({ form: isDay ? 'day' : 'span', x: (other.x0 + other.x1) / 2, x0, x1, size: otherSize })
    }
    const join =
      other.x0 > chosen.x1 ? { x0: body.x1, x1: other.x0 - otherHalf } : { x0: other.x1 + otherHalf, x1: body.x0 }
    const seen = { x0: clamp(join.x0, 0, width), x1: clamp(join.x1, 0, width) }
    if (seen.x1 > seen.x0) joins.push(seen)
  }
  for (const side of movedOut) {
    const join = LEAST_JOIN * metrics.size
    const otherSize = LEAST_OTHER * metrics.size
    const x0 = side === 'after' ? body.x1 + join : body.x0 - join - otherSize
    others.push({ form: 'day', x: x0 + otherSize / 2, x0, x1: x0 + otherSize, size: otherSize })
    joins.push(side === 'after' ? { x0: body.x1, x1: x0 } : { x0: x0 + otherSize, x1: body.x0 })
  }

  const parts = [body, ...others, ...joins]
  const x0 = Math.max(0, Math.min(...parts.map((part) => part.x0)))
  const x1 = Math.min(width, Math.max(...parts.map((part) => part.x1)))
  const tallest = Math.max(size, ...others.map((other) => other.size))
  const above = item.start < item.end ? SPAN_OUTLINE * metrics.outline : metrics.outline
  return {
    form: item.start < item.end ? 'span' : 'day',
    x: (clamp(chosen.x0, 0, width) + clamp(chosen.x1, 0, width)) / 2,
    y,
    x0,
    x1,
    size,
    bar:
      item.start < item.end
        ? barOf(item, chosen, width, metrics)
        : item.approximate === true && !item.faded
          ? softBar(body, width, metrics)
          : null,
    others,
    joins,
    outline: {
      x: x0 - metrics.outline,
      y: y - tallest / 2 - above,
      width: x1 - x0 + 2 * metrics.outline,
      height: tallest + 2 * above,
    },
  }
}

/** Returns the soft bar of an approximate day: as opaque as a span under its shape, transparent at both ends. */
function softBar(body: Stretch, width: number, metrics: Metrics): NonNullable<PlacedMark['bar']> {
  const reach = SOFT_REACH * metrics.size
  const edge = reach / (body.x1 - body.x0 + 2 * reach)
  return {
    x0: clamp(body.x0 - reach, 0, width),
    x1: clamp(body.x1 + reach, 0, width),
    stops: [
      { offset: 0, opacity: 0 },
      { offset: edge, opacity: SPAN_OPACITY },
      { offset: 1 - edge, opacity: SPAN_OPACITY },
      { offset: 1, opacity: 0 },
    ],
  }
}

function stretchOf(date: { start: number; end: number }, scale: TimeScale, metrics: Metrics): Stretch {
  const [first, last] = instants(date.start, date.end)
  const x0 = scale.x(first)
  const x1 = scale.x(last)
  const missingText = first === last ? 0 : Math.max(0, SHORTEST_SPAN * metrics.size - (x1 - x0)) / 2
  return { x0: x0 - missingText, x1: x1 + missingText }
}

/** Returns the pixels between two stretches; negative if they overlap. */
function between(a: Stretch, b: Stretch): number {
  return Math.max(b.x0 - a.x1, a.x0 - b.x1)
}

/**
 * Returns a span's bar and its opacity stops. A soft end is cut off together with the bar at the frame. An open end
 * fades before the frame. If one end is open, the other is known as stated, and is hard.
 */
function barOf(item: TimelineItem, span: Stretch, width: number, metrics: Metrics): NonNullable<PlacedMark['bar']> {
  const x0 = clamp(span.x0, 0, width)
  const x1 = clamp(span.x1, 0, width)
  const length = Math.max(1e-6, x1 - x0)
  const soft = SOFT_SHARE * (span.x1 - span.x0)
  const open = Math.min(OPEN_FADE * metrics.size, length / 2)
  const rise = item.openStart ? { x: x0, over: open } : { x: span.x0, over: item.openEnd ? 0 : soft }
  const fall = item.openEnd ? { x: x1, over: open } : { x: span.x1, over: item.openStart ? 0 : soft }
  const opacityAt = (x: number) => {
    const risen = rise.over === 0 ? 1 : clamp((x - rise.x) / rise.over, 0, 1)
    const unfallen = fall.over === 0 ? 1 : clamp((fall.x - x) / fall.over, 0, 1)
    return SPAN_OPACITY * Math.min(risen, unfallen)
  }
  const turns = [x0, rise.x + rise.over, fall.x - fall.over, x1].filter((x) => x >= x0 && x <= x1).sort((a, b) => a - b)
  return { x0, x1, stops: turns.map((x) => ({ offset: (x - x0) / length, opacity: opacityAt(x) })) }
}
