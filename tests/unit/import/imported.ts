/** Imports a fixture, and shows what came out as a reader of the page would tell it. */
import { readFileSync } from 'node:fs'
import { en } from '../../../src/i18n/import-causes/en.ts'
import { causeText } from '../../../src/i18n/import-causes/cause-text.ts'
import { importSteps, type Imported, type ImportOptions } from '../../../src/import/import-table.ts'
import type { Finding } from '../../../src/import/report.ts'
import { runAtOnce } from '../../../src/model/steps.ts'
import type { Atlas } from '../../../src/model/dataset/types.ts'

export function importFixture(name: string, options: Partial<ImportOptions> = {}): Imported {
  return importBytes(new Uint8Array(readFileSync(`tests/fixtures/import/${name}`)), { fileName: name, ...options })
}

export function importText(text: string, options: Partial<ImportOptions> = {}): Imported {
  return importBytes(new TextEncoder().encode(text), options)
}

export function importBytes(bytes: Uint8Array, options: Partial<ImportOptions> = {}): Imported {
  return runAtOnce(importSteps(bytes, { fileName: 'table.csv', ...options }))
}

/** An event of the table, with names instead of positions. */
export interface ShownEvent {
  line: number
  id: string
  title: string
  edtf: string
  place?: string
  /** Latitude and longitude. */
  at?: string
  city?: string
  partners?: string[]
  topics?: string[]
  kind?: string
  url?: string
  summary?: string
}

export function atlasOf({ atlas }: Imported): Atlas {
  if ('unchecked' in atlas) throw new Error('an atlas of our own format, expected a table')
  return atlas
}

/** Returns the events in the file's order. Texts in several languages are joined by “ | ”. */
export function eventsOf(imported: Imported): ShownEvent[] {
  const atlas = atlasOf(imported)
  const [table] = atlas.tables ?? []
  if (!table) return []
  const { columns } = table
  const first = (text: Record<string, string>) => Object.values(text)[0] ?? ''
  return columns.id.map((id, i) => {
    const city = columns.city?.[i] ?? undefined
    return {
      line: columns.line?.[i] ?? 0,
      id,
      title: wordsAt(columns.title, i),
      edtf: columns.edtf?.[i] ?? '',
      ...given('place', columns.place?.[i]),
      ...(city === undefined
        ? {}
        : { at: `${columns.latitude?.[i]}, ${columns.longitude?.[i]}`, city: atlas.cities[city]!.id }),
      ...list(
        'partners',
        (columns.partners?.[i] ?? []).map((one) => first(atlas.organisations[one]!.name)),
      ),
      ...list(
        'topics',
        (columns.topics?.[i] ?? []).map((one) => first(atlas.topics[one]!.name)),
      ),
      ...given('kind', columns.kind?.[i]),
      ...given('url', columns.url?.[i]),
      ...given('summary', columns.summary && wordsAt(columns.summary, i)),
    }
  })
}

function wordsAt(texts: string[] | Record<string, string[]>, i: number): string {
  const words = Array.isArray(texts) ? [texts[i]] : Object.values(texts).map((column) => column[i])
  return words.filter((one) => one !== undefined && one !== '').join(' | ')
}

function given<Key extends string>(key: Key, value: string | undefined): { [Name in Key]?: string } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { [Name in Key]?: string }
}

function list<Key extends string>(key: Key, items: string[]): { [Name in Key]?: string[] } {
  return (items.length === 0 ? {} : { [key]: items }) as { [Name in Key]?: string[] }
}

/** How many events each name has. */
export function countsOf(imported: Imported, key: 'partners' | 'topics'): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const event of eventsOf(imported)) {
    for (const name of event[key] ?? []) counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** `LINE:COLUMN: sentence` for each finding. */
export function sentences(findings: readonly Finding[]): string[] {
  return findings.map((one) => `${one.line}:${one.columnNumber ?? 1}: ${causeText(one, en)}`)
}
