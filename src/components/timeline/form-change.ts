/**
 * Motions of the timeline when it takes another form: names fade, marks shrink to their dots and grow from them, dots
 * and bars fade into each other, and columns of another length grow from the base line.
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
    if (!plot || !drawn || formKey(drawn.placed) === formKey(next.placed)) return
    this.#end()
    const elements = elementsOf(plot)
    const isEmpty = !elements.columns && elements.events.length === 0
    this.#former = isEmpty || prefersReducedMotion.current ? undefined : [drawn, copied(elements)]
  }

  /** Call when they are drawn, with what is drawn now. */
  after(plot: SVGSVGElement | undefined, placed: PlacedTimeline): void {
    const former = this.#former
    this.#former = undefined
    if (!plot || !former || this.#drawn?.placed !== placed) return
    const [, { events, columns }] = former
    const motions = formMotions(former, [this.#drawn, elementsOf(plot)], this.#rowOf)
    this.#end = playMotions(plot, columns ? [columns] : events, motions)
  }
}

/** Returns what distinguishes forms between which there is a motion. */
function formKey({ form, columns }: PlacedTimeline): string {
  return `${form} ${columns?.unit ?? ''}`
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
    return dot ? [...wordsIn([copy]).map(fadeOut), moving(copy, placeOn(one), dot)] : [fadeOut(copy)]
  })
}

function fromColumns(before: DrawnForm, after: DrawnForm, { events }: FormElements, rowOf: RowOf): Motion[] {
  const { form, columns } = before.placed
  return events.flatMap((element, i) => {
    const one = after.events[i]
    const dot = one && form === 'dots' && columns && dotOf(one, columns, rowOf)
    return dot ? [...wordsIn([element]).map(fadeIn), moving(element, dot, placeOn(one))] : [fadeIn(element)]
  })
}

function moving(element: Element, from: string, to: string): Motion {
  return { element, keyframes: [{ transform: from }, { transform: to }], duration: MOVE_MS }
}

function placeOn({ x, y }: PositionedEvent): string {
  return `translate(${x}px, ${y}px)`
}

/** Returns where the event's mark is as small as its dot, and on it; undefined if it has none. */
function dotOf({ event }: PositionedEvent, columns: PlacedColumns, rowOf: RowOf): string | undefined {
  const row = rowOf(event.id)
  const place = row === undefined ? undefined : placeOf(row, columns, 'dots')
  return place && `translate(${place.x}px, ${place.y}px) scale(${columns.dot / event.mark.size})`
}

function wordsIn(events: readonly Element[]): Element[] {
  return events.flatMap((event) => [...event.querySelectorAll(':scope > .words')])
}

/** Leaves only the words of an event's copy: its mark is drawn in the other form, too. */
function onlyWords(copy: Element): Element {
  for (const part of copy.querySelectorAll(':scope > :not(.words)')) part.remove()
  return copy
}
