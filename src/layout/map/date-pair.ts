/** The small hollow mark next to an event's mark, which says that sources state another date. */
import type { PlacedMarker, Point } from './types.ts'

/** Size of the hollow mark, as a share of its event's mark, and length of the bar that joins them, px at size 16. */
const SHARE = 11 / 16
const JOIN = 3 / 16

/** Offsets from the event's mark, px; x is negative on the left. */
export interface DatePair {
  /** Centre and size of the hollow mark. */
  readonly x: number
  readonly size: number
  /** Ends of the joining bar. */
  readonly join: { readonly x0: number; readonly x1: number }
}

/** Returns how far a pair reaches from the middle of the event's mark, px; 0 if all sources state one date. */
export function pairReach(event: { readonly isDateDisputed?: boolean }, size: number): number {
  return event.isDateDisputed === true ? size * (0.5 + JOIN + SHARE) : 0
}

/**
 * Returns the pair: on the label's side, without a label away from the place that a leader points to. null if all
 * sources state one date.
 */
export function datePair({
  event,
  size,
  label,
  leader,
  x,
  point,
}: Pick<PlacedMarker, 'event' | 'size' | 'label' | 'leader' | 'x'> & { readonly point: Point }): DatePair | null {
  if (event.isDateDisputed !== true) return null
  const isLeft = label ? label.side === 'left' : leader !== null && x < point.x
  const sign = isLeft ? -1 : 1
  const edge = size / 2
  const start = edge + JOIN * size
  const ends = [sign * edge, sign * start] as const
  return {
    x: sign * (start + (SHARE * size) / 2),
    size: SHARE * size,
    join: { x0: Math.min(...ends), x1: Math.max(...ends) },
  }
}

/** Space between the pair and its outline, px. */
const OUTLINE_GAP = 4

/** Returns the path of the outline around a selected pair. `size`: of the event's mark, px. */
export function pairOutline(size: number, { x, size: other }: DatePair): string {
  const edges = [size / 2, -size / 2, x - other / 2, x + other / 2]
  const left = Math.min(...edges) - OUTLINE_GAP
  const right = Math.max(...edges) + OUTLINE_GAP
  const high = size / 2 + OUTLINE_GAP
  return `M${left},${-high}H${right}V${high}H${left}Z`
}
