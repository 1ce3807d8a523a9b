/**
 * Motions of the timeline when it takes another form: names fade, marks shrink to their dots and grow from them, dots
 * and bars fade into each other, and columns of another length grow from the base line. What a filter leaves out fades.
 */
import { prefersReducedMotion } from 'svelte/motion'
import { copyOf, fadeIn, fadeOut, MOVE_MS, playMotions, type Motion } from '../../attachments/form-motion.ts'
import { placeOf } from '../../layout/timeline/forms/column-shapes.ts'
import type { PositionedEvent } from '../../layout/timeline/relative-event.ts'
import type { PlacedColumns, PlacedTimeline } from '../../layout/timeline/types.ts'
import type { Id } from '../../model/dataset/types.ts'

/** What is drawn at one moment. */
export interface DrawnForm {
  placed: PlacedTimeline
  /** Events with a mark of their own, in drawing order. */
  events: readonly PositionedEvent[]
}

/** Elements of a form: those of events, in the order of `events`, and all columns. */
interface FormElements {
  events: readonly Element[]
  columns: Element | null
}

/** Returns the row of an event. */
type RowOf = (id: Id) => number | undefined

/** The motions of one plot. */
export class FormChange {
  readonly #rowOf: RowOf
  #drawn: DrawnForm | undefined
  #former: readonly [DrawnForm, FormElements] | undefined
  #end = () => {}

  constructor(rowOf: RowOf) {
    this.#rowOf = rowOf
  }

  /** Call before the elements of `next` are drawn, and those that they replace are gone. */
  before(plot: SVGSVGElement | undefined, next: DrawnForm): void {
    const drawn = this.#drawn
    this.#drawn = next
    if (!plot || !drawn || !isMotion(drawn.placed, next.placed)) return
    this.#end()
    const elements = elementsOf(plot)
    const isEmpty = !elements.columns && elements.events.length === 0
    this.#former = isEmpty || prefersReducedMotion.current ? undefined : [drawn, copied(elements)]
  }

  /** Call when they are drawn. */
  after(plot: SVGSVGElement | undefined, drawn: DrawnForm): void {
    const former = this.#former
    this.#former = undefined
    if (!plot || !former) return
    const [, { events, columns }] = former
    const motions = formMotions(former, [drawn, elementsOf(plot)], this.#rowOf)
    this.#end = playMotions(plot, columns ? [columns] : events, motions)
  }
}

/** Returns whether there is a motion between two drawings: to another form, or by a filter. */
function isMotion(before: PlacedTimeline, after: PlacedTimeline): boolean {
  return !isSameForm(before, after) || isFiltered(before, after)
}

function isSameForm(before: PlacedTimeline, after: PlacedTimeline): boolean {
  return before.form === after.form && before.columns?.unit === after.columns?.unit
}

/** Returns whether the same columns at the same place hold other numbers. */
function isFiltered(
  { columns: before, scale }: PlacedTimeline,
  { columns: after, scale: next }: PlacedTimeline,
): boolean {
  if (!before || !after || scale.pixelsPerDay !== next.pixelsPerDay || scale.x(0) !== next.x(0)) return false
  const countsOf = ({ lanes }: PlacedColumns) => lanes.flatMap(({ columns }) => columns.map(({ count }) => count))
  const [counts, nextCounts] = [countsOf(before), countsOf(after)]
  return counts.some((count, i) => count !== nextCounts[i])
}

function elementsOf(plot: SVGSVGElement): FormElements {
  return { events: [...plot.querySelectorAll(':scope > .event')], columns: plot.querySelector(':scope > .columns') }
}

function copied({ events, columns }: FormElements): FormElements {
  return { events: events.map(copyOf), columns: columns && copyOf(columns) }
}

function formMotions(
  [before, copies]: readonly [DrawnForm, FormElements],
  [after, elements]: readonly [DrawnForm, FormElements],
  rowOf: RowOf,
): Motion[] {
  const from = before.placed.columns
  const to = after.placed.columns
  // Over what passes, which is drawn at once.
  if (isSameForm(before.placed, after.placed)) return outOf(copies)
  if (!from && !to) return [...copies.events.map(onlyWords).map(fadeOut), ...wordsIn(elements.events).map(fadeIn)]
  if (!from && to) return [...intoColumns(before, copies, after, rowOf), ...columnsIn(after, elements, before)]
  if (from && !to) return [...outOf(copies), ...fromColumns(before, after, elements, rowOf)]
  return [...outOf(copies), ...columnsIn(after, elements, before)]
}

function outOf({ columns }: FormElements): Motion[] {
  return columns ? [fadeOut(columns)] : []
}

/** Dots appear when the marks have come to them; columns of another length grow; all else fades in. */
function columnsIn({ placed }: DrawnForm, { columns: element }: FormElements, before: DrawnForm): Motion[] {
  const { columns, form } = placed
  if (!element || !columns) return []
  if (!before.placed.columns && form === 'dots')
    return [{ element, keyframes: [{ opacity: 0 }, { opacity: 0, offset: 0.7 }, { opacity: 1 }], duration: MOVE_MS }]
  if (before.placed.form !== form) return [fadeIn(element)]
  return [...element.querySelectorAll(':scope > .lane')].map((lane, i) => {
    const transformOrigin = `0 ${columns.lanes[i]?.base ?? 0}px`
    return {
      element: lane,
      keyframes: [
        { transform: 'scaleY(0)', transformOrigin },
        { transform: 'none', transformOrigin },
      ],
      duration: MOVE_MS,
    }
  })
}

function intoColumns(before: DrawnForm, { events }: FormElements, { placed }: DrawnForm, rowOf: RowOf): Motion[] {
  const { form, columns } = placed
  return events.flatMap((copy, i) => {
    const one = before.events[i]
    const dot = one && form === 'dots' && columns && dotOf(one, columns, rowOf)
    if (!one || !dot) return [fadeOut(copy)]
    const keyframes = [{ transform: `${placeOn(one)} ${IN_PLACE}` }, { transform: `${placeOn(one)} ${dot}` }]
    return [...wordsIn([copy]).map(fadeOut), { element: copy, keyframes, duration: MOVE_MS }]
  })
}

function fromColumns(before: DrawnForm, after: DrawnForm, { events }: FormElements, rowOf: RowOf): Motion[] {
  const { form, columns } = before.placed
  return events.flatMap((element, i): Motion[] => {
    const one = after.events[i]
    const dot = one && form === 'dots' && columns && dotOf(one, columns, rowOf)
    if (!one || !dot) return [fadeIn(element)]
    // Added to the event's own place, which goes on to move while the window glides. Where a browser doesn't take that
    // from the attribute, it is part of the motion.
    const isPlaced = getComputedStyle(element).transform !== 'none'
    const place = isPlaced ? '' : placeOn(one)
    return [
      ...wordsIn([element]).map(fadeIn),
      {
        element,
        keyframes: [{ transform: `${place} ${dot}` }, { transform: `${place} ${IN_PLACE}` }],
        duration: MOVE_MS,
        ...(isPlaced && { composite: 'add' }),
      },
    ]
  })
}

function placeOn({ x, y }: PositionedEvent): string {
  return `translate(${x}px, ${y}px)`
}

/** A motion's end, in the form of `dotOf`. */
const IN_PLACE = 'translate(0px, 0px) scale(1)'

/** Returns how an event's mark is moved to be its dot, as small as that; undefined if it has none. */
function dotOf({ x, y, event }: PositionedEvent, columns: PlacedColumns, rowOf: RowOf): string | undefined {
  const row = rowOf(event.id)
  const place = row === undefined ? undefined : placeOf(row, columns, 'dots')
  return place && `translate(${place.x - x}px, ${place.y - y}px) scale(${columns.dot / event.mark.size})`
}

function wordsIn(events: readonly Element[]): Element[] {
  return events.flatMap((event) => [...event.querySelectorAll(':scope > .words')])
}

/** Leaves only the words of an event's copy: its mark is drawn in the other form, too. */
function onlyWords(copy: Element): Element {
  for (const part of copy.querySelectorAll(':scope > :not(.words)')) part.remove()
  return copy
}
