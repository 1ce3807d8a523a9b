/** Where the relations stand on the page, in which form, and for how many partners. What fits decides. */
import type { PartnerUnit } from '../../model/relations/partner-rows.ts'

/** Sides of a cell with marks, and of one with a number, px. */
export const CELL = { marks: { width: 24, height: 24 }, numbers: { width: 21, height: 18 } } as const
/** Height of the panels that it stands beside, and its width there with a name after the last cell, px. */
const BESIDE = { height: 240, width: 408, name: 130 }
/** Height of the rows where it has the room of map and lanes, px: thirty partners and the others. */
const WHOLE_HEIGHT = 31 * CELL.numbers.height
/** Most announcements in a cell with marks. */
const MOST_MARKS = 4
/** Most partners below a map. */
const MOST_BELOW = 20
/** Most partners whose pairs a phone lists. */
const MOST_LISTED = 200
/** Numbers of partners to choose from. */
export const TOPS = [10, 20, 30, 50] as const
/** Most partners that are shown unasked. */
const BY_FIT = 30
/** Room for the longest name, and for the key at the right of the stairs, px. */
const NAME = 180
const KEY = 190

export interface RelationsRoom {
  /** `beside` the map, whose panels are one then; around it, with the map in the free `corner`; `below` it. */
  readonly place: 'beside' | 'corner' | 'below'
  /** `pairs`: a list, on a phone. */
  readonly form: 'marks' | 'numbers' | 'pairs'
  readonly unit: PartnerUnit
  /** Number of partners shown. */
  readonly most: number
  /** Whether there is room for the key next to the stairs. */
  readonly hasKey: boolean
  /** The numbers of partners that fit, of which the reader may choose one. */
  readonly tops: readonly number[]
}

/** Number of partners, and the most announcements of any two. */
export interface PartnerCount {
  count: number
  mostTogether: number
}

export interface RelationsRoomOptions {
  /** Organisations by themselves, and families. */
  single: PartnerCount
  families: PartnerCount
  /** Width of the page's main column, px. */
  width: number
  device: 'wide' | 'narrow' | 'phone'
  /** Number of partners that the reader asks for. */
  top: number | undefined
}

/** Returns what partners are: organisations by themselves while each fits beside the map, else families. */
export function partnerUnit({ count, mostTogether }: PartnerCount): PartnerUnit {
  return mostTogether <= MOST_MARKS && count * CELL.marks.height <= BESIDE.height ? 'single' : 'families'
}

export function relationsRoom({ single, families, width, device, top }: RelationsRoomOptions): RelationsRoom {
  const unit = partnerUnit(single)
  const { count, mostTogether } = unit === 'single' ? single : families
  const mayHaveMarks = mostTogether <= MOST_MARKS
  if (device === 'phone') {
    return { place: 'below', form: 'pairs', unit, most: Math.min(count, MOST_LISTED), hasKey: false, tops: [] }
  }
  if (device === 'narrow') {
    const isMarks = mayHaveMarks && count <= MOST_BELOW && count * CELL.marks.width + NAME <= width
    return isMarks ? marks('below') : numbers('below', MOST_BELOW)
  }
  const fitsBeside = ({ width: cell, height }: { width: number; height: number }) =>
    count * height <= BESIDE.height && count * cell + BESIDE.name <= BESIDE.width
  if (mayHaveMarks && fitsBeside(CELL.marks)) return marks('beside')
  if (fitsBeside(CELL.numbers)) return numbers('beside', count)
  if (mayHaveMarks && count * CELL.marks.height <= WHOLE_HEIGHT) return marks('corner')
  return numbers('corner', Infinity)

  function marks(place: RelationsRoom['place']): RelationsRoom {
    return { place, form: 'marks', unit, most: count, hasKey: false, tops: [] }
  }

  function numbers(place: RelationsRoom['place'], limit: number): RelationsRoom {
    const { width: cell } = CELL.numbers
    const widest = Math.min(limit, Math.floor((width - NAME) / cell))
    const fitting = Math.min(limit, Math.floor((width - NAME - (place === 'corner' ? KEY : 0)) / cell))
    if (place === 'beside') return { place, form: 'numbers', unit, most: count, hasKey: false, tops: [] }
    const byFit = TOPS.findLast((one) => one <= Math.min(fitting, BY_FIT)) ?? TOPS[0]
    const most = Math.min(count, top !== undefined && top <= widest ? top : byFit)
    const tops = TOPS.filter((one) => one < count && one <= widest)
    return { place, form: 'numbers', unit, most, hasKey: place === 'corner' && most <= fitting, tops }
  }
}
