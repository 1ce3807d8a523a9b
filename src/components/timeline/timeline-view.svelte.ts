/** Derives everything that the timeline's plot draws; the component only connects it to elements. */
import { NO_CITY, type CityMark } from '../../layout/city-mark.ts'
import type { Font } from '../../layout/font.ts'
import { countByLane } from '../../layout/lanes.ts'
import { memoize } from '../../layout/memoize.ts'
import { hasAllNames, mayHaveNames } from '../../layout/timeline/forms/form.ts'
import { isMoreLane } from '../../model/grouping/lane.ts'
import { flagged, type RowFlags } from '../../layout/timeline/items.ts'
import type { RovingStop } from '../../layout/timeline/roving.ts'
import { stableTimeline } from '../../layout/timeline/stable-timeline.ts'
import { stretchAround } from '../../layout/timeline/time/window.ts'
import { TimelineLayout } from '../../layout/timeline/timeline-layout.ts'
import { rowsInWindow, type TimelineRows } from '../../layout/timeline/timeline-rows.ts'
import type {
  PlacedEvent,
  PlacedTimeline,
  TextRole,
  TickUnit,
  TimelineForm,
  TimelineItem,
  TimelineOptions,
  Window,
} from '../../layout/timeline/types.ts'
import { dayOf } from '../../model/dataset/day.ts'
import { shareValue } from '../../model/structural-sharing.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import type * as FormsPart from './forms-part.ts'
import { formatTick } from '../../i18n/format-date.ts'

/** Inputs of the plot. */
export interface TimelineViewInputs {
  /** Without selection and filters: the lanes' heights depend on them alone. */
  rows: TimelineRows
  flags: RowFlags
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
  /** What other forms than names need; undefined until it is loaded. */
  forms: typeof FormsPart | undefined
  /** Names of the lanes by id. */
  laneNames: ReadonlyMap<Id, string>
}

/** The part of the page's state that the plot depends on. */
export type TimelineViewState = Pick<
  AtlasState,
  'params' | 'messages' | 'marks' | 'index' | 'isShown' | 'markOf' | 'text' | 'rows' | 'lanes' | 'colours'
>

/** Width of a page that is seen whole, and the height that its lanes get at least, px. */
const WHOLE_PAGE = { width: 850, lanes: 225 }
/** Heights that names may take on a page that scrolls: together, and each lane, px. */
const NAMES_MOST = { all: 400, lane: 104 }
/** The height of the axis, px. */
const AXIS = 30

export class TimelineView {
  readonly #atlas: TimelineViewState
  readonly #inputs: TimelineViewInputs
  readonly #share = stableTimeline()

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
        planned: messages.planned,
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
    if (this.#inputs.isPresented) return 0
    return this.#isWhole ? WHOLE_PAGE.lanes : Infinity
  }
  get #isWhole(): boolean {
    const { gutter, width } = this.#inputs
    return this.#atlas.params.view === 'explore' && gutter + width >= WHOLE_PAGE.width
  }
  /** A presentation of a few cities counts what has no room for a name. */
  readonly #isNamedAnyway = $derived.by(() => this.#inputs.isPresented && this.#atlas.colours.meaning === 'cities')
  /** Height that names may take, px. */
  readonly #namesMost = $derived.by(() => {
    const { height, lanes, isPresented } = this.#inputs
    if (isPresented) return this.#isNamedAnyway ? Infinity : height
    return Math.max(height, NAMES_MOST.all, this.#isWhole ? 0 : NAMES_MOST.lane * lanes.length)
  })
  /** Whether names might fit with all of time in view; larger data is never laid out whole. */
  readonly #isSmall = $derived.by(() => this.#mayName({ from: -Infinity, to: Infinity }))
  readonly #window = $derived.by(() => this.#inputs.window)
  readonly #shareStretch = shareValue<Window>()
  /** In large data, names are laid out for a stretch of time around the window only, which seldom changes. */
  readonly #stretch = $derived.by(() =>
    this.#shareStretch(this.#isSmall ? { from: -Infinity, to: Infinity } : stretchAround(this.#window)),
  )
  readonly #nameItems = $derived.by(() => {
    const { rows } = this.#inputs
    return rowsInWindow(rows, this.#stretch).map((row) => rows.item(row))
  })
  readonly #baseLayout = $derived.by(() => new TimelineLayout(this.#nameItems, this.#options))
  readonly #layout = $derived.by(() => {
    const { flags } = this.#inputs
    return this.#baseLayout.withFlags(this.#nameItems.map((item) => flagged(item, flags)))
  })
  /** Whether lanes say how many events they have in view: not where each city has a lane with names. */
  readonly #isCounted = $derived.by(() => !this.#hasNames || this.#atlas.colours.meaning !== 'cities')
  /** Number of events in view by lane; none where one of them would be over the plot. */
  readonly counts: ReadonlyMap<Id, number> = $derived.by(() =>
    this.#isCounted && this.#haveCountsRoom ? countByLane(this.#atlas.lanes, this.#atlas.rows) : new Map(),
  )
  /** The lines of a lane's name. */
  readonly lines: ReadonlyMap<Id, readonly string[]> = $derived.by(() => {
    const { laneNames: names, gutter, measure, forms, fonts } = this.#inputs
    if (!this.#isCounted || !forms) return new Map([...names].map(([id, name]) => [id, [name]]))
    const options = { names, totals: this.#totals, gutter, measure }
    const { form, lanes } = this.placed
    return form === 'strips' ? forms.stripLines(options, lanes, fonts.title.size) : forms.laneLines(options)
  })
  readonly #haveCountsRoom = $derived.by(() => {
    const { gutter, measure, forms } = this.#inputs
    return forms === undefined || forms.haveCountsRoom({ totals: this.#totals, gutter, measure }, this.lines)
  })
  readonly #totals = $derived.by(() => {
    const { lanes, index } = this.#atlas
    return countByLane(lanes, index.columns.all)
  })
  readonly #forms = $derived.by(() => {
    const { forms, rows, height, laneNames: names, gutter, measure, fonts } = this.#inputs
    const { params, messages, index } = this.#atlas
    if (!forms) return undefined
    const lines = forms.laneLines({ names, totals: this.#totals, gutter, measure })
    const least = Math.max(WHOLE_PAGE.lanes, forms.leastHeight(lines, fonts.title.size))
    return new forms.FormsLayout(rows, {
      ...this.#options,
      height: Math.max(height - AXIS, params.view === 'present' ? 0 : least),
      linesOf: (lane) => lines.get(lane)?.length ?? 1,
      isMore: isMoreLane,
      isStill: params.view === 'present',
      suffix: (id) => {
        const city = index.cities.get(index.event.get(id)?.laneCity ?? '')
        return city ? messages.comma + this.#atlas.text(city.name) : ''
      },
    })
  })
  /** The last form, and what it was one of: only in the same room does a form stay for the sake of a pan. */
  #last: { form: TimelineForm; of: unknown } | undefined
  /** Whether the names fit, so that no other form is needed. */
  readonly #hasNames = $derived.by(
    () => this.#mayName(this.#window) && (this.#isNamedAnyway || this.#namesAt(this.#window) !== undefined),
  )
  /** Whether something is needed that hasn't been loaded: another form, or names on two lines. */
  readonly lacksForms = $derived.by(() => this.#isCounted && !this.#inputs.forms)
  readonly placed: PlacedTimeline = $derived.by(() => {
    if (this.lacksForms) return new TimelineLayout([], this.#options).at(this.#window)
    const forms = this.#forms
    const previous = this.#last?.of === forms ? this.#last?.form : undefined
    if (!forms || (this.#hasNames && (previous === undefined || previous === 'names')))
      return this.#named(this.#layout.at(this.#window))
    const placed = forms.at(this.#window, {
      ...this.#inputs.flags,
      previous,
      names: (window) => this.#namesAt(window) && this.#named(this.#layout.at(window)),
    })
    this.#last = { form: placed.form, of: forms }
    return placed
  })

  #mayName(window: Window): boolean {
    const { rows, width, height, isPresented } = this.#inputs
    const most = Math.max(height, isPresented ? 0 : NAMES_MOST.all)
    return mayHaveNames(rows, window, { width, height: most, size: 1 })
  }

  #namesAt(window: Window): PlacedTimeline | undefined {
    if (!this.#mayName(window)) return undefined
    const placed = this.#baseLayout.at(window)
    return hasAllNames(placed, this.#namesMost) ? placed : undefined
  }

  /** In large data, what is before and after the window isn't known. */
  #named(placed: PlacedTimeline): PlacedTimeline {
    if (this.#isSmall) return placed
    return { ...placed, lanes: placed.lanes.map((lane) => ({ ...lane, before: null, after: null })) }
  }

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
    const one = this.item(id)
    return one ? (one.openStart ? one.end : one.openEnd ? one.start : (one.start + one.end) / 2) : 0
  }

  /** Returns an event as it is drawn; undefined for one that takes no room. */
  item(id: Id): TimelineItem | undefined {
    const { rows, flags } = this.#inputs
    const row = this.#atlas.index.event.get(id)?.row
    return row === undefined || !rows.kept.has(row) ? undefined : flagged(rows.item(row), flags)
  }

  markOf(id: Id): CityMark {
    const event = this.#atlas.index.event.get(id)
    return event ? this.#atlas.markOf(event) : NO_CITY
  }
}
