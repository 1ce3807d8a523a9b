/**
 * The full check of an atlas. Fetched for data that wasn't built with the page, and to explain what is wrong with data
 * that was.
 */
import * as v from 'valibot'
import { FORMAT } from '../format.ts'
import { danglingReferences } from './dangling.ts'
import type { Fault, Loaded, LoadProblem } from './load-problem.ts'
import { kindIds } from './kind-ids.ts'
import { quotable } from './quotable.ts'
import { Atlas as AtlasSchema } from './schema.ts'

const NO_KIND = 'expected a kind of the format or of "kinds"'
const WithKinds = v.object({
  events: v.array(v.object({ kind: v.optional(v.string(), '') })),
  tables: v.optional(
    v.array(v.object({ kind: v.string(), columns: v.object({ kind: v.optional(v.array(v.string()), []) }) })),
    [],
  ),
  kinds: v.optional(v.array(v.object({ id: v.string() })), []),
})

/** Maximum number of reported faults; the rest are counted. */
const FAULTS_MAXIMUM = 20
/** Maximum length of each text of a reported fault, characters. */
const FAULT_MAXIMUM = 120

/**
 * Checks an atlas: first the format, then the whole shape with the kinds of its events, all faults at once. References
 * to what it doesn't have are no reason to refuse it: they are returned with it.
 */
export function checkAtlas(read: unknown, where: string): Loaded {
  const format = v.safeParse(v.object({ format: v.string() }), read)
  if (!format.success) return { problem: invalid(where, format.issues) }
  if (format.output.format !== FORMAT) {
    return { problem: { kind: 'otherFormat', where, found: quotable(format.output.format, 40) } }
  }
  const checked = v.safeParse(AtlasSchema, read)
  const kinds = unknownKinds(read)
  if (!checked.success) return { problem: told(where, [...checked.issues.map(describe), ...kinds]) }
  if (kinds.length > 0) return { problem: told(where, kinds) }
  const dangling = danglingReferences(checked.output)
  return { atlas: checked.output, ...(dangling.length > 0 && { dangling }) }
}

/**
 * Returns a fault for each event, table and row whose kind is neither the format's nor the atlas's own, whatever else
 * is wrong.
 */
function unknownKinds(read: unknown): Fault[] {
  const found = v.safeParse(WithKinds, read)
  if (!found.success) return []
  const { events, tables, kinds } = found.output
  const ids = new Set<string>(['', ...kindIds({ kinds })])
  const stated = [
    ...events.map(({ kind }, i) => ({ kind, place: `events.${i}.kind` })),
    ...tables.flatMap(({ kind, columns }, i) => [
      { kind, place: `tables.${i}.kind` },
      ...columns.kind.map((kind, row) => ({ kind, place: `tables.${i}.columns.kind.${row}` })),
    ]),
  ]
  const expected = kindIds({ kinds }).join(' | ')
  return stated.flatMap(({ kind, place }) =>
    ids.has(kind) ? [] : [{ place, found: quotable(kind, FAULT_MAXIMUM), expected, says: NO_KIND }],
  )
}

function invalid(where: string, issues: readonly v.BaseIssue<unknown>[]): LoadProblem {
  return told(where, issues.map(describe))
}

function told(where: string, all: readonly Fault[]): LoadProblem {
  const faults = all.slice(0, FAULTS_MAXIMUM)
  return { kind: 'invalid', where, faults, more: all.length - faults.length }
}

function describe(issue: v.BaseIssue<unknown>): Fault {
  const { expected, received, message } = issue
  // Path, value and message contain what was found, which can be as long as the file.
  const short = (text: string) => quotable(text, FAULT_MAXIMUM)
  return {
    place: short(v.getDotPath(issue) ?? ''),
    found: short(received),
    ...(expected === null ? {} : { expected: short(expected) }),
    says: short(message),
  }
}
