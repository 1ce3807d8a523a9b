/** Events written as records, each an object of the atlas. */
import { dayNumber, EARLIEST_DAY, LATEST_DAY } from '../dataset/day.ts'
import type { IndexedEvent } from './indexed-event.ts'
import { isQualified, readEdtf } from '../dataset/stated-date.ts'
import { claimSupport, SUPPORTS, type Support } from '../dataset/support.ts'
import type { AtlasDate, AtlasEvent, Id, Organisation, Place, Text } from '../dataset/types.ts'
import type { EventBatch } from './event-batch.ts'
import { lineage } from './lineage.ts'
import { precisionAt, type Positions } from './positions.ts'

interface Lookups {
  organisations: ReadonlyMap<Id, Organisation>
  places: ReadonlyMap<Id, Place>
  positions: Positions
  /** Whether milestones are steps of other events (`areMilestonesSteps`). */
  hasSteps: boolean
}

/** Returns the events of `events`. Unknown ids are ignored in columns. */
export function recordBatch(events: readonly AtlasEvent[], lookups: Lookups): EventBatch {
  const byId = new Map(events.map((event) => [event.id, event]))
  const made = events.map((event) => indexRecord(event, byId, lookups))
  const { positions } = lookups
  const at = (list: ReadonlyMap<Id, number>, id: Id | undefined) => (id === undefined ? undefined : list.get(id)) ?? -1
  const all = (list: ReadonlyMap<Id, number>, ids: Iterable<Id>) => [...ids].flatMap((id) => list.get(id) ?? [])
  return {
    length: events.length,
    start: (i) => made[i]!.start,
    end: (i) => made[i]!.end,
    facts: (i) => {
      const { event, city, laneCity, place, isMilestone, isCertain, partners, people, sources } = made[i]!
      return {
        city: at(positions.cities, city),
        laneCity: at(positions.cities, laneCity),
        kind: at(positions.kinds, event.kind),
        longitude: place?.coordinates[0] ?? Number.NaN,
        latitude: place?.coordinates[1] ?? Number.NaN,
        isMilestone,
        isCertain,
        isPlanned: event.status === 'planned',
        isQualified: isQualified(event.date.edtf),
        precision: precisionAt(place?.precision),
        claims: event.claims.length,
        supports: SUPPORTS.filter((support) => hasSupport(event, support)),
        about: event.about,
        partners: all(positions.organisations, partners),
        people: all(positions.people, people),
        topics: all(positions.topics, new Set(event.topics)),
        sources: all(positions.sources, sources),
      }
    },
    event: (i, row) => ({ ...made[i]!, row }),
    otherDays: () => events.flatMap(otherDays),
  }
}

function indexRecord(
  event: AtlasEvent,
  events: ReadonlyMap<Id, AtlasEvent>,
  { organisations, places, hasSteps }: Lookups,
): Omit<IndexedEvent, 'row'> {
  const placeOf = (one: AtlasEvent | undefined) => (one?.place === undefined ? undefined : places.get(one.place))
  const place = placeOf(event)
  const about = event.about === undefined ? undefined : events.get(event.about)
  const references = [
    ...event.claims.flatMap((claim) => claim.references),
    ...event.disputes.flatMap((dispute) => dispute.alternatives.flatMap((alternative) => alternative.references)),
    ...event.people.flatMap((participant) => participant.references),
  ]
  return {
    event,
    id: event.id,
    title: event.title,
    isMilestone: hasSteps && event.kind === 'milestone',
    start: firstDay(event.date),
    end: lastDay(event.date),
    place,
    city: place?.city,
    laneCity: place?.city ?? placeOf(about)?.city,
    partners: new Set(event.partners.flatMap((partner) => lineage(partner.organisation, organisations))),
    people: new Set(event.people.map((participant) => participant.person)),
    sources: new Set(references.map((reference) => reference.source)),
    isCertain: isCertain(event),
    texts: () => textsOf(event),
  }
}

function isCertain(event: AtlasEvent): boolean {
  const disputed = event.disputes.some(({ property }) => ['date', 'place', 'partner'].includes(property))
  const isDay = event.date.start === event.date.end && !isQualified(event.date.edtf)
  return event.status !== 'planned' && isDay && !disputed
}

function hasSupport(event: AtlasEvent, support: Support): boolean {
  return (
    (support === 'disputed' && event.disputes.length > 0) ||
    event.claims.some((claim) => claimSupport(claim, event) === support)
  )
}

function textsOf({ title, summary, claims, disputes }: AtlasEvent): Text[] {
  return [
    title,
    summary,
    ...claims.map(({ text }) => text),
    ...disputes.flatMap(({ alternatives }) => alternatives.map(({ text }) => text)),
  ]
}

function otherDays({ disputes }: AtlasEvent): number[] {
  return disputes
    .filter(({ property }) => property === 'date')
    .flatMap(({ alternatives }) => alternatives.map(({ value }) => readEdtf(String(value))))
    .flatMap((stated) => (stated ? [firstDay(stated), lastDay(stated)] : []))
}

type Span = Pick<AtlasDate, 'start' | 'end'>

function firstDay({ start }: Span): number {
  return start === EARLIEST_DAY ? -Infinity : dayNumber(start)
}

function lastDay({ end }: Span): number {
  return end === LATEST_DAY ? Infinity : dayNumber(end)
}
