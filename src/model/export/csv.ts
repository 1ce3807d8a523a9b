/** Export of events as a table, one row each. */
import { COLUMN_NAMES, columnsOf } from './columns.ts'
import { csvText } from './table.ts'
import type { ExportContext, ExportedEvent } from './exported-event.ts'

/** Formats the events as comma-separated values. */
export function eventsCsv(events: readonly ExportedEvent[], context: ExportContext): string {
  return csvText(
    COLUMN_NAMES,
    events.map((event) => Object.values(columnsOf(event, context))),
  )
}
