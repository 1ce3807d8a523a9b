/**
 * Records of tables: a file that the importer reads, and which of its columns is what. The command `import` writes them
 * into the folder of `--out`; people edit them.
 */
import * as v from 'valibot'
import { stringify } from 'yaml'
import { titleOfFile } from '../import/build/build-atlas.ts'
import type { Mapping } from '../import/mapping.ts'
import { slug } from '../import/text/slug.ts'
import { Language } from '../model/dataset/schema.ts'
import type { SourceFile } from './files.ts'
import type { Problems } from './problems.ts'
import { readYaml } from './read-yaml.ts'
import { readShape, type Item } from './validate.ts'

const Column = v.pipe(v.union([v.string(), v.number()], 'expected the name of a column'), v.transform(String))
const Columns = v.pipe(
  v.union([Column, v.array(Column)], 'expected the name of a column, or a list of names'),
  v.transform((names) => (Array.isArray(names) ? names : [names])),
)
const TextColumns = v.union([Column, v.record(Language, Column)], 'expected a column, or one for each language')
const DateColumns = v.union(
  [Column, v.strictObject({ year: Column, month: v.optional(Column), day: v.optional(Column) })],
  'expected a column, or columns of year, month and day',
)

/** What `Mapping` is in YAML. */
const MappingRecord = v.strictObject({
  title: v.optional(TextColumns),
  date: v.optional(DateColumns),
  end: v.optional(DateColumns),
  dateWords: v.optional(Column),
  dateOrder: v.optional(v.picklist(['day-first', 'month-first'])),
  negativeYears: v.optional(v.picklist(['bce', 'astronomical'])),
  place: v.optional(Column),
  city: v.optional(Column),
  latitude: v.optional(Column),
  longitude: v.optional(Column),
  coordinates: v.optional(Column),
  exchangeCoordinates: v.optional(v.boolean()),
  findPlaces: v.optional(v.boolean()),
  placeNames: v.optional(v.record(v.string(), v.string())),
  partners: v.optional(Columns),
  people: v.optional(Columns),
  topics: v.optional(Columns),
  separators: v.optional(v.array(v.string())),
  summary: v.optional(TextColumns),
  links: v.optional(Columns),
  id: v.optional(Column),
  kind: v.optional(Column),
  status: v.optional(Column),
  same: v.optional(v.picklist(['keep', 'join'])),
  language: v.optional(Language),
  atlas: v.optional(v.strictObject({ title: v.optional(v.string()), description: v.optional(v.string()) })),
  reading: v.optional(
    v.strictObject({
      encoding: v.optional(v.string()),
      delimiter: v.optional(v.string()),
      sheet: v.optional(v.string()),
      headerLine: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
})

export const TableRecord = v.strictObject({
  /** The name of the file, in the record's own folder. */
  file: v.pipe(v.string(), v.regex(/^[^/\\]+$/, 'expected the name of a file beside this one')),
  ...MappingRecord.entries,
})
/** A mapping of the command: the same, but its file is that of the command. */
const ChoicesRecord = v.strictObject({ ...TableRecord.entries, file: v.optional(v.string()) })

export interface TableChoices {
  /** undefined where the record names none. */
  file: string | undefined
  mapping: Mapping
}

/** Reads the record of a table; undefined if it has mistakes, which are added to `problems`. */
export function readTableRecord(
  source: SourceFile,
  problems: Problems,
): Item<TableChoices & { file: string }> | undefined {
  const yaml = readYaml(source, problems)
  const item = yaml.value === undefined ? undefined : readShape(TableRecord, yaml, [], NO_LANGUAGES, problems)
  if (!item) return undefined
  const { file, ...mapping } = item.value
  return { value: { file, mapping: mapping as Mapping }, place: item.place }
}

/** Reads the choices for one import, with or without the name of its file. */
export function readChoices(source: SourceFile, problems: Problems): Mapping | undefined {
  const yaml = readYaml(source, problems)
  // An empty file decides nothing.
  if (yaml.value === null) return {}
  const item = yaml.value === undefined ? undefined : readShape(ChoicesRecord, yaml, [], NO_LANGUAGES, problems)
  if (!item) return undefined
  const { file: _, ...mapping } = item.value
  return mapping as Mapping
}

/** Columns have the author's own names, so that nothing requires a language. */
const NO_LANGUAGES = { languages: undefined }

/** Returns the name of the record of a table's file: both are in one folder. */
export function recordName(file: string): string {
  return `${slug(titleOfFile(file), 'table')}.yaml`
}

/** Returns the record of a table as YAML. */
export function formatTableRecord(file: string, mapping: Mapping): string {
  return [
    `# Which column of ${file} is what. Edit it, or the table, and build again.`,
    stringify(inOrder({ file, ...mapping }), { lineWidth: 120, blockQuote: false }),
  ].join('\n')
}

/** Keys in the order of the schema, whatever was proposed first. */
function inOrder(record: Mapping & { file: string }): object {
  const known: Readonly<Record<string, unknown>> = { ...record }
  return Object.fromEntries(
    Object.keys(TableRecord.entries).flatMap((key) => (key in known ? [[key, known[key]]] : [])),
  )
}
