/** Where the pictures' land comes from. */
import type { Basemap } from '../layout/map/basemap.ts'
import type { Id } from '../model/dataset/types.ts'

/** Returns the land of an area; undefined if unavailable, and the marks are drawn without land. */
export type Land = (area: Id) => Basemap | undefined
