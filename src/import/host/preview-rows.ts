/** The first rows of a table as the events that they become. */
import type { Atlas, Text } from '../../model/dataset/types.ts'
import { importOpened, type ImportOptions } from '../import-table.ts'
import type { Mapping } from '../mapping.ts'
import type { OpenedFile } from '../open-file.ts'
import type { Cause } from '../report.ts'
import { runAtOnce } from '../../model/steps.ts'
import { dayOf } from '../../model/dataset/day.ts'
import type { PreviewRow } from './messages.ts'

/** How many rows are shown. */
const SHOWN = 5

type Table = NonNullable<Atlas['tables']>[number]

/** Returns the first rows, each with its event if it becomes one; none if the mapping lacks what events need. */
export function previewRows(opened: OpenedFile, options: ImportOptions & { mapping: Mapping }): PreviewRow[] {
  const { mapping } = options
  if (mapping.date === undefined || (mapping.title === undefined && mapping.summary === undefined)) return []
  const first = opened.table.rows.slice(0, SHOWN)
  // By a line of its own each: those of a JSON file may all be in one.
  const rows = first.map((row, i) => ({ ...row, line: i + 1 }))
  const { atlas, report } = runAtOnce(
    importOpened(new Uint8Array(), { ...opened, table: { ...opened.table, rows } }, options),
  )
  const table = atlas.tables?.[0]
  const positions = new Map(table?.columns.line?.map((line, i) => [line, i]))
  const joined = new Map(report.remarks.flatMap(({ line, cause }) => (isJoined(cause) ? [[line, cause.as]] : [])))
  return first.map(({ line }, row) => {
    const i = positions.get(row + 1)
    if (table && i !== undefined) return { line, event: eventAt(atlas, table, i) }
    const into = joined.get(row + 1)
    return { line, joinedInto: into === undefined ? undefined : first[into - 1]?.line, event: undefined }
  })
}

function isJoined(cause: Cause): cause is Extract<Cause, { kind: 'sameIdJoined' | 'sameTitleAndDate' }> {
  return cause.kind === 'sameIdJoined' || (cause.kind === 'sameTitleAndDate' && cause.joined)
}

function eventAt({ languages, organisations, cities }: Atlas, { columns }: Table, i: number): PreviewRow['event'] {
  const { title, start, end, edtf, city, place, partners, status } = columns
  const said = (name: string): Text => ({ [languages[0]!]: name })
  const name = place?.[i] ?? ''
  const ownCity = cities[city?.[i] ?? -1]
  return {
    title: Array.isArray(title)
      ? said(title[i]!)
      : Object.fromEntries(Object.entries(title).map(([language, texts]) => [language, texts[i]!])),
    date: { edtf: edtf?.[i] ?? '', start: dayOf(start[i]!), end: dayOf(end[i]!) },
    isPlanned: status?.[i] === 'planned',
    place: name === '' ? ownCity?.name : said(name),
    isPlaced: ownCity !== undefined,
    partners: (partners?.[i] ?? []).flatMap((one) => organisations[one] ?? []).map((one) => one.name),
  }
}
