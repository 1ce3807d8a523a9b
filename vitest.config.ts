import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

// Not UTC, and half an hour off the hour: a day that slips by a time zone slips here. A second run says Asia/Shanghai.
process.env.TZ = process.env.ATLAS_TIME_ZONE ?? 'America/St_Johns'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          // Pure functions leave nothing behind: what all files import is read once.
          isolate: false,
          // Properties over thousands of events take their time on a machine that does other things.
          testTimeout: 60_000,
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/gallery/**/*.test.ts'],
          exclude: ['tests/unit/platform/**', 'tests/unit/state/**'],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        // Also where node_modules is a link to elsewhere, as in a work tree.
        server: { fs: { strict: false } },
        // What the compiler's plugin makes of data/site.yaml.
        resolve: {
          alias: { 'virtual:atlas-site': fileURLToPath(new URL('tests/support/atlas-site.ts', import.meta.url)) },
        },
        test: {
          name: 'component',
          // A test that wants modules as they are at first asks for them anew.
          isolate: false,
          // A whole page in jsdom, on a machine that runs the types beside it.
          testTimeout: 60_000,
          environment: 'jsdom',
          // State has runes, which in Node's condition compile to what a server renders once.
          include: [
            'tests/component/**/*.test.ts',
            'tests/unit/platform/**/*.test.ts',
            'tests/unit/state/**/*.test.ts',
          ],
          setupFiles: ['tests/component/setup.ts'],
        },
      },
      {
        test: {
          name: 'built',
          environment: 'node',
          include: ['tests/built/**/*.test.ts'],
          // A whole build, and the printing of a handout.
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          isolate: false,
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/global-setup.ts'],
          setupFiles: ['tests/e2e/support/setup.ts'],
          // Nothing here measures time, and a page waits more than it works: two at once take two thirds of the time on two cores.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'webkit',
          isolate: false,
          environment: 'node',
          include: ['tests/webkit/**/*.test.ts'],
          globalSetup: ['tests/webkit/support/global-setup.ts'],
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 60_000,
          // A browser of several processes, on a machine that runs another engine's tests beside it.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
