/** The columns of our own downloads (`model/export/columns.ts`), as CSV or as properties of GeoJSON. */
import type { ImportedTable } from '../table.ts'
import type { PlainTable } from './timelinejs.ts'

/** Columns by which our own file is recognised. */
const REQUIRED = ['title', 'date_edtf', 'first_day', 'last_day', 'partners', 'coordinates_by']
/** What our CSV writes before a text that a spreadsheet would take for a formula. */
const ESCAPED = /^'(?=[=+\-@＝＋－＠])/u
/** Between a name and its role, in each language of the page. */
const ROLE = /: |：/u

/** Reads the table if it has our own columns. Roles and sources stay in the file: a table has no place for them. */
export function labAtlasTable({ columns, rows }: PlainTable): ImportedTable | undefined {
  if (!REQUIRED.every((name) => columns.includes(name))) return undefined
  const withRoles = new Set(['partners', 'people'].map((name) => columns.indexOf(name)))
  const optional = (name: string) => (columns.includes(name) ? { [name]: name } : {})
  return {
    format: 'lab-atlas-csv',
    columns,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) =>
        withRoles.has(i) ? names(cell.replace(ESCAPED, '')) : cell.replace(ESCAPED, ''),
      ),
    })),
    mapping: {
      title: 'title',
      date: 'date_edtf',
      place: 'place',
      city: 'city',
      ...optional('latitude'),
      ...optional('longitude'),
      partners: ['partners'],
      people: columns.includes('people') ? ['people'] : [],
      topics: columns.includes('topics') ? ['topics'] : [],
      separators: ['\n'],
      summary: 'summary',
      links: [],
      ...optional('id'),
      kind: 'kind',
      status: 'status',
    },
    dates: { isEdtf: true, negativeYears: 'astronomical' },
    // What says the same in words, or has no place in a table.
    read: [...columns],
    leftOut: [],
    remarks: [],
  }
}

function names(cell: string): string {
  return cell
    .split('\n')
    .map((line) => line.split(ROLE)[0] ?? '')
    .join('\n')
}
