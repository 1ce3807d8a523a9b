/** Tables beside the records: the importer reads them, and their events join the atlas. */
import { ImportError } from '../import/import-error.ts'
import { importSteps } from '../import/import-table.ts'
import type { Mapping } from '../import/mapping.ts'
import type { Finding } from '../import/report.ts'
import { runAtOnce } from '../model/steps.ts'
import { causeText } from '../i18n/import-causes/cause-text.ts'
import { en } from '../i18n/import-causes/en.ts'
import type { Atlas, Table } from '../model/dataset/types.ts'
import { gazetteer } from './gazetteer.ts'
import { bytesOf, type Disk, type SourceFile } from './files.ts'
import { problemText } from './import-problem.ts'
import type { Problems } from './problems.ts'
import { readTableRecord } from './table-record.ts'

export interface TableFile {
  /** The path of the table itself. */
  file: string
  name: string
  bytes: Uint8Array
  mapping: Mapping
}

/** Reads the records of tables and the tables that they name. */
export function readTables(disk: Disk, records: readonly SourceFile[], problems: Problems): TableFile[] {
  return records.flatMap((source) => {
    const record = readTableRecord(source, problems)
    if (!record) return []
    const name = record.value.file
    const file = `${source.file.slice(0, source.file.lastIndexOf('/'))}/${name}`
    const bytes = bytesOf(disk, file, problems)
    return bytes ? [{ file, name, bytes, mapping: record.value.mapping }] : []
  })
}

/**
 * Returns the atlas with the events of the tables. Rows that are left out and remarks are added to `warnings`; a table
 * that can't be read, to `problems`.
 */
export function withTables(atlas: Atlas, tables: readonly TableFile[], problems: Problems, warnings: Problems): Atlas {
  return tables.reduce((whole, table) => withTable(whole, table, problems, warnings), atlas)
}

function withTable(atlas: Atlas, table: TableFile, problems: Problems, warnings: Problems): Atlas {
  const { file, name, bytes, mapping } = table
  const language = atlas.languages.includes(mapping.language ?? '') ? mapping.language : atlas.languages[0]
  try {
    const imported = runAtOnce(
      importSteps(bytes, {
        fileName: name,
        gazetteer,
        mapping: { ...mapping, ...(language === undefined ? {} : { language }) },
        known: {
          organisations: atlas.organisations,
          people: atlas.people,
          topics: atlas.topics,
          cities: atlas.cities,
          kinds: atlas.kinds ?? [],
          ids: [...atlas.events, ...atlas.sources, ...tableIds(atlas)].map(({ id }) => id),
        },
      }),
    )
    if ('unchecked' in imported.atlas) {
      problems.add({ file, line: 1, column: 1 }, 'an atlas, expected a table')
      return atlas
    }
    for (const one of [...imported.report.leftOut, ...imported.report.remarks]) {
      warnings.add(placeOf(file, one), causeText(one, en))
    }
    return joined(atlas, imported.atlas)
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    problems.add({ file, line: 1, column: 1 }, problemText(error.problem))
    return atlas
  }
}

/** The place of a finding: a table's columns are counted, not its characters. */
export function placeOf(
  file: string,
  { line, columnNumber = 1 }: Finding,
): { file: string; line: number; column: number } {
  return { file, line, column: columnNumber }
}

function tableIds({ tables = [] }: Atlas): { id: string }[] {
  return tables.flatMap(({ columns }) => columns.id.map((id) => ({ id })))
}

/** Joins the lists of two atlases by id, and moves the positions of the other's tables to the joined lists. */
function joined(atlas: Atlas, other: Atlas): Atlas {
  const organisations = joinedList(atlas.organisations, other.organisations)
  const people = joinedList(atlas.people, other.people)
  const topics = joinedList(atlas.topics, other.topics)
  const cities = joinedList(atlas.cities, other.cities)
  const kinds = joinedList(atlas.kinds ?? [], other.kinds ?? [])
  const tables = (other.tables ?? []).map((table): Table => {
    const { partners, people: persons, topics: subjects, city } = table.columns
    return {
      ...table,
      columns: {
        ...table.columns,
        ...(partners && { partners: partners.map((row) => row.map(organisations.move)) }),
        ...(persons && { people: persons.map((row) => row.map(people.move)) }),
        ...(subjects && { topics: subjects.map((row) => row.map(topics.move)) }),
        ...(city && { city: city.map((one) => (one === null ? null : cities.move(one))) }),
      },
    }
  })
  return {
    ...atlas,
    sources: [...atlas.sources, ...other.sources],
    organisations: organisations.list,
    people: people.list,
    topics: topics.list,
    cities: cities.list,
    ...(kinds.list.length === 0 ? {} : { kinds: kinds.list }),
    tables: [...(atlas.tables ?? []), ...tables],
  }
}

function joinedList<T extends { id: string }>(
  own: readonly T[],
  others: readonly T[],
): { list: T[]; move: (position: number) => number } {
  const positions = new Map(own.map(({ id }, i) => [id, i]))
  const list = [...own]
  const moved = others.map((one) => {
    const known = positions.get(one.id)
    return known ?? list.push(one) - 1
  })
  return { list, move: (position) => moved[position]! }
}
