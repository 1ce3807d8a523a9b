/** Import for its side effect: loads what reads tables, as an atlas that has some does. */
import { loadTables } from '../../src/model/events/tables.ts'

await loadTables()
