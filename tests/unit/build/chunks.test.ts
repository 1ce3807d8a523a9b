import { expect, it } from 'vitest'
import { chunkOf, type ModuleGraph } from '../../../src/build/chunks.ts'

/**
 * main imports text; it loads the app, English, the map and the details dynamically, and these share imports; the list
 * is loaded on demand.
 */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '/src/main.ts': [],
  '/src/text.ts': ['/src/main.ts', '/src/mount-app.ts'],
  '/src/i18n/en.ts': [],
  '/src/i18n/lists.ts': ['/src/i18n/en.ts'],
  '/src/mount-app.ts': [],
  '/src/state.ts': ['/src/mount-app.ts', '/src/components/map/MapPanels.svelte'],
  '/src/components/map/MapPanels.svelte': [],
  '/node_modules/leaflet/map.js': ['/node_modules/leaflet/index.js'],
  '/node_modules/leaflet/index.js': ['/src/components/map/MapPanels.svelte', '/node_modules/leaflet/map.js'],
  '/src/components/details/Details.svelte': [],
  '/src/key.ts': ['/src/components/details/Details.svelte', '/src/list.ts'],
  '/src/point.ts': ['/src/components/details/Details.svelte', '/src/components/map/MapPanels.svelte'],
  '/src/list.ts': [],
  '/src/dates.ts': ['/src/list.ts'],
}
const graph: ModuleGraph = {
  getModuleInfo: (id) => ({ isEntry: id === '/src/main.ts', importers: IMPORTERS[id] ?? [] }),
}

it('makes one chunk each of the entry, of what every page needs, the map and the details', () => {
  const chunks = Object.keys(IMPORTERS).map((id) => [id, chunkOf(id, graph)])
  expect(Object.fromEntries(chunks)).toEqual({
    '/src/main.ts': 'main',
    '/src/text.ts': 'main',
    '/src/i18n/en.ts': null,
    '/src/i18n/lists.ts': 'main',
    '/src/mount-app.ts': 'app',
    '/src/state.ts': 'app',
    '/src/components/map/MapPanels.svelte': 'map',
    '/node_modules/leaflet/map.js': 'map',
    '/node_modules/leaflet/index.js': 'map',
    '/src/components/details/Details.svelte': 'details',
    '/src/key.ts': 'details',
    '/src/point.ts': 'map',
    '/src/list.ts': null,
    '/src/dates.ts': null,
  })
})
