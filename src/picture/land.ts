/** Where the pictures' land comes from. */
import type { Basemap } from '../layout/map/basemap.ts'
import type { Id } from '../model/dataset/types.ts'

/** The land of an area; undefined where it can't be had, and the marks stand on bare ground. */
export type Land = (area: Id) => Basemap | undefined
