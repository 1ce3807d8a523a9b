/** The skeleton of a new event's file. What it leaves empty, the compiler asks for. */
import type { Language } from '../model/dataset/types.ts'

/** Returns the contents of `data/events/ID.yaml`, with an empty text in each of the atlas's languages. */
export function newEvent(id: string, languages: readonly Language[]): string {
  const text = `{ ${languages.map((language) => `${language}: ''`).join(', ')} }`
  return [
    `id: ${id}`,
    'kind: laboratory # or agreement; or milestone, with `about: EVENT`',
    'status: announced # or planned',
    `title: ${text}`,
    `summary: ${text}`,
    'topics: [] # ids of topics.yaml',
    '',
  ].join('\n')
}
