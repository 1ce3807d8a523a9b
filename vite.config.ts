import { svelte } from '@sveltejs/vite-plugin-svelte'
import browserslistToEsbuild from 'browserslist-to-esbuild'
import { defineConfig } from 'vite'
import { licenceFile } from './src/build/licences-plugin.ts'
import { discovery } from './src/build/discovery-plugin.ts'
import { embedScript } from './src/build/embed-plugin.ts'
import { leanD3Time } from './src/build/d3-time-plugin.ts'
import { modernLeaflet } from './src/build/leaflet-plugin.ts'
import { offline } from './src/build/offline-plugin.ts'
import { oneFileBuild } from './src/build/one-file-plugin.ts'
import { policy } from './src/build/policy-plugin.ts'
import { publishWhole } from './src/build/publish-plugin.ts'
import { releases } from './src/build/releases-plugin.ts'
import { allowedHosts, readSite } from './src/compiler/site.ts'
import { atlas } from './src/compiler/vite-plugin.ts'

/** The oldest browsers of `browserslist` in package.json, which lint and tests go by as well. */
const TARGET = browserslistToEsbuild()

/** What the words of each language import: a line or two, for which a file and a request of its own are dearer. */
const SMALL = /\/src\/words\/(english|lists|part-words)\.ts$/

/** Whether the page's entry imports a module, itself or through others, and not on demand. */
function isOfFirstLoad(
  id: string,
  infoOf: (id: string) => { isEntry: boolean; importers: readonly string[] } | null,
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const info = infoOf(id)
  return info !== null && (info.isEntry || info.importers.some((importer) => isOfFirstLoad(importer, infoOf, seen)))
}

const records = atlas()
const hosts = allowedHosts(readSite())

export default defineConfig({
  // Relative addresses throughout: dist/ works under any path, on any host.
  base: './',
  // A page that isn't there is an error, not the front page: atlas.json above all.
  appType: 'mpa',
  plugins: [
    svelte(),
    modernLeaflet(),
    leanD3Time(),
    records,
    releases(records.api),
    discovery(records.api),
    embedScript(TARGET),
    oneFileBuild({ records: records.api, hosts, target: TARGET }),
    policy(hosts),
    offline(records.api, TARGET),
    licenceFile(),
    publishWhole(),
  ],
  build: {
    target: TARGET,
    // No data: addresses, which the policy forbids.
    assetsInlineLimit: 0,
    // Every browser above preloads modules itself.
    modulePreload: { polyfill: false },
    // What every page needs is one file: several compress worse, and ask several times.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: (id, graph) =>
                SMALL.test(id) || isOfFirstLoad(id, (one) => graph.getModuleInfo(one)) ? 'app' : null,
            },
          ],
        },
      },
    },
    // Vite's own sum gzips everything once more; tests/budgets.json is what holds the size.
    reportCompressedSize: false,
  },
})
