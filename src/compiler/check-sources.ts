/** Allows one record per document: two records of the same bytes or file would count one source twice. */
import { formatPlace, type Problems } from './problems.ts'
import type { SourceRecord } from './record-schema.ts'
import type { Item } from './validate.ts'

export function checkSources(sources: Item<SourceRecord>[], problems: Problems): void {
  for (const key of ['document', 'sha256'] as const) {
    const first = new Map<string, Item<SourceRecord>>()
    for (const source of sources) {
      const value = source.value[key]
      const other = first.get(value)
      if (!other) first.set(value, source)
      else {
        const what = key === 'document' ? `the file name "${value}"` : 'the digest'
        problems.add(
          source.place([key]),
          `${what} is that of "${other.value.id}" (${formatPlace(other.place([key]))}), expected another document`,
        )
      }
    }
  }
}
