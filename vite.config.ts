import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { policy } from './src/build/policy-plugin.ts'
import { allowedHosts, readSite } from './src/compiler/site.ts'
import { atlas } from './src/compiler/vite-plugin.ts'

export default defineConfig({
  // Relative addresses throughout: dist/ works under any path, on any host.
  base: './',
  // A page that isn't there is an error, not the front page: atlas.json above all.
  appType: 'mpa',
  plugins: [svelte(), atlas(), policy(allowedHosts(readSite()))],
  build: {
    // What CONTRIBUTING promises: browsers of spring 2023, and the long-lived Firefox of that summer.
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    // No data: addresses, which the policy forbids.
    assetsInlineLimit: 0,
    // Every browser above preloads modules itself.
    modulePreload: { polyfill: false },
    // What every page needs beside the entry is one file: four small ones compress worse, and ask four times.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /node_modules.(svelte|dayjs)|src.(words.(date-words|lists|part-words|words)\.|model.(day|stated-date)\.|layout.timeline.time-scale)/,
            },
          ],
        },
      },
    },
    // Vite's own sum gzips everything once more; tests/budgets.json is what holds the size.
    reportCompressedSize: false,
  },
})
