/** The one state: the dataset, the view, and what follows from them. One door in: `change`. */
import { untrack } from 'svelte'
import { cityMarks, NO_CITY, type CityMark } from '../layout/city-mark.ts'
import { applyPatch, readAddress, stateOf } from '../model/view/address.ts'
import type { Patch } from '../model/view/parameters.ts'
import { indexAtlas, type IndexedEvent } from '../model/dataset/atlas-index.ts'
import { partnerChips, partnersInOrder, type PartnerChip } from '../model/filter/partner-chips.ts'
import { activeFilters, filterEvents, UNFILTERED } from '../model/filter/filter.ts'
import { shareList, shareByKey } from '../model/structural-sharing.ts'
import type { Range } from '../model/filter/fold.ts'
import { findRanges } from '../model/filter/search.ts'
import { bestLanguage, textIn } from '../model/dataset/text.ts'
import { push, goTo, currentView, startHistory, type UndoHistory } from '../model/view/undo-history.ts'
import type { Atlas, Id, Text } from '../model/dataset/types.ts'
import { partsOf, withPart, withPartToggled } from '../model/view/shown-parts.ts'
import { DEFAULT_VIEW, patchView, withoutStaleClaim, type Part, type View } from '../model/view/view.ts'
import { sentence } from '../i18n/sentence.ts'
import { messagesFor } from '../i18n/messages.ts'
import { fetchMissing } from './fetch-missing.ts'
import { historyEntry, type Cause, type Change } from './history-entry.ts'
import { measureUpdate } from './measure-update.ts'
import { Notices } from './notices.svelte.ts'
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
  /** The reader's BCP 47 tags, best first. */
  readerLanguages: readonly string[]
}

export class AtlasState {
  #readerLanguages = $state.raw<readonly string[]>([])
  #atlas = $state.raw<Atlas>()!
  #change = $state.raw<Change>({ cause: 'address', history: 'none' })
  #undoHistory = $state.raw<UndoHistory>()!
  /** Whether the address says what the view says: until then, changes go into it together. */
  #isWritten = true
  readonly #pending = new PendingWork()
  readonly #waiting = new WaitingPatch()
  // Most changes leave the same events: the parts then have nothing to place anew.
  readonly #shareShown = shareList<IndexedEvent>()
  readonly #shareShownInAnyWindow = shareList<IndexedEvent>()
  readonly #shareChips = shareByKey<PartnerChip>(({ organisation }) => organisation.id)

  readonly notices = new Notices()
  readonly presentation = new Presentation(() => this)
  readonly searchProgress = new SearchProgress()
  readonly timelineSteps = new TimelineSteps()
  /** The event that is pointed at or focused, in whichever part. */
  hovered = $state.raw<Id | undefined>(undefined)

  readonly index = $derived(indexAtlas(this.#atlas))
  /** The present view as one value: to hand on, to keep and to compare. */
  readonly view = $derived(currentView(this.#undoHistory))
  readonly #parameters = new ViewParameters()
  /** Its parameters, to read: whatever reads one depends on that one alone, and leaves the rest of the page as it is. */
  readonly params: View = this.#parameters.parameters
  readonly lastChange = $derived(this.#change)
  /** The views that led here, and what was undone. */
  readonly undoHistory = $derived(this.#undoHistory)
  readonly canUndo = $derived(this.#undoHistory.position > 0)
  readonly canRedo = $derived(this.#undoHistory.position < this.#undoHistory.views.length - 1)
  readonly language = $derived(this.params.lang ?? bestLanguage(this.#readerLanguages, this.#atlas.languages))
  readonly messages = $derived(messagesFor(this.language))
  readonly marks = $derived(cityMarks(this.#atlas.cities))

  /** The events that pass every filter, in the order of time. */
  readonly shown = $derived(this.#shareShown(filterEvents(this.index, this.params)))
  /** Those, and what lies outside the window. */
  readonly shownInAnyWindow = $derived(this.#shareShownInAnyWindow(filterEvents(this.index, this.params, ['window'])))
  readonly shownIds: ReadonlySet<Id> = $derived(new Set(this.shown.map(({ id }) => id)))
  readonly activeFilters = $derived(activeFilters(this.params))
  readonly #partners = $derived(partnersInOrder(this.index))
  readonly chips = $derived(this.#shareChips(partnerChips(this.index, this.params, this.#partners)))
  readonly selected: IndexedEvent | undefined = $derived(
    this.params.event === undefined ? undefined : this.index.event.get(this.params.event),
  )
  readonly sentence = $derived(sentence(this.index, this.shown, this.params, this.language, this.messages))
  readonly parts: readonly Part[] = $derived(partsOf(this.params))

  constructor({ atlas, query, readerLanguages }: AtlasStateOptions) {
    this.#readerLanguages = readerLanguages
    this.#atlas = atlas
    const { view, invalidParameters } = readAddress(query, indexAtlas(atlas))
    this.#follow(startHistory(view))
    this.notices.invalidParameters = invalidParameters
    this.#findAll()
  }

  /** The words of a text in the reader's language. */
  text(text: Text | undefined): string {
    return textIn(text, this.language, this.#atlas.languages)
  }

  /** Where a text has what is searched for. */
  highlights(text: string): readonly Range[] {
    return findRanges(text, this.params.q)
  }

  /** The mark of the city that an event belongs to. */
  markOf({ laneCity }: IndexedEvent): CityMark {
    return (laneCity === undefined ? undefined : this.marks.get(laneCity)) ?? NO_CITY
  }

  isShown(id: Id): boolean {
    return this.shownIds.has(id)
  }

  isSelected(id: Id): boolean {
    return this.params.event === id
  }

  isHovered(id: Id): boolean {
    return this.hovered === id
  }

  /** An event is pointed at or focused, or no longer is. What is left after another was pointed at takes nothing from that. */
  point(id: Id, isPointed: boolean): void {
    if (isPointed) this.hovered = id
    else if (this.hovered === id) this.hovered = undefined
  }

  /**
   * The one door in. Does nothing when the patch says what the view says already. Choosing an event or a step makes a history
   * entry, everything else rewrites the present one; an embedded atlas always rewrites. Every change can be undone.
   */
  change(patch: Partial<View>, cause: Cause): void {
    const current = this.#view
    // Whoever asks for the same parameter later is the one who is heard.
    this.#waiting.release(patch)
    const next = patchView(current, withoutStaleClaim(patch, current))
    if (next === current) return
    const undoHistory = push(this.#undoHistory, next, cause, performance.now())
    if (!this.#commit(undoHistory, cause, () => this.change(this.#waiting.patch, cause))) this.#waiting.add(patch)
  }

  /** To the view before the last change; does nothing where there is none. */
  undo(): void {
    this.goTo(this.#undoHistory.position - 1)
  }

  /** To the view that was last undone. */
  redo(): void {
    this.goTo(this.#undoHistory.position + 1)
  }

  /** To one of the views of the trail. */
  goTo(position: number): void {
    this.#waiting.clear()
    const moved = goTo(this.#undoHistory, position)
    if (moved.position !== this.#undoHistory.position) this.#commit(moved, 'history', () => this.goTo(position))
  }

  /** Shows a part or, where it is shown, puts it away; the last of the main parts stays. */
  togglePart(part: Part, cause: Cause): void {
    this.change({ show: withPartToggled(this.#view, part) }, cause)
  }

  /** Fetches and works out what a search needs: for somebody who is about to. */
  prepareSearch(): Promise<void> {
    return readySearch(this.index.search)
  }

  /** As `change`, with names and values as in the address; what means nothing is dropped and said. */
  set(patch: Patch, cause: Cause): void {
    const { view, invalidParameters } = applyPatch({ ...this.#view, ...this.#waiting.patch }, patch, this.index)
    this.notices.invalidParameters = invalidParameters
    this.change(view, cause)
  }

  /** Drops every filter, and leaves the rest of the view as it is. */
  clearFilters(cause: Cause): void {
    this.change(UNFILTERED, cause)
  }

  /** Opens an event, with the details where they aren't shown, or closes the open one with undefined. */
  select(event: Id | undefined, cause: Cause): void {
    const opens = event !== undefined && this.#view.view === 'explore'
    this.change({ event, claim: undefined, ...(opens ? { show: withPart(this.#view, 'details') } : {}) }, cause)
  }

  /** The view that an address means: all of it, so that what it doesn't name goes back to its default. */
  readAddress(query: string): void {
    const { view, invalidParameters } = readAddress(query, this.index)
    this.notices.invalidParameters = invalidParameters
    this.change(view, 'address')
  }

  /** Another dataset under the same view: what the view names and the new one lacks is dropped and said. */
  replaceAtlas(atlas: Atlas): void {
    const state = stateOf(this.#view, this.index)
    this.#atlas = atlas
    const { view, invalidParameters } = applyPatch(DEFAULT_VIEW, state, indexAtlas(atlas))
    this.notices.invalidParameters = invalidParameters
    this.change(view, 'data')
    // What led here may name what the new dataset lacks.
    this.#follow(startHistory(this.#view))
    this.#findAll()
  }

  /** The address has followed: the next change is one of its own. */
  addressWritten(): void {
    this.#isWritten = true
  }

  /** A part that has something to fetch before it has painted tells here; rejection counts as painted, with its error. */
  waitFor(painted: Promise<unknown>): void {
    this.#pending.add(painted)
  }

  /** Resolves when all that parts have asked to wait for so far has settled: true where that was nothing. */
  settled(): Promise<boolean> {
    return this.#pending.settled()
  }

  /** The present view, for those who must not depend on it. */
  get #view(): View {
    return untrack(() => currentView(this.#undoHistory))
  }

  #follow(undoHistory: UndoHistory): void {
    this.#undoHistory = undoHistory
    this.#parameters.update(currentView(undoHistory))
  }

  /** Gives whether it is shown: where something is missing for it, `again` is called once that is there. */
  #commit(undoHistory: UndoHistory, cause: Cause, again: () => void): boolean {
    const current = this.#view
    const next = currentView(undoHistory)
    const language = next.lang ?? bestLanguage(this.#readerLanguages, this.#atlas.languages)
    const missing = fetchMissing(language, next.q)
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

  /** Where a search can't answer for all events yet, it does for ever more of them. */
  #findAll(): void {
    if (this.#view.q === '') return
    const { search } = untrack(() => this.index)
    const found = this.searchProgress.findAll(search, () => this.#parameters.touch('q'))
    if (found) this.waitFor(found)
  }
}
