/** One key for names that differ in case, accents, width and separators. */

/** Returns the key of a column's name: “Start Date”, “start_date” and “start-date” have one. */
export function foldColumn(name: string): string {
  return withoutAccents(name).replaceAll(/[\s_\-.:]+/gu, '')
}

/** Returns the key of a name: “Kharkiv ” and “KHARKIV” have one. */
export function foldName(name: string): string {
  return withoutAccents(name).replaceAll(/\s+/gu, ' ').trim()
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
}
