/** Stories as they are presented: a title, the steps, a closing; and what each of them shows. */
import { clamp } from '../clamp.ts'
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { readPatch } from '../view/parameters.ts'
import type { Id, Story, Text } from '../dataset/types.ts'
import { DEFAULT_VIEW, type ParameterName, type View } from '../view/view.ts'

export interface Slide {
  kind: 'title' | 'step' | 'closing'
  title: Text
  text: Text
  notes: Text
  /** What it shows: all that its state names, the rest as by default. */
  view: View
  /** The claims that its words rest on, besides the one that its view points at. */
  claims: readonly string[]
}

export interface Deck {
  /** undefined: the atlas has no story, and its events are told one by one. */
  story: Id | undefined
  title: Text
  /** Never empty: the first is the title, the last the closing. */
  slides: readonly Slide[]
}

/** What is the presenter's and not the story's: it stays as it is from slide to slide. */
export const PRESENTERS: readonly ParameterName[] = [
  'lang',
  'view',
  'story',
  'step',
  'controls',
  'autoplay',
  'theme',
  'data',
  'tiles',
]

const decks = new WeakMap<AtlasIndex, Map<Id | undefined, Deck>>()

/** The deck of a story: of the atlas's first where none is named, of its events in the order of time where it has none. */
export function deckOf(index: AtlasIndex, story: Id | undefined): Deck {
  const known = decks.get(index) ?? new Map<Id | undefined, Deck>()
  decks.set(index, known)
  const told = story === undefined ? index.atlas.stories[0] : index.stories.get(story)
  const deck = known.get(told?.id) ?? makeDeck(index, told)
  known.set(told?.id, deck)
  return deck
}

/** Whether a view shows a slide: its own address says only what differs from that. */
export function isPresenting({ view }: View): boolean {
  return view === 'present' || view === 'speaker'
}

/** The number of the slide that a view stands at, from 1; one that the deck doesn't have is the nearest. */
export function slideNumber({ slides }: Deck, { step }: View): number {
  return clamp(step ?? 1, 1, slides.length)
}

/** What the slide that `view` stands at shows, with what is the presenter's as it is; `view` itself where it presents nothing. */
export function slideView(index: AtlasIndex, view: View): View {
  if (!isPresenting(view)) return view
  const deck = deckOf(index, view.story)
  const kept = Object.fromEntries(PRESENTERS.map((name) => [name, view[name]]))
  return { ...deck.slides[slideNumber(deck, view) - 1]!.view, ...kept }
}

/** What an address needn't say: what the slide shows, and the presenter's own by default. The default where nothing is presented. */
export function slideDefaults(index: AtlasIndex, view: View): View {
  if (!isPresenting(view)) return DEFAULT_VIEW
  const own = Object.fromEntries(PRESENTERS.map((name) => [name, DEFAULT_VIEW[name]]))
  return { ...slideView(index, view), ...own }
}

function makeDeck(index: AtlasIndex, story: Story | undefined): Deck {
  const { title, description } = index.atlas
  const heading = story?.title ?? title
  const plain = { notes: {}, view: DEFAULT_VIEW, claims: [] }
  return {
    story: story?.id,
    title: heading,
    slides: [
      { kind: 'title', title: heading, text: description, ...plain },
      ...(story ? storySlides(index, story) : eventSlides(index)),
      { kind: 'closing', title: heading, text: description, ...plain },
    ],
  }
}

function storySlides(index: AtlasIndex, { steps }: Story): Slide[] {
  return steps.map(({ title, text, notes, state, claims = [] }) => ({
    kind: 'step',
    title,
    text,
    notes,
    view: readPatch(DEFAULT_VIEW, state, index).view,
    claims,
  }))
}

/** One announcement or milestone after the other, each shown large where it happened. */
function eventSlides(index: AtlasIndex): Slide[] {
  return index.events.map(({ id, event, city }) => ({
    kind: 'step',
    title: event.title,
    text: event.summary,
    notes: {},
    view: { ...DEFAULT_VIEW, event: id, map: city },
    claims: [],
  }))
}
