/** Content of a story's handout: what each page contains, independent of the output format. */
import { writeAddress } from '../model/view/address.ts'
import type { AtlasIndex, IndexedEvent } from '../model/dataset/atlas-index.ts'
import { filterRows } from '../model/filter/filter.ts'
import { statedDate } from '../model/dataset/stated-date.ts'
import { deckOf, slideView, type Slide } from '../model/story/story.ts'
import { textIn } from '../model/dataset/text.ts'
import type { Id, Language, Source, Text } from '../model/dataset/types.ts'
import { DEFAULT_VIEW, type View } from '../model/view/view.ts'
import { referencedLines } from '../picture/sources.ts'
import { slideText } from '../i18n/slide-text.ts'
import { formatDate, formatWindow } from '../i18n/format-date.ts'
import type { Messages } from '../i18n/en.ts'
import { fullDate, periodOf } from '../i18n/event-labels.ts'
import { handoutMessages } from '../i18n/handout/handout-messages.ts'

export interface HandoutOptions {
  readonly index: AtlasIndex
  /** undefined: the atlas's first story, or its events one by one if it has none. */
  readonly story: Id | undefined
  readonly language: Language
  readonly messages: Messages
  /** URL that links lead to, without a query; '' if the atlas's address is unknown. */
  readonly base: string
}

export interface HandoutPage {
  readonly kind: Slide['kind']
  /** From 1. */
  readonly number: number
  readonly title: string
  readonly text: string
  readonly notes: string
  /** Place and date of the selected event, else the time of the window. */
  readonly facts: readonly string[]
  /** For a step, its sources with lines; for the closing page, all sources. */
  readonly sources: readonly string[]
  /** Address of this step; undefined if the atlas's own is unknown. */
  readonly link: string | undefined
  readonly view: View
}

/** Returns a page for each slide of the story's deck, from the title to the closing. */
export function handoutPages(options: HandoutOptions): HandoutPage[] {
  return deckOf(options.index, options.story).slides.map((_, i) => handoutPage(i, options)!)
}

/** Returns the page of a slide; undefined if the deck has no slide at this index. */
export function handoutPage(i: number, options: HandoutOptions): HandoutPage | undefined {
  const { index, story, language } = options
  const deck = deckOf(index, story)
  const slide = deck.slides[i]
  if (!slide) return undefined
  const say = (text: Text | undefined) => textIn(text, language, index.atlas.languages)
  const sources: Record<Slide['kind'], (view: View, claims: readonly string[]) => string[]> = {
    title: () => [],
    step: (view, claims) => referencedLines({ index, view, language, say, claims }),
    closing: () => documents(options, say),
  }
  const number = i + 1
  const presented: View = { ...DEFAULT_VIEW, view: 'present', story: deck.story, step: number }
  const view = { ...slideView(index, presented), lang: language }
  return {
    kind: slide.kind,
    number,
    title: say(slide.title),
    text: slideText(slide, index, language, options.messages),
    notes: say(slide.notes),
    facts: slide.kind === 'closing' ? [] : factsOf(slide, options, say),
    sources: sources[slide.kind](view, slide.claims),
    link: options.base === '' ? undefined : `${options.base}${writeAddress(view, index)}`,
    view,
  }
}

type Say = (text: Text | undefined) => string

function factsOf({ view, kind }: Slide, { index, messages }: HandoutOptions, say: Say): string[] {
  const selected = view.event === undefined ? undefined : index.event.get(view.event)
  if (selected) return [placeOf(selected, index, say), fullDate(selected, messages)].filter((fact) => fact !== '')
  if (kind === 'step' && view.from !== undefined && view.to !== undefined)
    return [formatWindow(view.from, view.to, messages.dates)]
  return [periodOf(index, filterRows(index, view), messages)].filter((period) => period !== '')
}

function placeOf({ laneCity }: IndexedEvent, index: AtlasIndex, say: Say): string {
  return say(laneCity === undefined ? undefined : index.cities.get(laneCity)?.name)
}

/** Returns all sources of the atlas, formatted as a bibliography. */
function documents({ index, language, messages }: HandoutOptions, say: Say): string[] {
  const { dot, published } = handoutMessages(language)
  return index.atlas.sources.map((source: Source) =>
    [
      say(source.title),
      say(source.publisher),
      ...(source.published
        ? [published(formatDate(statedDate(source.published), messages.dates, { withYear: true }))]
        : []),
      ...(source.url === undefined ? [] : [source.url]),
    ].join(dot),
  )
}
