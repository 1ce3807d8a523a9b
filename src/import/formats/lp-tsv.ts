/** LP-TSV, the table of Linked Places: https://github.com/LinkedPasts/linked-places-format/blob/main/tsv_0.4.md */
import type { ImportedTable } from '../table.ts'
import type { PlainTable } from './timelinejs.ts'

/** Reads the table if it has the columns that LP-TSV requires. */
export function lpTsv({ columns, rows }: PlainTable): ImportedTable | undefined {
  if (!['title', 'title_source'].every((name) => columns.includes(name))) return undefined
  const has = (name: string) => columns.includes(name)
  const date = ['start', 'attestation_year'].find(has)
  return {
    format: 'lp-tsv',
    columns,
    rows,
    mapping: {
      title: 'title',
      place: 'title',
      ...(date === undefined ? {} : { date }),
      ...(has('end') ? { end: 'end' } : {}),
      ...(has('lon') && has('lat') ? { longitude: 'lon', latitude: 'lat' } : {}),
      ...(!has('lon') && has('geowkt') ? { coordinates: 'geowkt' } : {}),
      ...(has('description') ? { summary: 'description' } : {}),
      ...(has('id') ? { id: 'id' } : {}),
      topics: has('types') ? ['types'] : [],
      partners: [],
      people: [],
      links: ['title_uri', 'matches'].filter(has),
      separators: [';'],
    },
    dates: { negativeYears: 'astronomical' },
    leftOut: [],
    remarks: [],
  }
}
