/**
 * Fixtures: the atlas's five announcements and four milestones, seeded crowds of others, and text measurement without
 * fonts.
 */
import { TimelineLayout } from '../../../../src/layout/timeline/timeline-layout.ts'
import type {
  Measure,
  PlacedTimeline,
  TimelineItem,
  TimelineOptions,
  Window,
} from '../../../../src/layout/timeline/types.ts'
import { dayNumber } from '../../../../src/model/dataset/day.ts'

/** 0.56 em a Latin letter, 1 em a Chinese one; titles at 14 px, the rest at 12. */
export const measure: Measure = (text, role) => {
  const size = role === 'title' ? 14 : 12
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.56), 0) * size
}

export function makeItem(id: string, from: string, more: Partial<TimelineItem> & { to?: string } = {}): TimelineItem {
  const { to, ...rest } = more
  const start = dayNumber(from)
  return {
    id,
    row: 0,
    kind: 'announcement',
    lanes: ['hong-kong'],
    start,
    end: to === undefined ? start : dayNumber(to),
    openStart: false,
    openEnd: false,
    planned: false,
    alternatives: [],
    faded: false,
    selected: false,
    title: id,
    date: from,
    ...rest,
  }
}

function milestone(id: string, title: string, date: string, from: string, to: string, planned: boolean): TimelineItem {
  return makeItem(id, from, { to, title, date, planned, kind: 'milestone', about: 'hkai-lab' })
}

export const REAL: TimelineItem[] = [
  makeItem('alibaba-ntu', '2018-03-01', {
    lanes: ['singapore'],
    title: 'Alibaba–NTU research institute',
    date: '1 March, as posted',
  }),
  makeItem('hkai-lab', '2018-05-21', {
    title: 'Hong Kong AI Laboratory',
    date: '21 May; a newspaper says 25 May',
    alternatives: [{ start: dayNumber('2018-05-25'), end: dayNumber('2018-05-25') }],
  }),
  makeItem('tencent-cuhksz', '2018-06-12', {
    lanes: ['shenzhen'],
    title: 'Tencent AI Lab and CUHK-Shenzhen',
    date: '12 June',
  }),
  makeItem('jd-cuhksz', '2018-06-15', {
    lanes: ['shenzhen'],
    title: 'JD Group and CUHK-Shenzhen',
    date: 'planned for 15 June',
    planned: true,
  }),
  makeItem('polyu-alibaba-cloud', '2018-11-13', { title: 'PolyU and Alibaba Cloud', date: '13 November' }),
  milestone('sensetime', 'SenseTime raises US$600m', 'April', '2018-04-01', '2018-04-30', false),
  milestone('policies', 'Government policies', '14 May', '2018-05-14', '2018-05-14', false),
  milestone('applications', 'Applications due to open', 'mid-June', '2018-06-11', '2018-06-20', true),
  milestone('accelerator', 'Accelerator due to start', 'September', '2018-09-01', '2018-09-30', true),
]

export const LANES = [{ id: 'singapore' }, { id: 'hong-kong' }, { id: 'shenzhen' }]

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const tickLabel: TimelineOptions['tickLabel'] = (day, unit) => {
  const date = new Date(Math.floor(day) * 86_400_000)
  const month = MONTHS[date.getUTCMonth()] ?? ''
  const year = String(date.getUTCFullYear())
  if (unit === 'year') return year
  if (unit === 'month') return month
  if (unit === 'day') return String(date.getUTCDate())
  return unit === 'date' ? `${date.getUTCDate()} ${month}` : `${month} ${year}`
}

/** A timeline to lay out, its events and its window. */
export interface TimelineCase extends TimelineOptions, Window {
  items: readonly TimelineItem[]
}

/** One timeline at one window, from a layout of its own. */
export function layoutTimeline({ items, from, to, ...options }: TimelineCase): PlacedTimeline {
  return new TimelineLayout(items, options).at({ from, to })
}

/** The real events at 1440: nine months on 876 px. */
export function makeOptions(more: Partial<TimelineCase> = {}): TimelineCase {
  return {
    items: REAL,
    lanes: LANES,
    from: dayNumber('2018-03-01'),
    to: dayNumber('2018-11-30'),
    width: 876,
    height: 292,
    scale: 'true',
    size: 1,
    measure,
    tickLabel,
    ...more,
  }
}

/** Pseudorandom numbers from 0 up to 1 from a seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const MESSAGES = ['Alibaba', 'Tencent', 'Joint', 'Research', 'Institute', 'for', 'AI', 'Cloud', '實驗室', 'NTU', 'Fund']

/**
 * Events of every sort: days, months, spans of years, open ends, disputes, plans, milestones, faded ones, in the three
 * lanes.
 */
export function makeCrowd(count: number, seed: number, days = 275): TimelineItem[] {
  const random = makeRandom(seed)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const first = dayNumber('2018-03-01')
  const items: TimelineItem[] = []
  for (let index = 0; index < count; index++) {
    const start = first + Math.floor(random() * days)
    const length = random() < 0.15 ? ([9, 30, 29, 400][Math.floor(random() * 4)] ?? 0) : 0
    const lane = pick(['singapore', 'hong-kong', 'shenzhen'])
    const about = items.findLast((item) => item.kind === 'announcement' && item.lanes[0] === lane)?.id
    const isMilestone = about !== undefined && random() < 0.25
    const other = start + 2 + Math.floor(random() * 30)
    items.push({
      ...makeItem(`event-${index}`, '2018-03-01'),
      kind: isMilestone ? 'milestone' : 'announcement',
      ...(isMilestone ? { about } : {}),
      lanes: [lane],
      start,
      end: start + length,
      openEnd: length > 0 && random() < 0.1,
      planned: random() < 0.2,
      alternatives: !isMilestone && random() < 0.08 ? [{ start: other, end: other }] : [],
      faded: random() < 0.1,
      title: Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(MESSAGES)).join(' '),
      date: `${1 + Math.floor(random() * 28)} May`,
    })
  }
  return items
}

export function eventIn(timeline: PlacedTimeline, id: string) {
  const found = timeline.lanes.flatMap((lane) => lane.events).find((event) => event.id === id)
  if (!found) throw new Error(`No event ${id} is placed: expected one.`)
  return found
}
