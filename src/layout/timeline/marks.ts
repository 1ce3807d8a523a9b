/** The marks of an event, truthful to what was stated: a day is a shape, a month a soft-edged bar, another date hollow beside the chosen one. */
import type { Metrics } from './metrics.ts'
import { instants } from './pieces.ts'
import type { PlacedMark, TimelineItem, TimeScale } from './types.ts'

/** A span's ends fade over this share of its length, up to this opacity. */
const SOFT_SHARE = 0.22
const SPAN_OPACITY = 0.8
/** Pixels over which an open end fades before the frame, at size 1. */
const OPEN_FADE = 48

/** The mark of an item about the line `y`, with the bars cut at the frame (0 to `width`). */
export function placeMark(
  item: TimelineItem,
  y: number,
  scale: TimeScale,
  width: number,
  metrics: Metrics,
): PlacedMark {
  const small = item.kind === 'milestone' || item.faded
  const chosen = extent(item.start, item.end, scale, metrics)
  const isDay = item.start === item.end
  const others: PlacedMark['others'] = []
  const joins: PlacedMark['joins'] = []
  let size = small ? metrics.smallMark : metrics.mark

  if (!small && item.alternatives.length > 0) {
    const distances = item.alternatives.map((other) =>
      Math.max(
        extent(other.start, other.end, scale, metrics).x0 - chosen.x1,
        chosen.x0 - extent(other.start, other.end, scale, metrics).x1,
      ),
    )
    // Beside another date the shape gives way only where it has to.
    if (isDay && Math.min(...distances) < 1.25 * metrics.mark) size = metrics.pairedMark
  }
  const half = isDay ? size / 2 : 0
  if (!small) {
    for (const other of item.alternatives) {
      const place = extent(other.start, other.end, scale, metrics)
      const otherIsDay = other.start === other.end
      const apart = Math.max(place.x0 - chosen.x1, chosen.x0 - place.x1) - half
      const otherSize = otherIsDay ? Math.min(metrics.pairedMark, 2 * (apart - 2.5 * metrics.size)) : metrics.smallMark
      const touches = apart < 2.5 * metrics.size || otherSize < 5 * metrics.size
      if (touches || place.x1 < 0 || place.x0 > width) {
        if (!touches) joins.push(place.x1 < 0 ? { x0: 0, x1: chosen.x0 - half } : { x0: chosen.x1 + half, x1: width })
        continue
      }
      const otherHalf = otherIsDay ? otherSize / 2 : 0
      others.push({
        form: otherIsDay ? 'day' : 'span',
        x: (place.x0 + place.x1) / 2,
        x0: Math.max(0, place.x0 - otherHalf),
        x1: Math.min(width, place.x1 + otherHalf),
        size: otherSize,
      })
      joins.push(
        place.x0 > chosen.x1
          ? { x0: chosen.x1 + half, x1: place.x0 - otherHalf }
          : { x0: place.x1 + otherHalf, x1: chosen.x0 - half },
      )
    }
  }

  const x0 = Math.max(0, Math.min(chosen.x0 - half, ...others.map((o) => o.x0), ...joins.map((join) => join.x0)))
  const x1 = Math.min(width, Math.max(chosen.x1 + half, ...others.map((o) => o.x1), ...joins.map((join) => join.x1)))
  const barSize = isDay ? size : metrics.smallMark
  return {
    form: isDay ? 'day' : 'span',
    x: Math.min(width, Math.max(0, (Math.max(0, chosen.x0) + Math.min(width, chosen.x1)) / 2)),
    y,
    x0,
    x1,
    size: barSize,
    bar: isDay ? null : barOf(item, chosen, width, metrics),
    others,
    joins,
    outline: {
      x: x0 - metrics.outline,
      y: y - size / 2 - metrics.outline,
      width: x1 - x0 + 2 * metrics.outline,
      height: size + 2 * metrics.outline,
    },
  }
}

/** Pixels of a date: the middle of a day, or the ends of a span, which is never drawn shorter than 8 px. */
function extent(start: number, end: number, scale: TimeScale, metrics: Metrics): { x0: number; x1: number } {
  const [first, last] = instants(start, end)
  const x0 = scale.x(first)
  const x1 = scale.x(last)
  const lacking = first === last ? 0 : Math.max(0, 8 * metrics.size - (x1 - x0)) / 2
  return { x0: x0 - lacking, x1: x1 + lacking }
}

/** A span's bar and the opacity along it. What the frame cuts off takes its part of the soft end with it. */
function barOf(
  item: TimelineItem,
  span: { x0: number; x1: number },
  width: number,
  metrics: Metrics,
): NonNullable<PlacedMark['bar']> {
  const x0 = Math.max(0, span.x0)
  const x1 = Math.min(width, span.x1)
  const length = Math.max(1e-6, x1 - x0)
  const soft = SOFT_SHARE * (span.x1 - span.x0)
  const open = Math.min(OPEN_FADE * metrics.size, length / 2)
  const softStart = item.openStart ? { from: x0, over: open } : { from: span.x0, over: soft }
  const softEnd = item.openEnd ? { from: x1, over: open } : { from: span.x1, over: soft }
  // With one end open the other is known as far as it was stated, and stands firm.
  const firmStart = item.openEnd && !item.openStart
  const firmEnd = item.openStart && !item.openEnd
  const opacityAt = (x: number) =>
    SPAN_OPACITY *
    Math.min(
      firmStart ? 1 : clamp01((x - softStart.from) / softStart.over),
      firmEnd ? 1 : clamp01((softEnd.from - x) / softEnd.over),
    )
  const turns = [x0, softStart.from + softStart.over, softEnd.from - softEnd.over, x1]
    .filter((x) => x >= x0 && x <= x1)
    .sort((a, b) => a - b)
  return { x0, x1, stops: turns.map((x) => ({ offset: (x - x0) / length, opacity: opacityAt(x) })) }
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value))
}
