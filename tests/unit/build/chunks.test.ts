import { expect, it } from 'vitest'
import { chunkOf, type ModuleGraph } from '../../../src/build/chunks.ts'

/**
 * main imports text; it loads the app, English, the map and the details dynamically, and these share imports; the list
 * is loaded on demand. What an idle page fetches to print shares the layout of many events with timeline and map.
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
  '/src/components/after-ready.ts': [],
  '/src/platform/register-service-worker.ts': [],
  '/src/platform/until-idle.ts': ['/src/components/after-ready.ts', '/src/list.ts'],
  '/src/components/print/printed-view.ts': [],
  '/src/components/timeline/forms-part.ts': [],
  '/src/components/timeline/Columns.svelte': ['/src/components/timeline/forms-part.ts'],
  '/src/components/map/many/ManyCities.svelte': [],
  '/src/columns.ts': ['/src/components/timeline/Columns.svelte', '/src/picture.ts'],
  '/src/squares.ts': ['/src/components/map/many/ManyCities.svelte', '/src/picture.ts'],
  '/src/picture.ts': ['/src/components/print/printed-view.ts', '/src/list.ts'],
}
const graph: ModuleGraph = {
  getModuleInfo: (id) => ({ isEntry: id === '/src/main.ts', importers: IMPORTERS[id] ?? [] }),
}

it('makes one chunk each of the entry, what every page needs, map, details, and what an idle page needs', () => {
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
    '/src/components/after-ready.ts': 'after-ready',
    '/src/platform/register-service-worker.ts': 'after-ready',
    '/src/platform/until-idle.ts': 'after-ready',
    '/src/components/print/printed-view.ts': 'picture',
    '/src/components/timeline/forms-part.ts': null,
    '/src/components/timeline/Columns.svelte': null,
    '/src/components/map/many/ManyCities.svelte': null,
    '/src/columns.ts': 'forms',
    '/src/squares.ts': 'forms',
    '/src/picture.ts': 'picture',
  })
})
