/**
 * TimelineJS's spreadsheets of both generations (https://timeline.knightlab.com/docs/using-spreadsheets.html): a row is
 * an event, the title slide or an era.
 */
import type { DateColumns, Mapping } from '../mapping.ts'
import type { Finding } from '../report.ts'
import type { ImportedTable, Row } from '../table.ts'
import { foldColumn } from '../text/fold-name.ts'
import { plainText } from '../text/plain-text.ts'
import { columnFinder, type ColumnFinder } from './column-finder.ts'

/** A table whose format isn't known yet. */
export type PlainTable = Pick<ImportedTable, 'columns' | 'rows'>

/** Reads the table if it has TimelineJS's columns, of either generation. */
export function timelinejsSheet(table: PlainTable): ImportedTable | undefined {
  const find = columnFinder(table.columns)
  if (find('Headline') === undefined) return undefined
  if (find('Year') !== undefined) {
    const date = dateParts(find, 'Year', 'Month', 'Day')
    const end = dateParts(find, 'End Year', 'End Month', 'End Day')
    return sheet('timelinejs', table, find, {
      ...(date === undefined ? {} : { date }),
      ...(end === undefined ? {} : { end }),
      ...optional('dateWords', find('Display Date')),
      topics: present(find('Group')),
    })
  }
  if (find('Start Date') === undefined) return undefined
  return sheet('timelinejs-first', table, find, {
    ...optional('date', find('Start Date')),
    ...optional('end', find('End Date')),
    // TimelineJS reads dates so, whatever the author's country.
    dateOrder: 'month-first',
    topics: present(find('Tag')),
  })
}

function sheet(
  format: 'timelinejs' | 'timelinejs-first',
  { columns, rows }: PlainTable,
  find: ColumnFinder,
  dates: Mapping,
): ImportedTable {
  const cellOf = (row: Row, name: string) => row.cells[columns.indexOf(find(name) ?? '')]?.trim() ?? ''
  const typeOf = (row: Row) => foldColumn(cellOf(row, 'Type'))
  const titles = rows.filter((row) => typeOf(row) === 'title')
  const [title] = titles
  const isDated = (row: Row) => cellOf(row, 'Year') !== '' || cellOf(row, 'Start Date') !== ''
  // TimelineJS shows a second title slide as an event.
  const events = rows.filter((row) => typeOf(row) !== 'era' && (typeOf(row) !== 'title' || row !== title))
  const atlas = title && {
    ...textOf('title', cellOf(title, 'Headline')),
    ...textOf('description', cellOf(title, 'Text')),
  }
  const remarks: Finding[] = [
    ...rows.filter((row) => typeOf(row) === 'era').map((row) => remark(row, cellOf(row, 'Headline'), { kind: 'era' })),
    ...titles
      .filter((row) => row !== title && isDated(row))
      .map((row) => remark(row, cellOf(row, 'Headline'), { kind: 'secondTitle' })),
    ...['Time', 'End Time'].flatMap((name) => droppedTimes(name, events)),
  ]
  return {
    format,
    columns,
    rows: events,
    mapping: {
      ...optional('title', find('Headline')),
      ...dates,
      negativeYears: 'bce',
      ...optional('summary', find('Text')),
      links: present(find('Media')),
      ...optional('id', find('Unique ID')),
      partners: [],
      people: [],
      ...(atlas ? { atlas } : {}),
    },
    read: ['Type', 'Time', 'End Time'].flatMap((name) => find(name) ?? []),
    leftOut: [],
    remarks,
  }

  function droppedTimes(name: string, rows: readonly Row[]): Finding[] {
    const column = find(name)
    if (column === undefined) return []
    const columnNumber = columns.indexOf(column) + 1
    return rows.flatMap((row) => {
      const value = cellOf(row, name)
      if (value === '') return []
      return [{ ...remark(row, cellOf(row, 'Headline'), { kind: 'timeDropped' }), column, columnNumber, value }]
    })
  }
}

function remark({ line }: Row, headline: string, cause: Finding['cause']): Finding {
  return { line, title: plainText(headline), cause }
}

function dateParts(
  find: ColumnFinder,
  ...[yearName, monthName, dayName]: [string, string, string]
): DateColumns | undefined {
  const [year, month, day] = [find(yearName), find(monthName), find(dayName)]
  if (year === undefined) return undefined
  return { year, ...optional('month', month), ...optional('day', day) }
}

function textOf<Key extends string>(key: Key, cell: string): { [Name in Key]?: string } {
  return optional(key, plainText(cell) || undefined)
}

function present(column: string | undefined): string[] {
  return column === undefined ? [] : [column]
}

function optional<Key extends string>(key: Key, value: string | undefined): { [Name in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [Name in Key]?: string }
}
