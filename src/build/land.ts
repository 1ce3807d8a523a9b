/** Reads the basemap's land from this repository, for pictures made in Node. */
import { readFileSync } from 'node:fs'
import { readBasemap, type Basemap, type BasemapTopology } from '../layout/map/basemap.ts'
import type { Id } from '../model/dataset/types.ts'

const FOLDER = new URL('../../data/basemap/', import.meta.url)
const read = new Map<Id, Basemap>()

/** @throws if there is no such area */
export function landFromDisk(area: Id): Basemap {
  const known = read.get(area)
  if (known) return known
  // Our own file.
  const topology = JSON.parse(readFileSync(new URL(`${area}.topo.json`, FOLDER), 'utf8')) as BasemapTopology
  const basemap = readBasemap(topology)
  read.set(area, basemap)
  return basemap
}
