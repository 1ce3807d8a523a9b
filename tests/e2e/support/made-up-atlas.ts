/** Synthetic atlases based on the real one, with any number of cities and events at any place. */
import { readFileSync } from 'node:fs'
import type { Atlas, AtlasEvent, City, Coordinates } from '../../../src/model/dataset/types.ts'
import { BUILT } from '../../support/built.ts'

export interface MadeUpEvent {
  city: string
  /** Degrees, longitude first. */
  at: Coordinates
  kind?: AtlasEvent['kind']
  /** Of a milestone: its announcement, `event-0` for the first event. */
  about?: string
  status?: AtlasEvent['status']
  /** YYYY-MM-DD; default: the day after the previous event's, in 2018. */
  day?: string
  partner?: string
  precision?: 'building' | 'campus' | 'city'
}

/** The real atlas, as the build wrote it. */
export function realAtlas(): Atlas {
  return JSON.parse(readFileSync(`${BUILT}/atlas.json`, 'utf8')) as Atlas // compiled and checked by our own compiler
}

/** Returns the real atlas with other events, each at its own place, and other cities if given. */
export function atlasOf(events: readonly MadeUpEvent[], cities?: readonly City[]): Atlas {
  const real = realAtlas()
  return {
    ...real,
    ...(cities && { cities: [...cities] }),
    stories: [],
    sources: real.sources,
    places: events.map(({ city, at, precision = 'building' }, i) => ({
      id: `place-${i}`,
      name: { en: `Place ${i}` },
      city,
      coordinates: [at[0], at[1]],
      precision,
      coordinatesBy: { en: 'a test' },
    })),
    events: events.map((event, i) => eventOf(event, i)),
  }
}

/** Returns `count` events at one place, or on a spiral that is `spread` degrees wide. */
export function eventsAround(
  city: string,
  [longitude, latitude]: Coordinates,
  count: number,
  spread = 0,
): MadeUpEvent[] {
  return Array.from({ length: count }, (_, i) => {
    const turn = i * 2.399963 // the golden angle: no two in a row
    const far = (spread / 2) * Math.sqrt(i / count)
    return { city, at: [longitude + far * Math.cos(turn), latitude + far * Math.sin(turn)] }
  })
}

function eventOf(
  { kind = 'laboratory', about, status = 'announced', day, partner = 'tencent' }: MadeUpEvent,
  i: number,
) {
  const date = day ?? new Date(Date.UTC(2018, 0, 1 + (i % 365))).toISOString().slice(0, 10)
  return {
    id: `event-${i}`,
    kind,
    ...(about !== undefined && { about }),
    status,
    title: { en: `Laboratory ${i}` },
    summary: { en: 'Made up.' },
    date: { edtf: date, start: date, end: date },
    place: `place-${i}`,
    partners: [{ organisation: partner, role: { en: 'founder' } }],
    people: [],
    topics: [],
    claims: [],
    disputes: [],
  }
}

/** The atlas with made-up announcements in its own cities, at its own places and with new partners. */
export function withMore(count: number): Atlas {
  const real = realAtlas()
  const announcements = real.events.filter(({ kind }) => kind !== 'milestone')
  const more = Array.from({ length: count - announcements.length }, (_, i) => {
    const like = announcements[i % announcements.length]!
    const day = new Date(Date.UTC(2018, 2, 5 + Math.round((i * 260) / count))).toISOString().slice(0, 10)
    const partner = `partner-${i}`
    return {
      event: {
        ...like,
        id: `more-${i}`,
        title: { en: `Example University and Robotics ${i + 1}` },
        date: { edtf: day, start: day, end: day },
        partners: [{ ...like.partners[0]!, organisation: partner }],
        people: [],
        claims: [],
        disputes: [],
      },
      organisation: { id: partner, name: { en: `Example University ${i + 1}` }, kind: 'university' as const },
    }
  })
  return {
    ...real,
    events: [...real.events, ...more.map(({ event }) => event)],
    organisations: [...real.organisations, ...more.map(({ organisation }) => organisation)],
  }
}
