/** The key: a row for each kind of mark that is drawn, its shapes, and the events that have it. */
import type { IndexedEvent } from '../model/dataset/atlas-index.ts'
import { isQualified } from '../model/dataset/stated-date.ts'
import type { Id } from '../model/dataset/types.ts'
import type { Part } from '../model/view/view.ts'
import { CIRCLE_RADIUS } from './city-mark.ts'
import { circlePath } from './svg-path.ts'

/** The kinds of marks, in the order of the key. */
export const KEY_KINDS = [
  'announced',
  'planned',
  'span',
  'plannedSpan',
  'disputed',
  'qualified',
  'milestone',
  'campus',
  'city',
  'shared',
  'cities',
] as const
export type KeyKind = (typeof KEY_KINDS)[number]

export interface KeyRow {
  kind: KeyKind
  /** The events with this mark, in the given order; never empty. */
  events: readonly Id[]
}

/** A path of a key's mark, in a box of KEY_WIDTH × KEY_HEIGHT with 0, 0 in the middle. */
export interface KeyShape {
  d: string
  /** `fade` is transparent at both ends, as the bar of a month. */
  fill: 'mark' | 'paper' | 'fade' | 'ring' | 'none'
  /** Width of the stroke, px; none if omitted. */
  stroke?: number
  /** Opacity of the stroke; 1 if omitted. */
  strokeOpacity?: number
  dash?: string
}

export const KEY_WIDTH = 34
export const KEY_HEIGHT = 20

/** Kinds that only the map, or only the timeline, draws. */
const ONLY_IN: Partial<Record<KeyKind, Part>> = {
  span: 'timeline',
  plannedSpan: 'timeline',
  qualified: 'timeline',
  milestone: 'timeline',
  campus: 'map',
  city: 'map',
  shared: 'map',
}

/** Returns the rows whose mark some event has in the parts that are shown. */
export function keyRows(events: readonly IndexedEvent[], parts: readonly Part[]): KeyRow[] {
  const perPlace = new Map<Id, number>()
  for (const { place } of events) if (place) perPlace.set(place.id, (perPlace.get(place.id) ?? 0) + 1)
  const isDay = ({ start, end }: IndexedEvent) => start === end
  const has: Record<KeyKind, (event: IndexedEvent) => boolean> = {
    announced: (one) => one.event.status !== 'planned' && isDay(one) && !one.isMilestone,
    planned: (one) => one.event.status === 'planned' && isDay(one),
    span: (one) => one.event.status !== 'planned' && !isDay(one),
    plannedSpan: (one) => one.event.status === 'planned' && !isDay(one),
    disputed: ({ event }) => event.disputes.some(({ property }) => property === 'date'),
    qualified: (one) => isDay(one) && isQualified(one.event.date.edtf),
    milestone: ({ isMilestone }) => isMilestone,
    campus: ({ place }) => place?.precision === 'campus',
    city: ({ place }) => place?.precision === 'city',
    shared: ({ place }) => place !== undefined && (perPlace.get(place.id) ?? 0) > 1,
    cities: ({ city }) => city !== undefined,
  }
  return KEY_KINDS.flatMap((kind) => {
    const part = ONLY_IN[kind]
    if (part !== undefined && !parts.includes(part)) return []
    const ids = events.filter(has[kind]).map(({ id }) => id)
    return ids.length > 0 ? [{ kind, events: ids }] : []
  })
}

const MARK = 13
const dot = (x: number, y: number, size: number) => circlePath(CIRCLE_RADIUS * size, x, y)
const filled = (x: number, y: number, size: number): KeyShape => ({ d: dot(x, y, size), fill: 'mark' })
const hollow = (x: number, y: number, size: number): KeyShape => ({ d: dot(x, y, size), fill: 'paper', stroke: 2 })
const bar = (x: number, y: number, width: number, height: number) => `M${x},${y}h${width}v${height}h${-width}Z`
const ring = (dash?: string): KeyShape => ({
  d: dot(0, 0, 17),
  fill: 'ring',
  stroke: 1,
  strokeOpacity: 0.6,
  ...(dash === undefined ? {} : { dash }),
})

/** The shapes of each kind, drawn in order. Those of `cities` are the cities' own marks. */
export const KEY_SHAPES: Readonly<Record<Exclude<KeyKind, 'cities'>, readonly KeyShape[]>> = {
  announced: [filled(0, 0, MARK)],
  planned: [hollow(0, 0, MARK - 2)],
  span: [{ d: bar(-16, -3.5, 32, 7), fill: 'fade' }],
  plannedSpan: [
    { d: bar(-16, -3.5, 32, 1.6), fill: 'fade' },
    { d: bar(-16, 1.9, 32, 1.6), fill: 'fade' },
  ],
  disputed: [{ d: bar(-8, -1, 14, 2), fill: 'mark' }, filled(-8, 0, 11), { ...hollow(8, 0, 7.4), stroke: 1.6 }],
  qualified: [{ d: bar(-12.5, -3.25, 25, 6.5), fill: 'fade' }, filled(0, 0, MARK)],
  milestone: [{ d: 'M-16,0H16M0,0V-9', fill: 'none', stroke: 1, strokeOpacity: 0.5 }, filled(0, 0, 7)],
  campus: [ring(), filled(0, 0, 7)],
  city: [ring('3 3'), filled(0, 0, 7)],
  shared: [
    { d: 'M-8,-5L8,0M-8,5L8,0', fill: 'none', stroke: 1.2 },
    filled(-8, -5, 8),
    filled(-8, 5, 8),
    filled(8, 0, 5),
  ],
}
