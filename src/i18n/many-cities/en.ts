/** Messages for a map of many cities in English. They define the type for all other languages. */
import { plural } from '../english.ts'
import { capitalised, figure } from '../lists.ts'
import type { Noun } from '../sentence-facts.ts'

const EVENTS: Noun = { one: 'event', many: 'events' }

export const en = {
  /** Two regions that share a map and have a name together. */
  both: { asiaAndPacific: 'Asia and Pacific', americas: 'The Americas' },
  oneZoom: 'One zoom for all maps.',
  world: 'World',
  mapOfWorld: 'Map of the world',
  /** The number of announcements, in words, and of cities. */
  inCities: (announcements: string, n: number) => `${announcements} in ${figure(n)} ${plural(n, 'city', 'cities')}`,
  cities: (n: number) => `${figure(n)} ${plural(n, 'city', 'cities')}`,
  moreCities: (n: number) => `${figure(n)} more ${plural(n, 'city', 'cities')}`,
  circles: ({ many }: Noun = EVENTS) => `A circle is one city or several; its area is the number of ${many}.`,
  /** `distance`: with its unit. */
  squares: (distance: string, { many }: Noun = EVENTS) =>
    `${capitalised(many)} in a square of ${distance} at the equator:`,
  andMore: (least: string) => `${least} and more`,
  /** A circle's city and the number of further cities, as seen and as spoken, and the number of announcements. */
  circle: (name: string, announcements: string) => `${name}, ${announcements}`,
  others: (n: number) => `+${figure(n)}`,
  where: 'Where',
}

export type ManyCitiesMessages = typeof en
