/** Proposes which column is what, by names and contents. */
import type { ColumnName, DateColumns, Mapping, TextColumns } from '../mapping.ts'
import { mappedColumns } from '../mapping.ts'
import type { ImportedTable } from '../table.ts'
import { scriptLanguage } from '../text/language.ts'
import { columnContents, type ColumnContents } from './column-contents.ts'
import { isNamedFor, rankOf, withoutLanguage, type Role } from './column-names.ts'
import { proposeSeparators } from './separators.ts'

/** Part of a column's cells that have to be of one kind. */
const NEARLY_ALL = 0.9
/** Part of the cells of ids that differ: some may be there twice by mistake. */
const MOSTLY = 0.8
/** Part of the cells that are dates beyond doubt in a column of dates and years without a usual name. */
const SOME = 0.3
/** Different values that a column of topics has at the most. */
const MOST_TOPICS = 300
/** Different kinds, or statuses. */
const MOST_KINDS = 30

/**
 * Returns the table's mapping, with a proposal for each role that the format and `given` leave open. `language` is that
 * of texts whose script doesn't say it.
 */
export function proposeMapping(table: ImportedTable, given: Mapping = {}, language = 'en'): Mapping {
  const known = { ...table.mapping, ...given }
  const contents = columnContents(table)
  // A format that names its columns leaves others to the author: places, mostly.
  const taken = new Set([...mappedColumns(known), ...(table.read ?? [])])
  const free = () => contents.filter(({ name, filled }) => filled > 0 && !taken.has(name))
  const mapping: Mapping = { ...known }
  const propose = <Key extends keyof Mapping>(key: Key, find: (columns: ColumnContents[]) => Mapping[Key]) => {
    if (key in known) return
    const found = find(free())
    if (found === undefined || (Array.isArray(found) && found.length === 0)) return
    mapping[key] = found
    for (const name of mappedColumns({ [key]: found })) taken.add(name)
  }

  propose('latitude', (columns) => named(columns, 'latitude', isCoordinate))
  propose('longitude', (columns) => (mapping.latitude ? named(columns, 'longitude', isCoordinate) : undefined))
  if (mapping.longitude === undefined) propose('coordinates', (columns) => coordinatesOf(columns))
  propose('date', dateOf)
  if (mapping.date !== undefined) propose('end', (columns) => endOf(columns, mapping.date!))
  propose('dateWords', (columns) => named(columns, 'dateWords'))
  propose('title', (columns) => titleOf(columns, table, language))
  propose('place', (columns) => named(columns, 'place', isWords))
  propose('city', (columns) => (mapping.place === undefined ? undefined : named(columns, 'city', isWords)))
  propose('partners', (columns) => namedAll(columns, 'partners', isWords))
  propose('people', (columns) => namedAll(columns, 'people', isWords))
  propose('links', (columns) => columns.filter(({ links }) => links >= NEARLY_ALL / 2).map(({ name }) => name))
  propose('summary', (columns) => named(columns, 'summary'))
  propose('kind', (columns) => named(columns, 'kind', isOneOfFew))
  propose('status', (columns) => named(columns, 'status', isOneOfFew))
  propose('topics', topicsOf)
  propose('id', (columns) => named(columns, 'id', ({ distinct, filled }) => distinct >= MOSTLY * filled))
  propose('separators', () => proposeSeparators(table, mapping))
  return mapping
}

/** Returns the column with the likeliest name for a role, of those that hold what it needs. */
function named(
  columns: readonly ColumnContents[],
  role: Role,
  fits: (column: ColumnContents) => boolean = () => true,
): ColumnName | undefined {
  return ranked(columns, role).find(fits)?.name
}

function namedAll(
  columns: readonly ColumnContents[],
  role: Role,
  fits: (column: ColumnContents) => boolean,
): ColumnName[] {
  return ranked(columns, role)
    .filter(fits)
    .map(({ name }) => name)
}

function ranked(columns: readonly ColumnContents[], role: Role): ColumnContents[] {
  return columns
    .flatMap((column) => {
      const rank = rankOf(column.name, role)
      return rank === undefined ? [] : [{ column, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ column }) => column)
}

function isCoordinate({ numbers, years, pairs, dates }: ColumnContents): boolean {
  return numbers >= NEARLY_ALL / 2 || (pairs === 0 && dates === 0 && years === 0)
}

function isWords({ numbers, dates, links }: ColumnContents): boolean {
  return numbers < 0.5 && dates < 0.5 && links < 0.5
}

function repeats({ distinct, filled }: ColumnContents): boolean {
  return distinct >= 1 && distinct <= MOST_TOPICS && distinct < filled
}

function isOneOfFew(column: ColumnContents): boolean {
  return isWords(column) && column.distinct <= MOST_KINDS
}

function coordinatesOf(columns: readonly ColumnContents[]): ColumnName | undefined {
  const isPairs = ({ pairs }: ColumnContents) => pairs >= NEARLY_ALL / 2
  return named(columns, 'coordinates', isPairs) ?? columns.find(isPairs)?.name
}

/** A column by name that holds dates or years; else years, months and days apart; else one that holds nothing else. */
function dateOf(columns: ColumnContents[]): DateColumns | undefined {
  const parts = partsOf(columns, 'year', 'month', 'day')
  if (parts && typeof parts !== 'string' && parts.month !== undefined) return parts
  const byName = ranked(columns, 'date')
  const withDates = (part: number) => byName.find(({ dates, years }) => dates + years >= part)
  const best = withDates(NEARLY_ALL) ?? withDates(0.5)
  if (best) return best.name
  if (parts !== undefined) return parts
  // Integers are years only under a name like year, or among dates.
  const byContents = columns.find(({ dates, years }) => dates >= SOME && dates + years >= NEARLY_ALL)
  return (byContents ?? byName.find(({ dates, years }) => dates + years > 0))?.name
}

function endOf(columns: ColumnContents[], start: DateColumns): DateColumns | undefined {
  if (typeof start !== 'string') {
    const parts = partsOf(columns, 'endYear', 'endMonth', 'endDay')
    if (parts !== undefined) return parts
  }
  return named(columns, 'end', ({ dates, years }) => dates + years >= 0.5)
}

function partsOf(columns: ColumnContents[], ...roles: [year: Role, month: Role, day: Role]): DateColumns | undefined {
  const [year, month, day] = roles.map((role) => named(columns, role, ({ numbers, years }) => numbers + years > 0.5))
  if (year === undefined) return undefined
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

/** The likeliest title, and the same in other languages; without a usual name, the first text that differs by row. */
function titleOf(columns: ColumnContents[], table: ImportedTable, language: string): TextColumns | undefined {
  const titles = ranked(columns, 'title').filter(isWords)
  const different = ({ distinct, filled, length }: ColumnContents) => distinct >= 0.9 * filled && length <= 200
  const usual = titles.filter(({ name }) => isNamedFor(name, 'title'))
  const first =
    titles.find(different) ?? usual[0] ?? columns.find((column) => isWords(column) && different(column)) ?? titles[0]
  if (!first) return undefined
  const ownLanguage = languageOf(first, table) ?? language
  const others = new Map<string, ColumnName>()
  for (const column of usual) {
    const other = languageOf(column, table)
    if (column !== first && other !== undefined && other !== ownLanguage && !others.has(other)) {
      others.set(other, column.name)
    }
  }
  return others.size === 0 ? first.name : { [ownLanguage]: first.name, ...Object.fromEntries(others) }
}

function languageOf({ name, index }: ColumnContents, { rows }: ImportedTable): string | undefined {
  const byScript = scriptLanguage(rows.slice(0, 100).map(({ cells }) => cells[index] ?? ''))
  return withoutLanguage(name)?.language ?? byScript
}

/** Columns by name; else the one with the fewest words that repeat. */
function topicsOf(columns: ColumnContents[]): ColumnName[] {
  const byName = namedAll(columns, 'topics', (column) => isWords(column) && column.length <= 60)
  if (byName.length > 0) return byName
  const repeating = columns.filter(
    (column) => isWords(column) && repeats(column) && column.distinct >= 2 && column.distinct <= column.filled / 2,
  )
  return repeating
    .filter(({ length }) => length <= 40)
    .sort((a, b) => a.distinct - b.distinct)
    .slice(0, 1)
    .map(({ name }) => name)
}
