/** What separates several names in a cell. */
import type { Mapping } from '../mapping.ts'
import type { ImportedTable } from '../table.ts'

/** Separators that no name has. */
const ALWAYS = [';', '；', '|', '\n', '、'] as const
/** Rows that are looked at. */
const LOOKED_AT = 2000
/** What follows a comma within one name: “Meta Platforms, Inc.”, “Smith, Jr.”. */
const SUFFIX = /^(?:inc|ltd|llc|llp|plc|corp|co|gmbh|ag|s\.?a|s\.?r\.?l|n\.?v|b\.?v|limited|jr|sr|ph\.?d)\b/i
/** Part of the cells with a comma in which it may separate a suffix before commas count as part of names. */
const FEW = 0.2

/** Returns the separators that occur in the columns of names; a comma only if it seems to separate names. */
export function proposeSeparators({ columns, rows }: ImportedTable, mapping: Mapping): string[] {
  const names = [mapping.partners, mapping.people, mapping.topics].flatMap((list) => list ?? [])
  const cells = names.flatMap((name) => {
    const index = columns.indexOf(name)
    return rows.slice(0, LOOKED_AT).flatMap(({ cells }) => (cells[index] ?? '') || [])
  })
  const found: string[] = ALWAYS.filter((separator) => cells.some((cell) => cell.includes(separator)))
  const withComma = cells.filter((cell) => /[,，]/u.test(cell))
  const inNames = withComma.filter((cell) => parts(cell, [',', '，']).some((part) => SUFFIX.test(part)))
  if (withComma.length > 0 && inNames.length <= FEW * withComma.length) found.push(',', '，')
  return found.filter((separator) => cells.some((cell) => cell.includes(separator)))
}

/** Returns the names in a cell: parted by any of the separators outside of brackets and quotes, each once. */
export function parts(cell: string, separators: readonly string[]): string[] {
  const found: string[] = []
  let depth = 0
  let isQuoted = false
  let name = ''
  for (const character of cell) {
    if (/[([（]/u.test(character)) depth++
    if (/[)\]）]/u.test(character)) depth = Math.max(0, depth - 1)
    if (character === '"') isQuoted = !isQuoted
    if (depth === 0 && !isQuoted && separators.includes(character)) {
      found.push(name)
      name = ''
    } else name += character
  }
  found.push(name)
  return [...new Set(found.map((one) => one.replaceAll(/\s+/gu, ' ').trim()).filter((one) => one !== ''))]
}
