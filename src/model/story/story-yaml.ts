/** A story in the making, and the YAML that `data/stories/` takes. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { writeState } from '../view/parameters.ts'
import { PRESENTERS } from './story.ts'
import type { Language, Text } from '../dataset/types.ts'
import type { View } from '../view/view.ts'

export interface DraftStep {
  title: Text
  text: Text
  notes: Text
  /** As in an address: all that differs from the default. */
  state: Readonly<Record<string, string>>
}

export interface DraftStory {
  title: Text
  steps: readonly DraftStep[]
}

/** What a step says whose words are missing in every language. */
const UNSAID = '–'
const UNTRANSLATED = ' # to be translated'
const UNNAMED = 'my-story'

/** What a view shows, as the state of a step: the reader's language, colours and data are not the story's. */
export function recordedState(view: View): Record<string, string> {
  const presenters: readonly string[] = PRESENTERS
  return Object.fromEntries(Object.entries(writeState(view)).filter(([name]) => !presenters.includes(name)))
}

/** A step that shows what a view shows, with the words that there are: the open event's, or the sentence about what is shown. */
export function draftStep(view: View, { event }: AtlasIndex, sentence: Text): DraftStep {
  const open = view.event === undefined ? undefined : event.get(view.event)?.event
  return {
    title: open?.title ?? sentence,
    text: open?.summary ?? sentence,
    notes: {},
    state: recordedState(view),
  }
}

/**
 * The file of a story. The compiler takes it as it is: every text is there in all of `languages`, and where one was not written, another stands in
 * for it and is marked.
 */
export function storyYaml({ title, steps }: DraftStory, languages: readonly Language[]): string {
  const lines = (name: string, text: Text, indent: string) => [
    `${indent}${name}:`,
    ...languages.map((language) => `${indent}  ${language}: ${worded(text, language, languages)}`),
  ]
  return [
    // In quotes: YAML would read a story that is called 2018, or True, as a number or a truth.
    `id: ${quoted(storyId(title))}`,
    ...lines('title', title, ''),
    steps.length === 0 ? 'steps: []' : 'steps:',
    ...steps.flatMap((step) => {
      const state = Object.entries(step.state)
      const [first = '', ...rest] = lines('title', step.title, '    ')
      return [
        first.replace('    ', '  - '),
        ...rest,
        ...lines('text', step.text, '    '),
        ...lines('notes', step.notes, '    '),
        state.length === 0 ? '    state: {}' : '    state:',
        ...state.map(([name, value]) => `      ${name}: ${quoted(value)}`),
      ]
    }),
    '',
  ].join('\n')
}

/** Messages in lower case joined by hyphens, as ids are: those of the first text that has such words. */
export function storyId(title: Text): string {
  const slugs = Object.values(title).map((text) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{Mark}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
  )
  return slugs.find((slug) => slug !== '') ?? UNNAMED
}

function worded(text: Text, language: Language, languages: readonly Language[]): string {
  const own = text[language]?.trim()
  if (own) return quoted(own)
  const other = languages.map((one) => text[one]?.trim()).find(Boolean)
  return other === undefined ? quoted(UNSAID) : quoted(other) + UNTRANSLATED
}

/** YAML reads a JSON string as it is; half characters, which it doesn't, become U+FFFD. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}
