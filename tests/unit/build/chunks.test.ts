import { expect, it } from 'vitest'
import { chunkOf, type ModuleGraph } from '../../../src/build/chunks.ts'

/** main imports words; the map, fetched on demand, imports words and leaflet; the list, likewise, imports dates. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '/src/main.ts': [],
  '/src/words.ts': ['/src/main.ts', '/src/parts/map/MapPanels.svelte'],
  '/src/parts/map/MapPanels.svelte': [],
  '/node_modules/leaflet/map.js': ['/node_modules/leaflet/index.js'],
  '/node_modules/leaflet/index.js': ['/src/parts/map/MapPanels.svelte', '/node_modules/leaflet/map.js'],
  '/src/list.ts': [],
  '/src/dates.ts': ['/src/list.ts'],
}
const graph: ModuleGraph = {
  getModuleInfo: (id) => ({ isEntry: id === '/src/main.ts', importers: IMPORTERS[id] ?? [] }),
}

it('puts what every page needs into one chunk, what only the map needs into another, and leaves the rest', () => {
  const chunks = Object.keys(IMPORTERS).map((id) => [id, chunkOf(id, graph)])
  expect(Object.fromEntries(chunks)).toEqual({
    '/src/main.ts': 'app',
    '/src/words.ts': 'app',
    '/src/parts/map/MapPanels.svelte': 'map',
    '/node_modules/leaflet/map.js': 'map',
    '/node_modules/leaflet/index.js': 'map',
    '/src/list.ts': null,
    '/src/dates.ts': null,
  })
})
