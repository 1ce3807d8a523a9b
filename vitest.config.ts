import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

// Not UTC, and half an hour off the hour, to reveal days shifted by a time zone. A second run uses Asia/Shanghai.
process.env.TZ = process.env.ATLAS_TIME_ZONE ?? 'America/St_Johns'

/**
 * How long a test waits for what must come true. Vitest's own second is too short for a page on a machine that runs two
 * others; what holds at once is never slower for it.
 */
const EXPECT = { poll: { timeout: 30_000 } }

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          // Pure functions have no side effects, so shared imports are loaded once.
          isolate: false,
          // Properties over thousands of events take time on a busy machine.
          testTimeout: 120_000,
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/gallery/**/*.test.ts'],
          exclude: ['tests/unit/platform/**', 'tests/unit/state/**'],
          setupFiles: ['tests/support/properties.ts'],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        // Also if node_modules is a symbolic link, as in a work tree.
        server: { fs: { strict: false } },
        // Provided by the compiler's plugin from data/site.yaml.
        resolve: {
          alias: { 'virtual:atlas-site': fileURLToPath(new URL('tests/support/atlas-site.ts', import.meta.url)) },
        },
        test: {
          name: 'component',
          // A test that needs modules in their initial state imports them again.
          isolate: false,
          // A whole page in jsdom, on a machine that checks types at the same time.
          testTimeout: 120_000,
          expect: EXPECT,
          environment: 'jsdom',
          // State uses runes, which Node's export condition compiles for one server render.
          include: [
            'tests/component/**/*.test.ts',
            'tests/unit/platform/**/*.test.ts',
            'tests/unit/state/**/*.test.ts',
          ],
          setupFiles: ['tests/support/properties.ts', 'tests/component/setup.ts'],
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
          // Nothing here measures time, and a browser often waits between its processes: two workers leave a sixth of
          // two cores unused.
          maxWorkers: 3,
          testTimeout: 120_000,
          // Some build a site of their own.
          hookTimeout: 300_000,
          expect: EXPECT,
        },
      },
      {
        test: {
          name: 'live',
          environment: 'node',
          include: ['tests/live/**/*.test.ts'],
          globalSetup: ['tests/live/global-setup.ts'],
          setupFiles: ['tests/e2e/support/setup.ts'],
          // Every event and slide is opened.
          testTimeout: 240_000,
          hookTimeout: 60_000,
          expect: EXPECT,
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
          expect: EXPECT,
        },
      },
    ],
  },
})
