/** What the timeline needs for other forms than names, as one file. */
import { leastBarLanes, linesInStrip, sum } from '../../layout/timeline/forms/lane-sizes.ts'
import { nameLines, nameOnOneLine, nameRoom } from '../../layout/timeline/forms/name-lines.ts'
import type { Measure } from '../../layout/timeline/types.ts'
import type { Id } from '../../model/dataset/types.ts'
import { figure } from '../../i18n/lists.ts'

export { FormsLayout } from '../../layout/timeline/forms/forms-layout.ts'
export { default as Columns } from './Columns.svelte'
export { FormChange } from './form-change.ts'
export { default as OverviewColumns } from './OverviewColumns.svelte'
export { default as MoreCities } from './MoreCities.svelte'

/** Lines of names by lane. */
type LaneLines = ReadonlyMap<Id, readonly string[]>

export interface LaneLinesOptions {
  /** Names of the lanes by id. */
  names: ReadonlyMap<Id, string>
  /** Largest number of events that a lane can say it has. */
  totals: ReadonlyMap<Id, number>
  /** Width of the gutter, px. */
  gutter: number
  measure: Measure
}

/** Whether each lane's number of events has room behind the last line of its name, so that all can be said. */
export function haveCountsRoom(options: Omit<LaneLinesOptions, 'names'>, lines: LaneLines): boolean {
  const { totals, gutter, measure } = options
  return [...lines].every(
    ([id, one]) => measure(one.at(-1) ?? '', 'title') <= nameRoom(gutter, figure(totals.get(id) ?? 0), measure),
  )
}

/** Height of all lanes, px, that bars and names of these lines need at least. `textSize`: of the names, px. */
export function leastHeight(lines: LaneLines, textSize: number): number {
  return sum(
    leastBarLanes(
      [...lines.values()].map(({ length }) => ({ lines: length, textSize, most: 0 })),
      1,
    ),
  )
}

/** The lines of the lanes' names, one or two each, with room for the counts behind them if all of these have it. */
export function laneLines(options: LaneLinesOptions): LaneLines {
  const { names, totals, gutter, measure } = options
  const broken = (countOf: (id: Id) => string): LaneLines =>
    new Map([...names].map(([id, name]) => [id, nameLines(name, nameRoom(gutter, countOf(id), measure), measure)]))
  const lines = broken((id) => figure(totals.get(id) ?? 0))
  return haveCountsRoom(options, lines) ? lines : broken(() => '')
}

/** The same in strips, which may be too low for two lines: on one there, at the cost of the count, and cut at last. */
export function stripLines(
  options: LaneLinesOptions,
  lanes: readonly { id: Id; height: number }[],
  textSize: number,
): LaneLines {
  const { gutter, measure } = options
  const heights = new Map(lanes.map(({ id, height }) => [id, height]))
  return new Map(
    [...laneLines(options)].map(([id, lines]) =>
      linesInStrip({ lines: lines.length, textSize }, heights.get(id) ?? 0) === lines.length
        ? [id, lines]
        : [id, [nameOnOneLine(lines, nameRoom(gutter, '', measure), measure)]],
    ),
  )
}
