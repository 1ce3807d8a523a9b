/** Derives everything that the timeline's plot draws; the component only connects it to elements. */
import { NO_CITY, type CityMark } from '../../layout/city-mark.ts'
import type { Font } from '../../layout/font.ts'
import { memoize } from '../../layout/memoize.ts'
import type { RovingStop } from '../../layout/timeline/roving.ts'
import { stableTimeline } from '../../layout/timeline/stable-timeline.ts'
import { TimelineLayout } from '../../layout/timeline/timeline-layout.ts'
import type {
  PlacedEvent,
  TextRole,
  TickUnit,
  TimelineItem,
  TimelineOptions,
  Window,
} from '../../layout/timeline/types.ts'
import { dayOf } from '../../model/dataset/day.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { formatTick } from '../../i18n/format-date.ts'

/** Inputs of the plot. */
export interface TimelineViewInputs {
  items: readonly TimelineItem[]
  /** The same without selection and filters: the lanes' heights depend on them alone. */
  baseItems: readonly TimelineItem[]
  lanes: readonly { id: Id }[]
  measure: TimelineOptions['measure']
  /** px: width of the column of lane names, width left for the plot, and maximum height of the plot. */
  gutter: number
  width: number
  height: number
  /** In the sizes that are drawn. */
  fonts: Readonly<Record<TextRole, Font>>
  /** Whether it is part of a presentation, where the height is all the room there is. */
  isPresented: boolean
  /** The window that is drawn. */
  window: Window
}

/** The part of the page's state that the plot depends on. */
export type TimelineViewState = Pick<AtlasState, 'params' | 'messages' | 'marks' | 'index' | 'isShown' | 'markOf'>

/** Width of a page that is seen whole, and the height that its lanes get on a low screen, px. */
const WHOLE_PAGE = { width: 850, lanes: 225 }

export class TimelineView {
  readonly #atlas: TimelineViewState
  readonly #inputs: TimelineViewInputs
  readonly #share = stableTimeline()

  readonly item = $derived.by(() => new Map(this.#inputs.items.map((one) => [one.id, one])))

  /** Day labels are requested often and slow to make. */
  readonly #tickLabel = $derived.by(() => {
    const { dates } = this.#atlas.messages
    return memoize(
      (day: number, unit: TickUnit) => formatTick(dayOf(day), unit, dates),
      (day, unit) => `${unit} ${day}`,
    )
  })
  readonly #options: TimelineOptions = $derived.by(() => {
    const { messages, params } = this.#atlas
    const { lanes, width, height, measure, fonts } = this.#inputs
    return {
      lanes,
      width,
      height,
      growTo: this.#growTo,
      scale: params.scale,
      size: 1,
      fontSizes: {
        title: fonts.title.size,
        date: fonts.date.size,
        milestone: fonts.milestone.size,
        axis: fonts.axis.size,
      },
      measure,
      tickLabel: this.#tickLabel,
      messages: {
        comma: messages.comma,
        colon: messages.colon,
        count: messages.more,
        leftOut: (from, to) => messages.leftOut(to - from + 1),
      },
    }
  })
  /**
   * A stage has a fixed height. In a wide window the page is seen whole, so many events share its height; elsewhere it
   * scrolls, and lanes get what they need.
   */
  get #growTo(): number {
    const { gutter, width, isPresented } = this.#inputs
    if (isPresented) return 0
    const isWhole = this.#atlas.params.view === 'explore' && gutter + width >= WHOLE_PAGE.width
    return isWhole ? WHOLE_PAGE.lanes : Infinity
  }
  readonly #baseLayout = $derived.by(() => new TimelineLayout(this.#inputs.baseItems, this.#options))
  readonly #layout = $derived.by(() => this.#baseLayout.withFlags(this.#inputs.items))
  readonly #window = $derived.by(() => this.#inputs.window)
  readonly placed = $derived.by(() => this.#layout.at(this.#window))

  /** What is drawn, structurally shared with the last result: the plot's only place of sharing. */
  readonly drawn = $derived.by(() =>
    this.#share(this.placed, this.#inputs.gutter, (lane) => this.#atlas.marks.has(lane)),
  )

  /** Events that are buttons: what keys and the focus reach. */
  readonly buttons: readonly PlacedEvent[] = $derived.by(() =>
    this.placed.lanes.flatMap(({ events }) => events.filter((event) => this.isButton(event))),
  )
  /** Where keys lead: the events' buttons, and the controls of the lanes. */
  readonly stops: readonly RovingStop[] = $derived.by(() => {
    const laneOf = new Map(this.placed.lanes.map(({ id }, lane) => [id, lane]))
    return [
      ...this.buttons.map(({ key, id, lane }) => ({ key, id, lane: laneOf.get(lane) ?? 0, day: this.middleOf(id) })),
      ...this.placed.lanes.flatMap(({ before, after, overflow }, lane) => [
        ...[before, after]
          .filter((note) => note !== null)
          .map(({ key, id }) => ({ key, id: key, isControl: true, lane, day: this.middleOf(id) })),
        ...overflow.map(({ key, from, to }) => ({ key, id: key, isControl: true, lane, day: (from + to) / 2 })),
      ]),
    ]
  })

  /** `inputs` is an object of getters, so that values are only derived again when an input that they read changes. */
  constructor(atlas: TimelineViewState, inputs: TimelineViewInputs) {
    this.#atlas = atlas
    this.#inputs = inputs
  }

  /**
   * Returns whether this copy is the event's button: only one is. During a gesture, days can be visible that are not in
   * the view yet.
   */
  isButton({ id, copy, faded }: PlacedEvent): boolean {
    return copy === 0 && !faded && this.#atlas.isShown(id)
  }

  /**
   * The day in the middle of an event's date; the end that is known where the other is open. 0 for an unknown event.
   */
  middleOf(id: Id): number {
    const one = this.item.get(id)
    return one ? (one.openStart ? one.end : one.openEnd ? one.start : (one.start + one.end) / 2) : 0
  }

  markOf(id: Id): CityMark {
    const event = this.#atlas.index.event.get(id)
    return event ? this.#atlas.markOf(event) : NO_CITY
  }
}
