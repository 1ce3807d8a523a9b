/** A story as it is handed out: what each page says, before any form is given to it. */
import { writeAddress } from '../model/view/address.ts'
import type { AtlasIndex, IndexedEvent } from '../model/dataset/atlas-index.ts'
import { filterEvents } from '../model/filter/filter.ts'
import { statedDate } from '../model/dataset/stated-date.ts'
import { deckOf, slideView, type Slide } from '../model/story/story.ts'
import { textIn } from '../model/dataset/text.ts'
import type { Id, Language, Source, Text } from '../model/dataset/types.ts'
import { DEFAULT_VIEW, type View } from '../model/view/view.ts'
import { referencedLines } from '../picture/sources.ts'
import { formatDate, formatWindow } from '../i18n/format-date.ts'
import type { Messages } from '../i18n/en.ts'
import { fullDate, periodOf } from '../i18n/event-labels.ts'
import { handoutMessages } from '../i18n/handout/handout-messages.ts'

export interface HandoutOptions {
  readonly index: AtlasIndex
  /** undefined: the atlas's first, or its events one by one where it has none. */
  readonly story: Id | undefined
  readonly language: Language
  readonly messages: Messages
  /** The page that links lead to, without a query; '' where nobody knows where the atlas stands. */
  readonly base: string
}

export interface HandoutPage {
  readonly kind: Slide['kind']
  /** From 1. */
  readonly number: number
  readonly title: string
  readonly text: string
  readonly notes: string
  /** Where and when that is: of the chosen event, else of the window. */
  readonly facts: readonly string[]
  /** Of a step, documents with their lines; of the closing, all documents. */
  readonly sources: readonly string[]
  /** The address of this step. */
  readonly link: string
  readonly view: View
}

/** A page for each slide of the story's deck, the title first and the closing last. */
export function handoutPages(options: HandoutOptions): HandoutPage[] {
  const { index, story, language } = options
  const deck = deckOf(index, story)
  const say = (text: Text | undefined) => textIn(text, language, index.atlas.languages)
  const sources: Record<Slide['kind'], (view: View, claims: readonly string[]) => string[]> = {
    title: () => [],
    step: (view, claims) => referencedLines({ index, view, language, say, claims }),
    closing: () => documents(options, say),
  }
  return deck.slides.map((slide, i) => {
    const number = i + 1
    const presented: View = { ...DEFAULT_VIEW, view: 'present', story: deck.story, step: number }
    const view = { ...slideView(index, presented), lang: language }
    return {
      kind: slide.kind,
      number,
      title: say(slide.title),
      text: say(slide.text),
      notes: say(slide.notes),
      facts: slide.kind === 'closing' ? [] : factsOf(slide, options, say),
      sources: sources[slide.kind](view, slide.claims),
      link: `${options.base}${writeAddress(view, index)}`,
      view,
    }
  })
}

type Say = (text: Text | undefined) => string

function factsOf({ view, kind }: Slide, { index, messages }: HandoutOptions, say: Say): string[] {
  const selected = view.event === undefined ? undefined : index.event.get(view.event)
  if (selected) return [placeOf(selected, index, say), fullDate(selected, messages)].filter((fact) => fact !== '')
  const shown = filterEvents(index, view)
  if (kind === 'step' && view.from !== undefined && view.to !== undefined)
    return [formatWindow(view.from, view.to, messages.dates)]
  return [periodOf(shown, messages)].filter((period) => period !== '')
}

function placeOf({ laneCity }: IndexedEvent, index: AtlasIndex, say: Say): string {
  return say(laneCity === undefined ? undefined : index.cities.get(laneCity)?.name)
}

/** All documents of the atlas, as a list of literature has them. */
function documents({ index, language, messages }: HandoutOptions, say: Say): string[] {
  const { dot, published, document } = handoutMessages(language)
  return index.atlas.sources.map((source: Source) =>
    [
      say(source.title),
      say(source.publisher),
      ...(source.published
        ? [published(formatDate(statedDate(source.published), messages.dates, { withYear: true }))]
        : []),
      document(source.document),
      ...(source.url === undefined ? [] : [source.url]),
    ].join(dot),
  )
}
