/** Stories as slide decks: a title, the steps, a closing; and the view of each slide. */
import { clamp } from '../clamp.ts'
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { chaptersOf } from './chapters.ts'
import { readPatch } from '../view/parameters.ts'
import type { Id, Story, Text } from '../dataset/types.ts'
import { DEFAULT_VIEW, type ParameterName, type View } from '../view/view.ts'

export interface Slide {
  kind: 'title' | 'step' | 'closing'
  title: Text
  text: Text
  notes: Text
  /** Its view: parameters of its state, defaults for the rest. */
  view: View
  /** Claims that its text cites in addition to the one that its view points at. */
  claims: readonly string[]
  /** Whether events that it doesn't speak of recede, if it selects one. */
  isFocused: boolean
  /** Whether it tells a period by what is in it, without a text of its own. */
  isChapter?: true
  /** On the closing: who presents, where and when. */
  subtitle?: Text
}

export interface Deck {
  /** undefined: the atlas has no story, and its events are shown one by one or, if there are many, by chapters. */
  story: Id | undefined
  title: Text
  /** Never empty: the first is the title, the last the closing. */
  slides: readonly Slide[]
}

/** Parameters of the presenter, not of the story; they don't change between slides. */
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

/** Number of events up to which each has a slide where there is no story. */
const MOST_EVENTS = 18

const decks = new WeakMap<AtlasIndex, Map<Id | undefined, Deck>>()

/**
 * Returns the deck of a story; by default that of the atlas's first story or, if there is none, of its events in time
 * order: a slide for each, or for each year, if there are many.
 */
export function deckOf(index: AtlasIndex, story: Id | undefined): Deck {
  const known = decks.get(index) ?? new Map<Id | undefined, Deck>()
  decks.set(index, known)
  const told = story === undefined ? index.atlas.stories[0] : index.stories.get(story)
  const deck = known.get(told?.id) ?? makeDeck(index, told)
  known.set(told?.id, deck)
  return deck
}

/** Returns whether a view shows a slide; its address then contains only differences from the slide. */
export function isPresenting({ view }: View): boolean {
  return view === 'present' || view === 'speaker'
}

/** Returns the slide number of a view, from 1, clamped to the deck. */
export function slideNumber({ slides }: Deck, { step }: View): number {
  return clamp(step ?? 1, 1, slides.length)
}

/**
 * Returns the view of the slide that `view` is at, with the presenter's parameters kept; `view` itself if it isn't
 * presenting.
 */
export function slideView(index: AtlasIndex, view: View): View {
  if (!isPresenting(view)) return view
  const deck = deckOf(index, view.story)
  const kept = Object.fromEntries(PRESENTERS.map((name) => [name, view[name]]))
  return { ...deck.slides[slideNumber(deck, view) - 1]!.view, ...kept }
}

/**
 * Returns the values that an address may omit: the slide's, and the defaults of the presenter's parameters. The default
 * view if not presenting.
 */
export function slideDefaults(index: AtlasIndex, view: View): View {
  if (!isPresenting(view)) return DEFAULT_VIEW
  const own = Object.fromEntries(PRESENTERS.map((name) => [name, DEFAULT_VIEW[name]]))
  return { ...slideView(index, view), ...own }
}

function makeDeck(index: AtlasIndex, story: Story | undefined): Deck {
  const { title, description } = index.atlas
  const heading = story?.title ?? title
  const plain = { notes: {}, view: DEFAULT_VIEW, claims: [], isFocused: true }
  return {
    story: story?.id,
    title: heading,
    slides: [
      {
        kind: 'title',
        title: heading,
        text: story?.subtitle ?? description,
        ...plain,
        view: { ...DEFAULT_VIEW, show: ['timeline'] },
      },
      ...(story
        ? storySlides(index, story)
        : index.columns.length > MOST_EVENTS
          ? chapterSlides(index)
          : eventSlides(index)),
      {
        kind: 'closing',
        title: heading,
        text: description,
        ...plain,
        ...(story?.subtitle && { subtitle: story.subtitle }),
      },
    ],
  }
}

function storySlides(index: AtlasIndex, { steps }: Story): Slide[] {
  return steps.map(({ title, text, notes, state, claims = [], focus = true }) => ({
    kind: 'step',
    title,
    text,
    notes,
    view: readPatch(DEFAULT_VIEW, state, index).view,
    claims,
    isFocused: focus,
  }))
}

/** Returns a slide for each chapter, with its events on all maps and in their lanes. */
function chapterSlides(index: AtlasIndex): Slide[] {
  return chaptersOf(index).map(({ from, to, name }) => ({
    kind: 'step',
    title: Object.fromEntries(index.atlas.languages.map((language) => [language, name])),
    text: {},
    notes: {},
    view: { ...DEFAULT_VIEW, from, to },
    claims: [],
    isFocused: true,
    isChapter: true,
  }))
}

/** Returns a slide for each event in turn, shown large at its place. */
function eventSlides(index: AtlasIndex): Slide[] {
  return index.events.map(({ id, event, city }) => ({
    kind: 'step',
    title: event.title,
    text: event.summary,
    notes: {},
    view: { ...DEFAULT_VIEW, event: id, map: city },
    claims: [],
    isFocused: true,
  }))
}
