import { writeFileSync } from 'node:fs'
import { readAreas, readNames, readPatches, type Source } from './inputs.ts'
import { manifestText } from './manifest.ts'
import { refine } from './refine.ts'
import { readLand } from './sources.ts'
import { topologyText, type Notice } from './topology.ts'
import { worldFiles } from './world.ts'

// Builds ID.topo.json for each area in areas.json and for the world, and manifest.json. The build is deterministic: the
// same inputs give the same bytes.

const NOTICES: Record<Source, Notice> = {
  osm: {
    licence: 'ODbL-1.0',
    attribution: '© OpenStreetMap contributors',
    madeBy: 'npm run basemap',
  },
  'natural-earth': {
    licence: 'public domain',
    attribution: 'Natural Earth',
    madeBy: 'npm run basemap',
  },
}

const names = readNames()
const patches = readPatches()
const areas = readAreas().map((area) => {
  const isHere = (item: { area: string }): boolean => item.area === area.id
  const land = refine(readLand(area.source, area.bounds), area, patches.filter(isHere))
  return { file: `${area.id}.topo.json`, text: topologyText(area, NOTICES[area.source], land, names.filter(isHere)) }
})
const world = worldFiles().map((part) => ({
  file: `${part.id}.topo.json`,
  text: topologyText(part, { ...NOTICES['natural-earth'], cut: part.bounds }, part.land, []),
}))
const outputs = [...areas, ...world]
for (const { file, text } of outputs) write(file, text)
write('manifest.json', manifestText(outputs))

function write(file: string, text: string): void {
  writeFileSync(new URL(file, import.meta.url), text)
  console.log(`${file}: ${text.length} characters`)
}
