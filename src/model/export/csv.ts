/** Export of events as a table, one row each. */
import { COLUMN_NAMES, columnsOf } from './columns.ts'
import { csvPieces } from './table.ts'
import type { ExportContext } from './exported-event.ts'
import { inTurn, type EventsToWrite } from './events-to-write.ts'

/** Formats the events as comma-separated values. */
export function eventsCsv(events: EventsToWrite, context: ExportContext): Generator<string> {
  return csvPieces(
    COLUMN_NAMES,
    inTurn(events, ({ exported }) => Object.values(columnsOf(exported, context))),
  )
}
