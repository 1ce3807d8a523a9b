import { indexAtlas, type AtlasIndex } from '../../../../../src/model/dataset/atlas-index.ts'
import type { Coordinates } from '../../../../../src/layout/map/types.ts'
import type { EventGroup } from '../../../../../src/layout/map/circles/place-groups.ts'
import type { GroupCounts } from '../../../../../src/layout/map/circles/row-groups.ts'
import type { WorldPlaces } from '../../../../../src/layout/map/circles/world-panel.ts'
import { project } from '../../../../../src/layout/map/mercator.ts'
import { RowSet } from '../../../../../src/model/events/row-set.ts'
import { madeUpAtlas } from '../../../../fixtures/made-up/made-up-atlas.ts'

/** Returns the positions of places on the world. */
export function worldPlaces(places: readonly Coordinates[]): WorldPlaces {
  const points = places.map((place) => project(place, 0))
  return { x: Float64Array.from(points, ({ x }) => x), y: Float64Array.from(points, ({ y }) => y) }
}

export function madeUpIndex(events: number): AtlasIndex {
  return indexAtlas(madeUpAtlas({ events, claims: false }))
}

/** Returns every n-th row. */
export function everyNth({ columns: { length } }: AtlasIndex, n: number): RowSet {
  return RowSet.where(length, (row) => row % n === 0)
}

/** Returns counts of groups with a number of announcements each, all of which pass or none. */
export function countsFor(groups: readonly EventGroup[], doPass = true): GroupCounts {
  const events = Uint32Array.from(groups, ({ rows }) => (doPass ? rows.length : 0))
  return { announcements: events, events }
}
