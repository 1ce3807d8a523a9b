/** The maps of regions, if all cities stand apart on them. */
import { REGION_IDS, type RegionId } from '../../../model/grouping/region-ids.ts'
import { hasRegions, regionOf, type Region } from '../../../model/grouping/regions.ts'
import type { Atlas } from '../../../model/dataset/types.ts'
import { RowSet } from '../../../model/events/row-set.ts'
import { boundsOf, pad } from '../mercator.ts'
import type { EventGroup, PlaceGroups } from '../circles/place-groups.ts'
import type { Camera, Id, MapPanel, Size } from '../types.ts'
import { standApart } from './discs.ts'
import { regionPanels } from './region-panels.ts'

export interface RegionMap {
  readonly panel: MapPanel
  readonly regions: readonly Region[]
  readonly groups: readonly EventGroup[]
  /** The rows of their events. */
  readonly rows: RowSet
}

/** The six regions from west to east, so that those next to one another may share a map. */
const WEST_TO_EAST: readonly RegionId[] = [
  'latin-america',
  'north-america',
  'europe',
  'middle-east-and-africa',
  'south-asia-and-pacific',
  'east-asia',
]
/** Zoom levels that a map can be zoomed out, its deepest zoom, and how far it can be panned, as a share of its size. */
const ZOOMS = { wider: 1, deepest: 12 }
const PAN_PART = 0.7

/**
 * Returns the maps of regions in a row of this size, or undefined if a city has no region or not all have room.
 *
 * @param byCity one group for each city
 */
export function regionMaps(
  byCity: PlaceGroups,
  { cities, languages }: Pick<Atlas, 'cities' | 'languages'>,
  size: Size,
): readonly RegionMap[] | undefined {
  if (!hasRegions()) return undefined
  const groups = byCity.all()
  const cityOf = new Map(cities.map((city) => [city.id, city]))
  const regions = new Map<Id, Region>()
  const located = groups.flatMap((group) => {
    const region = regionOf(cityOf.get(group.id) ?? group, languages)
    if (!region) return []
    regions.set(region.id, region)
    return [{ id: group.id, coordinates: group.coordinates, region: region.id }]
  })
  if (located.length < groups.length) return undefined
  const own = [...regions.keys()].filter((id) => !REGION_IDS.some((one) => one === id))
  const panels = regionPanels(located, [...WEST_TO_EAST, ...own], size)
  const maps = panels?.map(({ id, cities: ids, camera, regions: shown }) => ({
    panel: panelAt(id, ids, camera),
    regions: shown.flatMap((region) => regions.get(region) ?? []),
    ...membersOf(ids),
  }))
  return maps?.every(({ groups, panel }) => standApart(groups, panel.camera.zoom)) ? maps : undefined

  function membersOf(ids: readonly Id[]): Pick<RegionMap, 'groups' | 'rows'> {
    const own = groups.filter(({ id }) => ids.includes(id))
    const rows = RowSet.of(
      byCity.placed.rows.length,
      own.flatMap((group) => [...group.rows]),
    )
    return { groups: own, rows }
  }
}

/** Returns a region's map in the place of all, as near as its cities and the land allow. */
export function enlargedRegion(map: RegionMap, size: Size): RegionMap {
  const { id, cities } = map.panel
  const [alone] =
    regionPanels(
      map.groups.map((group) => ({ ...group, region: id })),
      [id],
      size,
    ) ?? []
  return alone ? { ...map, panel: panelAt(id, cities, alone.camera) } : map
}

function panelAt(id: Id, cities: readonly Id[], camera: Camera): MapPanel {
  return {
    id,
    cities,
    camera,
    minZoom: camera.zoom - ZOOMS.wider,
    maxZoom: ZOOMS.deepest,
    maxBounds: pad(boundsOf(camera), PAN_PART),
  }
}
