/** Cells of a row by the columns of a mapping. */
import { ImportError } from '../import-error.ts'
import type { ColumnName, TextColumns } from '../mapping.ts'
import type { Finding } from '../report.ts'
import type { Row } from '../table.ts'

/** A column of the table; `index` from 0. */
export interface Column {
  name: ColumnName
  index: number
}

export type TextColumn = readonly { language: string; column: Column }[]

/** Looks up columns. Throws an ImportError for one that the table lacks. */
export class Columns {
  readonly #names: readonly string[]

  constructor(names: readonly string[]) {
    this.#names = names
  }

  one(name: ColumnName): Column {
    const index = this.#names.indexOf(name)
    if (index < 0) throw new ImportError({ kind: 'unknownColumn', column: name, columns: this.#names })
    return { name, index }
  }

  optional(name: ColumnName | undefined): Column | undefined {
    return name === undefined ? undefined : this.one(name)
  }

  list(names: readonly ColumnName[] | undefined): Column[] {
    return (names ?? []).map((name) => this.one(name))
  }

  texts(columns: TextColumns | undefined, language: string): TextColumn {
    if (columns === undefined) return []
    const byLanguage = typeof columns === 'string' ? { [language]: columns } : columns
    return Object.entries(byLanguage).map(([tag, name]) => ({ language: tag, column: this.one(name) }))
  }
}

/** Returns a cell, trimmed; '' for a column that isn't mapped. */
export function cellAt({ cells }: Row, column: Column | undefined): string {
  return column === undefined ? '' : (cells[column.index]?.trim() ?? '')
}

/** A finding about a row, without its title. */
export type RowFinding = Omit<Finding, 'line' | 'title'>

/** Returns a finding about one cell. */
export function about(cell: string, column: Column, cause: Finding['cause']): RowFinding {
  return { column: column.name, columnNumber: column.index + 1, value: cell, cause }
}
