/** Evidence by source: what each source states, what only one of them states, and where they disagree. */
import type { AtlasIndex, IndexedEvent } from './atlas-index.ts'
import { entriesOf, referencesOf, type Entry } from './evidence.ts'
import { entrySupport, sourcesOf, SUPPORTS, type Support } from './support.ts'
import type { Claim, Dispute, Id, Reference, Source, Text, Value } from './types.ts'
import type { View } from '../view/view.ts'

/** One value that sources state: a claim, or one side of a disagreement. */
export interface Statement {
  /** The claim that an address uses to point at it; shared by the sides of a disagreement. */
  claim: string
  event: IndexedEvent
  property: string
  value: Value
  text: Text
  references: readonly Reference[]
  support: Support
  /** In a disagreement, whether the value was chosen; `open` if nobody could decide. */
  side: 'chosen' | 'other' | 'open' | undefined
}

/** One source's statements about one event, in line order. */
export interface EventStatements {
  event: IndexedEvent
  statements: readonly Statement[]
}

export interface SourceStatements {
  source: Source
  events: readonly EventStatements[]
  statementCount: number
  lines: LineRail
}

/** The cited lines of a source's document; its length beyond the last of them is unknown. */
export interface LineRail {
  /** The last line that anything in the atlas cites, regardless of filters. */
  last: number
  /** In line order, each line once. */
  cited: readonly CitedLine[]
}

export interface CitedLine {
  line: number
  /** The event that most of the line's statements are about, the first among equals. */
  event: IndexedEvent
  /** The statements that cite it, in document order. */
  statements: readonly Statement[]
}

/** An event with several sources, and what only one of them states. */
export interface ContestedEvent {
  event: IndexedEvent
  /** All sources of the event, in atlas order; those without unique statements have an empty list. */
  bySource: readonly { source: Source; statements: readonly Statement[] }[]
}

export interface SingleSourceStatements {
  /** Events with several sources. */
  contested: readonly ContestedEvent[]
  /** Events with a single source. */
  single: readonly { event: IndexedEvent; source: Source; statementCount: number }[]
}

export interface Disagreement {
  event: IndexedEvent
  /** The claim that an address uses to point at it. */
  claim: string
  dispute: Dispute
  /** The chosen value first. */
  sides: readonly Statement[]
}

/** Maximum lines of one reference listed individually: a third-party dataset may cite a million at once. */
const LONGEST_RANGE = 500

/** Returns all statements about an event: its claims, and the other sides of its disagreements. */
export function statementsOf(event: IndexedEvent): Statement[] {
  return entriesOf(event.event).flatMap((entry) => sidesOf(event, entry))
}

/**
 * Returns each source's statements about `events`, in atlas order, without sources that have none. The view's filters
 * by source and support apply to statements as they do to events.
 */
export function sourceIndex(index: AtlasIndex, events: readonly IndexedEvent[], view: View): SourceStatements[] {
  const statements = statementsIn(events, view)
  return wantedSources(index, view).flatMap((source) => {
    const own = statements.filter((statement) => restsOn(statement, source.id))
    if (own.length === 0) return []
    const spoken = events.filter((event) => own.some((statement) => statement.event === event))
    const inOrder = own.toSorted((a, b) => firstLine(a, source.id) - firstLine(b, source.id))
    return [
      {
        source,
        // Events in the order in which the document mentions them.
        events: spoken
          .map((event) => ({ event, statements: inOrder.filter((statement) => statement.event === event) }))
          .toSorted((a, b) => inOrder.indexOf(a.statements[0]!) - inOrder.indexOf(b.statements[0]!)),
        statementCount: own.length,
        lines: { cited: citedLines(inOrder, source.id), last: lastLine(index, source.id) },
      },
    ]
  })
}

/** Returns what only one source states about `events`, and which events have a single source. */
export function singleSourceStatements(
  index: AtlasIndex,
  events: readonly IndexedEvent[],
  view: View,
): SingleSourceStatements {
  const contested: ContestedEvent[] = []
  const single: SingleSourceStatements['single'][number][] = []
  for (const event of events) {
    const sources = index.atlas.sources.filter(({ id }) => event.sources.has(id))
    const lone = statementsIn([event], view).filter(({ references }) => sourcesOf(references).length === 1)
    if (lone.length === 0) continue
    if (sources.length === 1) single.push({ event, source: sources[0]!, statementCount: lone.length })
    else
      contested.push({
        event,
        bySource: sources
          .filter(({ id }) => isWanted(id, view))
          .map((source) => ({
            source,
            statements: lone
              .filter((statement) => restsOn(statement, source.id))
              .toSorted((a, b) => firstLine(a, source.id) - firstLine(b, source.id)),
          })),
      })
  }
  return { contested, single }
}

/** Returns the disagreements about `events`: each side with its sources. */
export function disagreementsOf(events: readonly IndexedEvent[], view: View): Disagreement[] {
  if (view.evidence !== 'all' && view.evidence !== 'disputed') return []
  return events.flatMap((event) =>
    entriesOf(event.event).flatMap((entry) =>
      entry.dispute && referencesOf(entry).some(({ source }) => isWanted(source, view))
        ? [{ event, claim: entry.id, dispute: entry.dispute, sides: sidesOf(event, entry) }]
        : [],
    ),
  )
}

/** Counts the claims of `events` by support, ignoring the view's support filter; a disagreement counts once. */
export function supportCounts(events: readonly IndexedEvent[], view: View): Record<Support, number> {
  const entries = events
    .flatMap(({ event }) => entriesOf(event))
    .filter((entry) => referencesOf(entry).some(({ source }) => isWanted(source, view)))
  const supports = entries.map(entrySupport)
  const count = (support: Support) => supports.filter((one) => one === support).length
  // Each of them.
  return Object.fromEntries(SUPPORTS.map((support) => [support, count(support)])) as Record<Support, number>
}

/** Returns a statement's references to one source, in line order. */
export function referencesTo({ references }: Pick<Statement, 'references'>, source: Id): Reference[] {
  return references
    .filter((reference) => reference.source === source)
    .toSorted((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1])
}

function statementsIn(events: readonly IndexedEvent[], view: View): Statement[] {
  return events
    .flatMap(statementsOf)
    .filter(
      ({ support, references }) =>
        (view.evidence === 'all' || view.evidence === support) &&
        references.some(({ source }) => isWanted(source, view)),
    )
}

function sidesOf(event: IndexedEvent, { id, property, claim, dispute }: Entry): Statement[] {
  const support = entrySupport({ claim, dispute })
  const make = (stated: Pick<Claim, 'value' | 'text' | 'references'>, side: Statement['side']): Statement => ({
    claim: id,
    event,
    property,
    value: stated.value,
    text: stated.text,
    references: stated.references,
    support,
    side,
  })
  const isOpen = dispute?.chosen === undefined
  const claimSide = dispute === undefined ? undefined : isOpen ? 'open' : 'chosen'
  return [
    ...(claim ? [make(claim, claimSide)] : []),
    ...(dispute?.alternatives.map((alternative) => make(alternative, isOpen ? 'open' : 'other')) ?? []),
  ]
}

function citedLines(statements: readonly Statement[], source: Id): CitedLine[] {
  const byLine = new Map<number, Statement[]>()
  for (const statement of statements)
    for (const line of linesOf(statement, source)) byLine.set(line, [...(byLine.get(line) ?? []), statement])
  return [...byLine]
    .map(([line, resting]) => ({ line, event: mostSpokenOf(resting), statements: resting }))
    .toSorted((a, b) => a.line - b.line)
}

function lastLine({ events }: AtlasIndex, source: Id): number {
  const references = events.flatMap(({ event }) => entriesOf(event)).flatMap(referencesOf)
  return references.reduce((last, { source: of, lines }) => (of === source ? Math.max(last, lines[1]) : last), 0)
}

/** Returns the lines of a source that a statement cites, each once. */
function linesOf(statement: Statement, source: Id): Set<number> {
  return new Set(
    referencesTo(statement, source).flatMap(({ lines: [first, last] }) =>
      Array.from({ length: Math.min(last - first + 1, LONGEST_RANGE) }, (_, i) => first + i),
    ),
  )
}

function mostSpokenOf(statements: readonly Statement[]): IndexedEvent {
  const count = (event: IndexedEvent) => statements.filter((statement) => statement.event === event).length
  return statements
    .map(({ event }) => event)
    .reduce((most, event) => (count(event) > count(most) ? event : most), statements[0]!.event)
}

function wantedSources({ atlas }: AtlasIndex, view: View): Source[] {
  return atlas.sources.filter(({ id }) => isWanted(id, view))
}

function isWanted(source: Id, { sources }: View): boolean {
  return sources.length === 0 || sources.includes(source)
}

function restsOn({ references }: Statement, source: Id): boolean {
  return references.some((reference) => reference.source === source)
}

function firstLine(statement: Statement, source: Id): number {
  return referencesTo(statement, source)[0]?.lines[0] ?? 0
}
