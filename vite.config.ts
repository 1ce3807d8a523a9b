import { svelte } from '@sveltejs/vite-plugin-svelte'
import browserslistToEsbuild from 'browserslist-to-esbuild'
import { defineConfig } from 'vite'
import { ALIASES } from './src/build/aliases.ts'
import { BUNDLER_CHECKS } from './src/build/bundler-checks.ts'
import { CHUNK_GROUPS } from './src/build/chunks.ts'
import { licenceFile } from './src/build/plugins/licences-plugin.ts'
import { discovery } from './src/build/plugins/discovery-plugin.ts'
import { embedScript } from './src/build/plugins/embed-plugin.ts'
import { offline } from './src/build/plugins/offline-plugin.ts'
import { singleFileBuild } from './src/build/plugins/single-file-plugin.ts'
import { preload } from './src/build/plugins/preload-plugin.ts'
import { compileHint } from './src/build/plugins/compile-hint-plugin.ts'
import { csp } from './src/build/plugins/csp-plugin.ts'
import { publishWhole } from './src/build/plugins/publish-plugin.ts'
import { releases } from './src/build/plugins/releases-plugin.ts'
import { recordFolders } from './src/build/record-folders.ts'
import { allowedHosts, readSite } from './src/compiler/site.ts'
import { atlas } from './src/compiler/vite-plugin.ts'

/** The oldest browsers of `browserslist` in package.json, which lint and tests use as well. */
const TARGET = browserslistToEsbuild()

const folders = recordFolders(process.env)
const records = atlas(folders)
const hosts = allowedHosts(readSite(folders.data))

export default defineConfig({
  // Relative addresses throughout: dist/ works under any path, on any host.
  base: './',
  // A missing page is an error, not the front page; above all atlas.json.
  appType: 'mpa',
  resolve: { alias: ALIASES },
  plugins: [
    svelte(),
    records,
    preload(),
    compileHint(),
    releases(records.api),
    discovery(records.api, folders.data),
    embedScript(TARGET),
    singleFileBuild({ records: records.api, hosts, target: TARGET }),
    csp(hosts),
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
    rolldownOptions: {
      checks: BUNDLER_CHECKS,
      // d3-time creates all of its intervals when it loads; unused ones can be removed.
      treeshake: {
        manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'],
        propertyReadSideEffects: false,
      },
      output: { codeSplitting: { groups: CHUNK_GROUPS } },
    },
    // Vite's own size report gzips everything once more; tests/budgets.json limits the size.
    reportCompressedSize: false,
  },
  // One file: it is copied where the page's origin is opaque.
  worker: { format: 'es', rolldownOptions: { checks: BUNDLER_CHECKS, output: { codeSplitting: false } } },
})
