/**
 * A literal implementation of the contract's filter table over the plain atlas: slow, and sharing nothing with
 * src/model/filter/filter.ts.
 */
import './folding.ts'
import { Converter } from 'opencc-js'
import type { Atlas, AtlasEvent } from '../../src/model/dataset/types.ts'
import type { View } from '../../src/model/view/view.ts'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Returns the ids of the events that pass, sorted. `partners: false` ignores the filter of partners. */
export function naiveFilter(atlas: Atlas, view: View, { partners = true } = {}): string[] {
  return atlas.events
    .filter((event) => (!partners || passesPartners(atlas, event, view)) && passesOthers(atlas, event, view))
    .map(({ id }) => id)
    .sort()
}

/** Returns whether `organisation` is `wanted` or a part of it, at any depth. */
function isPartOf(atlas: Atlas, organisation: string, wanted: string): boolean {
  if (organisation === wanted) return true
  const parent = atlas.organisations.find(({ id }) => id === organisation)?.parent
  return parent !== undefined && isPartOf(atlas, parent, wanted)
}

export function hasPartner(atlas: Atlas, event: AtlasEvent, wanted: string): boolean {
  return event.partners.some(({ organisation }) => isPartOf(atlas, organisation, wanted))
}

function passesPartners(atlas: Atlas, event: AtlasEvent, view: View): boolean {
  const has = view.partners.filter((wanted) => hasPartner(atlas, event, wanted)).length
  return view.partners.length === 0 || (view.match === 'all' ? has === view.partners.length : has > 0)
}

function passesOthers(atlas: Atlas, event: AtlasEvent, view: View): boolean {
  const place = atlas.places.find(({ id }) => id === event.place)
  const references = [
    ...event.claims.flatMap((claim) => claim.references),
    ...event.people.flatMap((person) => person.references),
    ...event.disputes.flatMap((dispute) => dispute.alternatives.flatMap((other) => other.references)),
  ]
  for (const organisation of view.not) if (hasPartner(atlas, event, organisation)) return false
  if (view.cities.length > 0 && !(place?.city !== undefined && view.cities.includes(place.city))) return false
  if (view.kinds.length > 0 && !view.kinds.includes(event.kind)) return false
  if (view.topics.length > 0 && !event.topics.some((topic) => view.topics.includes(topic))) return false
  if (view.people.length > 0 && !event.people.some(({ person }) => view.people.includes(person))) return false
  if (view.sources.length > 0 && !references.some(({ source }) => view.sources.includes(source))) return false
  // Days as text, whose order is chronological.
  if (view.from !== undefined && event.date.end < view.from) return false
  if (view.to !== undefined && event.date.start > view.to) return false
  if (view.certain === 'only' && !isCertain(event)) return false
  return passesEvidence(event, view) && passesWithin(place?.coordinates, view) && passesWords(atlas, event, view)
}

const plain = (text: string) =>
  toSimplified(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[“”„″「」『』〝〞]/gu, '"')
      .replace(/[‘’‛′`´ʼ]/gu, "'")
      .replace(/[‐‑‒–—―−]/gu, '-')
      .replace(/[‧•・∙⋅]/gu, '·'),
  )
/** Cached: tens of thousands of recounts convert the same few texts. */
const plainTexts = new WeakMap<AtlasEvent, readonly string[]>()

function passesWords(atlas: Atlas, event: AtlasEvent, { q }: View): boolean {
  if (q === '') return true
  const texts = plainTexts.get(event) ?? textsOf(atlas, event).map(plain)
  plainTexts.set(event, texts)
  return plain(q)
    .split(/\s/u)
    .every((word) => texts.some((text) => text.includes(word)))
}

function textsOf(atlas: Atlas, event: AtlasEvent): string[] {
  const ids = [
    event.place,
    atlas.places.find(({ id }) => id === event.place)?.city,
    ...event.topics,
    ...atlas.organisations.map(({ id }) => id).filter((organisation) => hasPartner(atlas, event, organisation)),
    ...event.people.map(({ person }) => person),
  ]
  const named = [...atlas.places, ...atlas.cities, ...atlas.topics, ...atlas.organisations, ...atlas.people]
  return [
    event.title,
    event.summary,
    ...event.claims.map(({ text }) => text),
    ...event.disputes.flatMap(({ alternatives }) => alternatives.map(({ text }) => text)),
    ...named.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
  ].flatMap((text) => Object.values(text))
}

function isCertain(event: AtlasEvent): boolean {
  const isDisputed = event.disputes.some(({ property }) => /^(date|place|partner)$/.test(property))
  return event.status === 'announced' && /^\d{4}-\d{2}-\d{2}$/.test(event.date.edtf) && !isDisputed
}

function passesEvidence({ claims, disputes }: AtlasEvent, { evidence }: View): boolean {
  const undisputed = claims.filter(
    (claim) => !disputes.some(({ property, chosen }) => property === claim.property && chosen === claim.value),
  )
  const sources = undisputed.map(({ references }) => new Set(references.map(({ source }) => source)).size)
  if (evidence === 'disputed') return disputes.length > 0
  if (evidence === 'several') return sources.some((count) => count > 1)
  return evidence === 'all' || sources.some((count) => count === 1)
}

function passesWithin(coordinates: readonly [number, number] | undefined, { within }: View): boolean {
  if (!within) return true
  if (!coordinates) return false
  const [[west, south], [east, north]] = within
  // Degrees east of the western edge, 0 to 360, so that the antimeridian needs no special case.
  const eastward = (from: number, to: number) => (((to - from) % 360) + 360) % 360
  const isAllRound = east - west === 360
  const [longitude, latitude] = coordinates
  return (isAllRound || eastward(west, longitude) <= eastward(west, east)) && latitude >= south && latitude <= north
}
