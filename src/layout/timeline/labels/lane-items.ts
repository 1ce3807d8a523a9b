/** The events of one lane, measured and sorted, and how many rows they need. */
import type { LaneRows } from './lane-heights.ts'
import type { MeasuredItem } from './measured-items.ts'
import type { Metrics } from '../metrics.ts'
import { packAnnouncements } from './pack-announcements.ts'
import { packMilestones } from './pack-milestones.ts'
import { railLevels } from './rails.ts'
import type { Zoom } from '../time/zoom.ts'
import type { TimelineItem } from '../types.ts'

const MOST_LABEL_ROWS = 4

export interface LaneItems {
  id: string
  announcements: MeasuredItem[]
  milestones: MeasuredItem[]
  /** The lane's announcements by id. */
  byId: Map<string, MeasuredItem>
  /** Ids of the announcements that have milestones in this lane. */
  stems: Set<string>
  /** Level of each announcement's rail, 0 for the uppermost, and the number of levels. */
  levels: Map<string, number>
  rails: number
}

/** The events of one lane. `measuredItems`: those of all lanes, in the order of time. */
export function laneItems(id: string, measuredItems: readonly MeasuredItem[]): LaneItems {
  const own = measuredItems.filter((measured) => measured.item.lanes.includes(id))
  const announcements = own.filter((measured) => measured.item.kind === 'announcement')
  const milestones = own.filter((measured) => measured.item.kind === 'milestone')
  const byId = new Map(announcements.map((measured) => [measured.item.id, measured]))
  const stems = new Set<string>()
  for (const { item } of milestones) if (item.about !== undefined && byId.has(item.about)) stems.add(item.about)
  const { levels, count } = railLevels(milestones, byId)
  return { id, announcements, milestones, byId, stems, levels, rails: count }
}

/**
 * The lane with the flags `faded` and `selected` of other versions of its items; items that are not in the map stay.
 */
export function withFlags(lane: LaneItems, current: ReadonlyMap<string, TimelineItem>): LaneItems {
  const flagged = (measuredItems: readonly MeasuredItem[]) =>
    measuredItems.map((measured) => {
      const item = current.get(measured.item.id) ?? measured.item
      return item === measured.item ? measured : { ...measured, item }
    })
  return { ...lane, announcements: flagged(lane.announcements), milestones: flagged(lane.milestones) }
}

/**
 * The rows that a lane needs at a zoom, with nothing filtered out and all of time in view.
 * @param underneath whether dates stand under the titles; by default where an event has disputed dates
 * @param mostRows rows of announcements that it may have
 */
export function laneDemand(
  lane: LaneItems,
  underneath: boolean | undefined,
  { mostRows, metrics, zoom }: { mostRows: number; metrics: Metrics; zoom: Zoom },
): LaneRows {
  // Dates go under the titles if some event has alternative dates.
  const under = underneath ?? lane.announcements.some((measured) => measured.item.alternatives.length > 0)
  const slots = packAnnouncements(lane.announcements, {
    ...zoom,
    rows: mostRows,
    underneath: under,
    metrics,
    stems: lane.stems,
    unfiltered: true,
  })
  const milestoneSlots = packMilestones(lane.milestones, { ...zoom, rows: MOST_LABEL_ROWS, metrics, unfiltered: true })
  return {
    rows: Math.max(1, ...slots.map((slot) => (slot ? slot.row + 1 : 0))),
    underneath: under,
    rails: lane.rails,
    labelRows:
      lane.rails > 0
        ? Math.max(1, ...milestoneSlots.map((milestoneSlot) => (milestoneSlot ? milestoneSlot.row + 1 : 0)))
        : 0,
    crowded: slots.some((slot) => !slot) || milestoneSlots.some((milestoneSlot) => !milestoneSlot),
    missingText: slots.filter((slot) => !slot || slot.form > 0).length,
    losesPlan: slots.some((slot, i) => slot?.form !== 0 && lane.announcements[i]?.item.planned === true),
  }
}
