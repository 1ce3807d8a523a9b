/** Interface messages in English. They define the type for all other languages. */
import type { DateStyle } from './format-date.ts'
import { plural, spelled } from './english.ts'
import { figure, capitalised, joined } from './lists.ts'
import type { Counted, Noun, SentenceFacts } from './sentence-facts.ts'

const and = (items: readonly string[]) => joined(items, ', ', ' and ')
const or = (items: readonly string[]) => joined(items, ', ', ' or ')

const dates: DateStyle = {
  day: 'D MMMM YYYY',
  dayInYear: 'D MMMM',
  dayShort: 'D MMM',
  month: 'MMMM YYYY',
  monthInYear: 'MMMM',
  monthShort: 'MMM',
  year: 'YYYY',
  yearWithEra: (year) => (year > 0 ? `${year} CE` : `${1 - year} BCE`),
  part: { early: (month) => `early ${month}`, mid: (month) => `mid-${month}`, late: (month) => `late ${month}` },
  range: (from, to) => `${from} to ${to}`,
  since: (from) => `from ${from} on`,
  until: (to) => `until ${to}`,
  anyTime: 'date not known',
  between: (from, to) => `between ${from} and ${to}`,
  uncertain: (date) => `${date} (uncertain)`,
  approximate: (date) => `about ${date}`,
  yearUncertain: (date) => `${date}, year not given`,
  dayNotGiven: (date) => `${date}, day not given`,
  either: or,
  shareMonth: (days, isOneMonth) =>
    isOneMonth ? days.map((day, i) => (i < days.length - 1 ? (day.split(' ')[0] ?? day) : day)) : days,
}

/** Returns the window's days as part of a sentence: "between 1 May and 30 June 2018", "on 21 May 2018". */
function windowPhrase(window: string): string {
  if (window === '') return ''
  return window.includes(' to ') ? `between ${window.replace(' to ', ' and ')}` : `on ${window}`
}

function citiesPhrase({ cities, cityCount }: SentenceFacts): string {
  if (cityCount === 0) return ''
  if (cities.length === cityCount) return `in ${and(cities)}`
  const most = cities.length > 0 ? `, most in ${and(cities)}` : ''
  return `in ${spelled(cityCount)} ${plural(cityCount, 'city', 'cities')}${most}`
}

function sentence(facts: SentenceFacts): string {
  const { announcements, milestones, noun, period, window, partners, match, without, filters, isFiltered } = facts
  if (announcements.total + milestones.total === 0) return 'This atlas has no events.'
  if (announcements.shown + milestones.shown === 0) return 'Nothing matches.'
  const count = ({ shown, total }: Counted, one: string, many?: string) =>
    isFiltered && total > shown
      ? `${figure(shown)} of ${figure(total)} ${plural(total, one, many)}`
      : `${spelled(shown)} ${plural(shown, one, many)}`
  const counted = [
    ...(announcements.total > 0 ? [count(announcements, noun?.one ?? 'announcement', noun?.many)] : []),
    ...(milestones.shown > 0 ? [count(milestones, 'milestone')] : []),
  ]
  return `${capitalised(
    [
      and(counted),
      windowPhrase(window) || period,
      citiesPhrase(facts),
      partners.length > 0 ? `with ${match === 'all' ? and(partners) : or(partners)}` : '',
      without.length > 0 ? `without ${or(without)}` : '',
      ...filters,
    ]
      .filter((part) => part !== '')
      .join(', '),
  )}.`
}

export const en = {
  dates,
  sentence,
  and,
  or: (other: string) => `or: ${other}`,

  dateIn: (year: string) => `Date, ${year}`,
  stop: '.',
  /** Separator between two sentences. */
  gap: ' ',
  comma: ', ',
  otherLane: 'Elsewhere',
  regions: {
    'north-america': 'North America',
    europe: 'Europe',
    'east-asia': 'East Asia',
    'south-asia-and-pacific': 'South Asia and Pacific',
    'middle-east-and-africa': 'Middle East and Africa',
    'latin-america': 'Latin America',
  },
  /** A lane for all others together. */
  moreLanes: {
    cities: (n: number) => `${figure(n)} more ${plural(n, 'city', 'cities')}`,
    partners: (n: number) => `${figure(n)} more ${plural(n, 'partner')}`,
    regions: (n: number) => `${figure(n)} more ${plural(n, 'region')}`,
  },
  colon: ': ',

  language: 'Language',
  skipHead: 'Skip to the content',
  skipMap: 'Skip the maps',
  themes: { auto: 'Match the device’s colours', light: 'Light colours', dark: 'Dark colours' },
  close: 'Close',
  search: 'Search',
  clearSearch: 'Clear the search',

  showParts: 'Show',
  partNames: { map: 'Map', timeline: 'Timeline', relations: 'Relations', list: 'List', evidence: 'Evidence' },
  partMissing: 'This part could not be loaded.',
  loadAgain: 'Load the page again',
  undo: 'Undo',
  redo: 'Redo',
  presentIt: 'Present',
  steps: 'Record',
  stepsTitle: 'Record: the steps so far, to go back to or to record as a story',
  share: 'Share…',
  tools: 'Tools',
  cite: 'Cite',
  download: 'Download',
  open: 'Open…',
  parts: {
    filters: 'Filters',
    map: 'Where',
    timeline: 'When',
    relations: 'Who with whom',
    details: 'Details',
    list: 'List',
    evidence: 'Evidence',
    present: 'Presentation',
    open: 'Open your own table',
  },

  chipCount: (n: number) => `${figure(n)} ${plural(n, 'event')}`,
  partsOf: (name: string) => `Parts of ${name}`,
  without: (names: readonly string[]) => `without ${or(names)}`,

  announcements: (n: number) => `${figure(n)} ${plural(n, 'announcement')}`,
  milestones: (n: number) => `${figure(n)} ${plural(n, 'milestone')}`,
  /** `areMilestones`: whether all of them are. */
  withoutPlace: (n: number, areMilestones: boolean) =>
    `${capitalised(spelled(n))} ${plural(n, areMilestones ? 'milestone' : 'event')} without a stated place`,

  kinds: { laboratory: 'laboratory', agreement: 'agreement', milestone: 'milestone' } as Record<string, string>,
  planned: 'planned',
  plannedFor: (date: string) => `planned for ${date}`,
  alsoStated: (date: string, others: string[]) => `${date} (another source: ${or(others)})`,
  markName: (parts: string[]) => parts.join(', '),
  milestoneOf: (title: string) => `milestone of ${title}`,
  precision: {
    building: '',
    campus: 'exact to the campus, not the building',
    city: 'exact to the city, not the building',
  },

  mapOf: (city: string) => `Map of ${city}`,
  locator: 'The cities in their region',
  enlarge: (city: string) => `Enlarge the map of ${city}`,
  shrink: 'Back to all cities',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  kilometres: (n: number) => `${figure(n)} km`,
  metres: (n: number) => `${figure(n)} m`,
  howToRead: 'How to read the marks',
  noPlaces: 'No event has a stated place, so there is no map.',
  mapCredit: '© OpenStreetMap contributors · Natural Earth',
  mapCreditTitle:
    'Generalised coastline, about 2017. Land from OpenStreetMap (ODbL) and Natural Earth (public domain).',
  cities: 'Cities',
  wheelHint: 'Click the map, or hold Ctrl or ⌘, to zoom with the wheel',
  allCities: 'All cities',
  touchHint: 'Move the map with two fingers',
  landMissing: 'The coastline could not be loaded. Places and distances are still correct.',
  tilesMissing: 'The map tiles could not be loaded; the drawn map is shown.',

  more: (n: number) => `+${figure(n)}`,
  morePartners: (n: number) => `+${figure(n)} ${plural(n, 'partner')}`,
  timelineOf: 'Timeline',
  overview: 'The whole period, with the part shown',
  overviewBars: 'Each bar is a milestone',
  firstDay: 'First day shown',
  lastDay: 'Last day shown',
  typeDates: (days: string) => `${days}: change the dates`,
  timeZoomIn: 'Show a shorter period',
  timeZoomOut: 'Show a longer period',
  earlierDays: 'Earlier',
  laterDays: 'Later',
  allTime: 'Whole period',
  /** Button for the options of playback, lanes and scale. */
  settings: 'Settings',
  lanes: 'Group by',
  laneModes: { city: 'city', region: 'region', partner: 'partner', none: 'nothing' },
  scale: 'Gaps',
  scales: { true: 'to scale', gaps: 'shortened' },
  leftOut: (days: number) => `${days} ${plural(days, 'day')}`,
  leftOutDays: (count: string, days: string) => `${count} without events, ${days}`,
  timeWheelHint: 'Click the timeline, or hold Ctrl or ⌘, to zoom with the wheel',
  hideUncertain: (n: number) => `Leave out ${figure(n)} uncertain ${plural(n, 'event')}`,
  play: 'Play',
  pause: 'Pause',
  playTools: 'Play through time',
  stepBack: 'Step back',
  stepForward: 'Step forward',
  speed: 'Speed',
  speeds: { slow: 'slow', normal: 'normal', fast: 'fast' },
  playMode: 'Playing',
  playModes: { cumulative: 'keeps earlier events', window: 'moves the period along' },
  showOffscreen: (side: 'before' | 'after', name: string, more: number) =>
    `${side === 'before' ? 'Earlier' : 'Later'}: ${name}${more > 0 ? `, and ${figure(more)} more` : ''}`,
  showOverflow: (n: number, days: string) => `${figure(n)} more ${plural(n, 'event')}, ${days}: zoom in`,

  date: 'Date',
  place: 'Place',
  partners: 'Partners',
  languagesOfSources: { en: 'English', 'zh-Hans': 'Simplified Chinese', 'zh-Hant': 'Traditional Chinese' } as Record<
    string,
    string
  >,
  undated: 'undated',

  sources: 'Sources',
  disagreements: 'Where they disagree',

  roleAt: (role: string, organisation: string) => `${organisation} · ${role}`,
  retry: 'Try again',
  filtered: {
    q: (messages: string) => `matching “${messages}”`,
    kinds: (kinds: string[]) => `of kind ${or(kinds)}`,
    topics: (topics: string[]) => `about ${or(topics)}`,
    people: (people: string[]) => `with ${or(people)}`,
    sources: (sources: string[]) => `from ${or(sources)}`,
    cities: (cities: string[]) => `placed in ${or(cities)}`,
    certain: 'only what is certain',
    evidence: {
      several: 'with claims that several sources make',
      one: 'with claims that only one source makes',
      disputed: 'where sources disagree',
    },
    within: 'within the chosen part of the map',
    /** Instead of all filters, where naming them takes too many lines. */
    number: (n: number) => `with ${spelled(n)} ${plural(n, 'filter')}`,
  },
}

export type Messages = typeof en & {
  /** What announcements are called, if not that. */
  noun?: Noun
}
