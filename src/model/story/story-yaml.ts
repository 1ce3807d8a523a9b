/** A story draft, and its YAML for `data/stories/`. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { writeState } from '../view/parameters.ts'
import { PRESENTERS } from './story.ts'
import type { Language, Text } from '../dataset/types.ts'
import type { View } from '../view/view.ts'

export interface DraftStep {
  title: Text
  text: Text
  notes: Text
  /** Everything that differs from the default, as in an address. */
  state: Readonly<Record<string, string>>
}

export interface DraftStory {
  title: Text
  steps: readonly DraftStep[]
}

/** Placeholder for a step without text in any language. */
const UNSAID = '–'
const UNTRANSLATED = ' # to be translated'
const UNNAMED = 'my-story'

/**
 * Returns a view as the state of a step, without the reader's language, colours and data, which aren't part of a story.
 */
export function recordedState(view: View): Record<string, string> {
  const presenters: readonly string[] = PRESENTERS
  return Object.fromEntries(Object.entries(writeState(view)).filter(([name]) => !presenters.includes(name)))
}

/** Returns a step that shows a view, with the open event's texts or else the sentence about what is shown. */
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
 * Formats the file of a story, ready for the compiler: every text is present in all of `languages`; missing
 * translations are filled from another language and marked.
 */
export function storyYaml({ title, steps }: DraftStory, languages: readonly Language[]): string {
  const lines = (name: string, text: Text, indent: string) => [
    `${indent}${name}:`,
    ...languages.map((language) => `${indent}  ${language}: ${worded(text, language, languages)}`),
  ]
  return [
    // Quoted, as YAML would read a story called 2018 or True as a number or a boolean.
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

/** Returns an id, words in lower case joined by hyphens, from the first text that contains such words. */
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

/** JSON strings are valid YAML, except for lone surrogates, which become U+FFFD. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}
