/** Evidence by source: what each source states, what only one of them states, and where they disagree. */
import type { AtlasIndex, IndexedEvent } from './atlas-index.ts'
import { entriesOf, referencesOf, type Entry } from './evidence.ts'
import { entrySupport, sourcesOf, type Support } from './support.ts'
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
  const stated = new Map<Id, Statement[]>()
  for (const statement of statementsIn(events, view))
    for (const source of sourcesOf(statement.references)) addTo(stated, source, statement)
  const lasts = lastLines(index)
  return wantedSources(index, view).flatMap((source) => {
    const own = stated.get(source.id)
    if (!own) return []
    const inOrder = inLineOrder(own, source.id)
    // Events in the order in which the document mentions them.
    const spoken = new Map<IndexedEvent, Statement[]>()
    for (const statement of inOrder) addTo(spoken, statement.event, statement)
    return [
      {
        source,
        events: Array.from(spoken, ([event, statements]) => ({ event, statements })),
        statementCount: own.length,
        lines: { cited: citedLines(inOrder, source.id), last: lasts.get(source.id) ?? 0 },
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
            statements: inLineOrder(
              lone.filter((statement) => restsOn(statement, source.id)),
              source.id,
            ),
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
  const counts: Record<Support, number> = { several: 0, one: 0, disputed: 0 }
  for (const { event } of events)
    for (const entry of entriesOf(event))
      if (referencesOf(entry).some(({ source }) => isWanted(source, view))) counts[entrySupport(entry)]++
  return counts
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
  for (const statement of statements) for (const line of linesOf(statement, source)) addTo(byLine, line, statement)
  return [...byLine]
    .map(([line, resting]) => ({ line, event: mostSpokenOf(resting), statements: resting }))
    .toSorted((a, b) => a.line - b.line)
}

/** Returns the last cited line of each source. */
function lastLines({ events }: AtlasIndex): ReadonlyMap<Id, number> {
  const lasts = new Map<Id, number>()
  for (const { event } of events)
    for (const { source, lines } of entriesOf(event).flatMap(referencesOf))
      lasts.set(source, Math.max(lasts.get(source) ?? 0, lines[1]))
  return lasts
}

/** Sorts statements by their first line in a source. */
function inLineOrder(statements: readonly Statement[], source: Id): Statement[] {
  return statements
    .map((statement) => ({ statement, line: firstLine(statement, source) }))
    .sort((a, b) => a.line - b.line)
    .map(({ statement }) => statement)
}

function addTo<Key, T>(lists: Map<Key, T[]>, key: Key, one: T): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
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
  const counts = new Map<IndexedEvent, number>()
  for (const { event } of statements) counts.set(event, (counts.get(event) ?? 0) + 1)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
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
