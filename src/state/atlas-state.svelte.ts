/**
 * The app's single state: the dataset, the view, and values derived from them. `change` is the only way to change the
 * view.
 */
import { untrack } from 'svelte'
import type { CityMark } from '../layout/city-mark.ts'
import { coloursOf, lanesOfView, markIn } from '../layout/lanes.ts'
import { applyPatch, readAddress, stateOf } from '../model/view/address.ts'
import type { Patch } from '../model/view/parameters.ts'
import { indexAtlas, type AtlasIndex, type IndexedEvent } from '../model/dataset/atlas-index.ts'
import { partnerChips, partnersInOrder, type PartnerChip } from '../model/filter/partner-chips.ts'
import { activeFilters, eventsOf, filterRows, UNFILTERED } from '../model/filter/filter.ts'
import type { RowSet } from '../model/events/row-set.ts'
import { shareByKey, shareRows } from '../model/structural-sharing.ts'
import type { Range } from '../model/filter/fold.ts'
import { findRanges } from '../model/filter/search.ts'
import { bestLanguage, textIn } from '../model/dataset/text.ts'
import { push, goTo, currentView, startHistory, type UndoHistory } from '../model/view/undo-history.ts'
import type { Fault } from '../model/dataset/load-problem.ts'
import type { Atlas, Id, Text } from '../model/dataset/types.ts'
import { partsOf, withPart, withPartToggled } from '../model/view/shown-parts.ts'
import { DEFAULT_VIEW, patchView, withoutStaleClaim, type Part, type View } from '../model/view/view.ts'
import { sentences } from '../i18n/sentence.ts'
import { messagesFor, nearest } from '../i18n/messages.ts'
import { ownMessages } from '../i18n/own-words.ts'
import type { EventSource } from '../model/source/event-source.ts'
import { Drawn } from './drawn.svelte.ts'
import { fetchMissing } from './fetch-missing.ts'
import { EventListState } from './event-list.svelte.ts'
import { historyEntry, type Cause, type Change } from './history-entry.ts'
import { measureUpdate } from './measure-update.ts'
import { Notices, type ReadTable } from './notices.svelte.ts'
import { OpenTable } from './open-table.svelte.ts'
import { PendingWork } from './pending-work.ts'
import { Presentation } from './presentation.svelte.ts'
import { readySearch } from './ready-search.ts'
import { SearchProgress } from './search-progress.svelte.ts'
import { TimelineSteps } from './timeline-steps.ts'
import { ViewParameters } from './view-parameters.svelte.ts'
import { WaitingPatch } from './waiting-patch.ts'

export interface AtlasStateOptions {
  atlas: Atlas
  /** The address's query string, with or without "?". */
  query: string
  /** The reader's BCP 47 tags, in order of preference. */
  readerLanguages: readonly string[]
  /** References of the atlas to what it doesn't have. */
  dangling?: readonly Fault[] | undefined
  /** The table that the atlas was read from, if it is one. */
  table?: ReadTable | undefined
  /** What answers questions about an atlas's events; by default its columns, at once. */
  sourceOf?: ((index: AtlasIndex) => EventSource) | undefined
}

/** A panel that lists all partners or all cities. */
export interface OpenNames {
  of: 'partners' | 'cities'
  opener: HTMLElement | SVGElement
}

export class AtlasState {
  #readerLanguages = $state.raw<readonly string[]>([])
  #atlas = $state.raw<Atlas>()!
  #change = $state.raw<Change>({ cause: 'address', history: 'none' })
  #undoHistory = $state.raw<UndoHistory>()!
  /** Whether the address is up to date. Until it is, changes share one history entry. */
  #isWritten = true
  readonly #pending = new PendingWork()
  readonly #waiting = new WaitingPatch()
  // Most changes leave the same events, so their dependents needn't update.
  readonly #shareRows = shareRows()
  readonly #shareRowsInAnyWindow = shareRows()
  readonly #shareChips = shareByKey<PartnerChip>(({ organisation }) => organisation.id)

  readonly sourceOf: AtlasStateOptions['sourceOf']
  readonly notices = new Notices()
  readonly openTable = new OpenTable()
  readonly presentation = new Presentation(() => this)
  readonly searchProgress = new SearchProgress()
  readonly timelineSteps = new TimelineSteps()
  readonly eventList = new EventListState()
  readonly drawn = new Drawn()
  /** The event that is hovered or focused, in any part. */
  hovered = $state.raw<Id | undefined>(undefined)
  /** The panel of names that is open, and the button that opened it. */
  names = $state.raw<OpenNames | undefined>(undefined)
  /** The events that the key lights up. */
  #lit = $state.raw<RowSet | undefined>(undefined)

  readonly index = $derived(indexAtlas(this.#atlas))
  /** The current view as one value, to pass on, store and compare. */
  readonly view = $derived(currentView(this.#undoHistory))
  readonly #parameters = new ViewParameters()
  /** The view's parameters as separate signals: a reader depends only on the parameters it reads. */
  readonly params: View = this.#parameters.parameters
  readonly lastChange = $derived(this.#change)
  /** The undo history: previous views and undone ones. */
  readonly undoHistory = $derived(this.#undoHistory)
  readonly canUndo = $derived(this.#undoHistory.position > 0)
  readonly canRedo = $derived(this.#undoHistory.position < this.#undoHistory.views.length - 1)
  readonly language = $derived(this.params.lang ?? bestLanguage(this.#readerLanguages, this.#atlas.languages))
  /** The language of the data's texts, if the interface hasn't got it and so is in another. */
  readonly textLanguage = $derived(nearest(this.language) === this.language ? undefined : this.language)
  readonly messages = $derived(ownMessages(messagesFor(this.language), this.index, this.language))
  readonly #isByRegion = $derived(this.params.lanes === 'region')
  readonly colours = $derived(coloursOf(this.index, this.#isByRegion))
  /** The marks of cities and lanes. */
  readonly marks = $derived(this.colours.marks)
  readonly lanes = $derived(lanesOfView(this.index, this.params.lanes, this.colours))

  /** The rows of the events that pass every filter. */
  readonly rows = $derived(this.#shareRows(filterRows(this.index, this.params)))
  /** As `rows`, but ignoring the window. */
  readonly rowsInAnyWindow = $derived(this.#shareRowsInAnyWindow(filterRows(this.index, this.params, ['window'])))
  /** The events of `rows`, in time order, for what needs each of them: an export, the evidence. */
  readonly shown: readonly IndexedEvent[] = $derived(eventsOf(this.index, this.rows))
  readonly activeFilters = $derived(activeFilters(this.params))
  readonly #partners = $derived(partnersInOrder(this.index))
  readonly chips = $derived(this.#shareChips(partnerChips(this.index, this.params, this.#partners)))
  readonly selected: IndexedEvent | undefined = $derived(
    this.params.event === undefined ? undefined : this.index.event.get(this.params.event),
  )
  /** The sentence about what is shown, in several lengths, the longest first. */
  readonly sentences = $derived(sentences(this.index, this.rows, this.params, this.language, this.messages))
  readonly sentence = $derived(this.sentences[0]!)
  readonly parts: readonly Part[] = $derived(partsOf(this.params))
  /** Whether a list names the events that the timeline doesn't. The table of events makes it needless. */
  readonly hasEventList = $derived(
    this.eventList.unit !== undefined && this.parts.includes('details') && !this.parts.includes('list'),
  )

  constructor({ atlas, query, readerLanguages, dangling = [], table, sourceOf }: AtlasStateOptions) {
    this.sourceOf = sourceOf
    this.#readerLanguages = readerLanguages
    this.#atlas = atlas
    const { view, invalidParameters } = readAddress(query, this.index)
    this.#follow(startHistory(view))
    this.notices.invalidParameters = invalidParameters
    this.notices.dangling = dangling
    this.notices.table = table
    this.#findAll()
  }

  /** Returns a text in the reader's language. */
  text(text: Text | undefined): string {
    return textIn(text, this.language, this.#atlas.languages)
  }

  /** Returns the ranges of a text that match the search. */
  highlights(text: string): readonly Range[] {
    return findRanges(text, this.params.q)
  }

  /** Returns the mark of an event's city. */
  markOf(event: IndexedEvent): CityMark {
    return markIn(this.marks, event)
  }

  isShown(id: Id): boolean {
    const event = this.index.event.get(id)
    return event !== undefined && this.rows.has(event.row)
  }

  isSelected(id: Id): boolean {
    return this.params.event === id
  }

  isHovered(id: Id): boolean {
    return this.hovered === id || this.#isLit(id)
  }

  /** Lights up the events of some rows in every part, as if each were hovered; none without rows. */
  light(rows: RowSet | undefined): void {
    this.#lit = rows
  }

  #isLit(id: Id): boolean {
    const lit = this.#lit
    return lit !== undefined && lit.has(this.index.event.get(id)?.row ?? -1)
  }

  /** Opens a panel of names in place of another one, or closes it; the focus then returns to its button. */
  toggleNames(of: OpenNames['of'], opener: OpenNames['opener']): void {
    const former = untrack(() => this.names)
    this.names = former?.of === of ? undefined : { of, opener }
    if (former?.of === of) former.opener.focus()
  }

  /** Sets or clears the hovered event. Clearing is a no-op if another event has been hovered since. */
  point(id: Id, isPointed: boolean): void {
    if (isPointed) this.hovered = id
    else if (this.hovered === id) this.hovered = undefined
  }

  /**
   * Applies a patch to the view; the only way to change it. No-op if nothing differs. Selecting an event or a step
   * pushes a history entry; everything else replaces the current one (an embedded atlas always replaces). Every change
   * can be undone.
   */
  change(patch: Partial<View>, cause: Cause): void {
    const current = this.#view
    // The latest request for a parameter wins.
    this.#waiting.release(patch)
    const next = patchView(current, withoutStaleClaim(patch, current))
    if (next === current) return
    const undoHistory = push(this.#undoHistory, next, cause, performance.now())
    if (!this.#commit(undoHistory, cause, () => this.change(this.#waiting.patch, cause))) this.#waiting.add(patch)
  }

  /** Restores the view before the last change; no-op if there is none. */
  undo(): void {
    this.goTo(this.#undoHistory.position - 1)
  }

  /** Restores the view that was last undone. */
  redo(): void {
    this.goTo(this.#undoHistory.position + 1)
  }

  /** Goes to a position in the undo history. */
  goTo(position: number): void {
    this.#waiting.clear()
    const moved = goTo(this.#undoHistory, position)
    if (moved.position !== this.#undoHistory.position) this.#commit(moved, 'history', () => this.goTo(position))
  }

  /** Shows or hides a part. The last main part stays. */
  togglePart(part: Part, cause: Cause): void {
    this.change({ show: withPartToggled(this.#view, part) }, cause)
  }

  /** Fetches and prepares what a search needs, ahead of use. `rest`: waits between two goes. */
  prepareSearch(rest?: () => Promise<void>): Promise<void> {
    return readySearch(this.index.search, undefined, rest)
  }

  /** As `change`, with names and values as in the address. Invalid values are dropped and reported. */
  set(patch: Patch, cause: Cause): void {
    const { view, invalidParameters } = applyPatch({ ...this.#view, ...this.#waiting.patch }, patch, this.index)
    this.notices.invalidParameters = invalidParameters
    this.change(view, cause)
  }

  /** Clears every filter, so that nothing is left out; leaves the rest of the view unchanged. */
  clearFilters(cause: Cause): void {
    this.change({ ...UNFILTERED, rest: DEFAULT_VIEW.rest }, cause)
  }

  /** Opens an event, and shows the details if they are hidden; undefined closes the open one. */
  select(event: Id | undefined, cause: Cause): void {
    const opens = event !== undefined && this.#view.view === 'explore'
    this.change({ event, claim: undefined, ...(opens ? { show: withPart(this.#view, 'details') } : {}) }, cause)
  }

  /** Sets the whole view from an address. Parameters that it doesn't name return to their defaults. */
  readAddress(query: string): void {
    const { view, invalidParameters } = readAddress(query, this.index)
    this.notices.invalidParameters = invalidParameters
    this.change(view, 'address')
  }

  /** Replaces the dataset and keeps the view. Values that the new dataset lacks are dropped and reported. */
  replaceAtlas(atlas: Atlas): void {
    const state = stateOf(this.#view, this.index)
    this.#atlas = atlas
    const { view, invalidParameters } = applyPatch(
      DEFAULT_VIEW,
      state,
      untrack(() => this.index),
    )
    this.notices.invalidParameters = invalidParameters
    this.change(view, 'data')
    // Previous views may refer to what the new dataset lacks.
    this.#follow(startHistory(this.#view))
    this.#findAll()
  }

  /** Marks the address as up to date: the next change gets its own history entry. */
  addressWritten(): void {
    this.#isWritten = true
  }

  /**
   * Registers something that a part has to fetch before it has painted. A rejection counts as painted, with its error.
   */
  waitFor(painted: Promise<unknown>): void {
    this.#pending.add(painted)
  }

  /** Resolves when everything registered so far with `waitFor` has settled; true if there was nothing. */
  settled(): Promise<boolean> {
    return this.#pending.settled()
  }

  /** The current view, without a dependency on it. */
  get #view(): View {
    return untrack(() => currentView(this.#undoHistory))
  }

  #follow(undoHistory: UndoHistory): void {
    this.#undoHistory = undoHistory
    this.#parameters.update(currentView(undoHistory))
  }

  /**
   * Shows a view and returns true. If something has to be fetched first, returns false, and calls `again` once it has
   * arrived.
   */
  #commit(undoHistory: UndoHistory, cause: Cause, again: () => void): boolean {
    const current = this.#view
    const next = currentView(undoHistory)
    const language = next.lang ?? bestLanguage(this.#readerLanguages, this.#atlas.languages)
    const missing = fetchMissing(language, current, next, this.#atlas)
    if (missing) {
      // Where it can't be had, the page stays as it is, all of it.
      this.waitFor(missing.then((isThere) => (isThere ? again() : this.#waiting.clear())))
      return false
    }
    this.presentation.follow(current, next)
    measureUpdate()
    this.#follow(undoHistory)
    const unwritten = this.#isWritten ? undefined : this.#change.history
    this.#change = { cause, history: historyEntry(current, next, cause, unwritten) }
    this.#isWritten = false
    this.#findAll()
    return true
  }

  /** Until the search index is complete, updates the results as it grows. */
  #findAll(): void {
    if (this.#view.q === '') return
    const { search } = untrack(() => this.index)
    const found = this.searchProgress.findAll(search, () => this.#parameters.touch('q'))
    if (found) this.waitFor(found)
  }
}
