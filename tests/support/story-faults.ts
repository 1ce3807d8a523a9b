/** What a story's steps exceed: the lengths that data/README.md asks for. */
import type { Story, Text } from '../../src/model/dataset/types.ts'

export const MESSAGES_PER_MINUTE = 130
/** Characters of a title; of a text, and of one with several lines, which forms a table and replaces the map. */
const MOST = { title: 40, text: 200, table: 300 }
/** Words of English notes, and spoken characters of Chinese ones. */
const NOTES = { words: [60, 120], signs: [90, 220] } as const

export const messagesIn = (text: string) => text.trim().split(/\s+/).length
/** Spoken characters of a Chinese text: its punctuation is silent. */
const signs = (text: string) => text.replaceAll(/[\p{Punctuation}\s]/gu, '').length

/** Returns one sentence for each text of a step that is too long, or notes too short; languages without it pass. */
export function lengthFaults({ steps }: Pick<Story, 'steps'>): string[] {
  return steps.flatMap(({ title, text, notes }, i) => [
    ...tooLong(title, () => MOST.title).map((fault) => `step ${i + 1}, title, ${fault}`),
    ...tooLong(text, (words) => (words.includes('\n') ? MOST.table : MOST.text)).map(
      (fault) => `step ${i + 1}, text, ${fault}`,
    ),
    ...notesFaults(notes).map((fault) => `step ${i + 1}, notes, ${fault}`),
  ])
}

function tooLong(text: Text, mostOf: (words: string) => number): string[] {
  return Object.entries(text).flatMap(([language, words]) => {
    const { length } = [...words]
    return length > mostOf(words) ? [`${language}: ${length} characters, expected ${mostOf(words)} at most`] : []
  })
}

function notesFaults(notes: Text): string[] {
  return Object.entries(notes).flatMap(([language, words]) => {
    const isChinese = language.startsWith('zh')
    const [least, most] = isChinese ? NOTES.signs : NOTES.words
    const count = isChinese ? signs(words) : messagesIn(words)
    return words !== '' && (count < least || count > most)
      ? [`${language}: ${count}, expected ${least} to ${most}`]
      : []
  })
}
