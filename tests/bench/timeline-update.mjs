/**
 * How long an update takes with the atlas as built: `node tests/bench/timeline-update.mjs ADDRESS [CHROMIUM]`, the address being one that serves dist/.
 * Brushes, selects and filters 200 times and prints median and 95th percentile of `atlas:update` (input to the task after the frame that shows it)
 * and of our own share of it: from `atlas.set` to the end of the microtasks that it starts, in which Svelte brings the page up to date.
 */
/* global window, document */
import { chromium } from 'playwright-core'

const [address = 'http://localhost:4173/', executablePath = '/usr/bin/chromium'] = process.argv.slice(2)
const UPDATES = 200
const WARM_UP = 20

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
await page.goto(address)
await page.waitForSelector('html[data-ready]', { state: 'attached' })

const kinds = await page.evaluate(
  async ({ updates, warmUp }) => {
    const atlas = window.atlas
    const day = (n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10)
    const ids = [...document.querySelectorAll('[data-part="timeline"] [data-event]')].map((one) => one.dataset.event)
    const partners = [...document.querySelectorAll('[data-organisation]')].map((one) => one.dataset.organisation)
    const patches = {
      brush: (i) => ({ from: day(i % 90), to: day(200 + (i % 120)) }),
      select: (i) => ({ event: ids[i % ids.length] }),
      filter: (i) => ({ partners: i % 2 ? [partners[i % partners.length]] : '' }),
    }
    const results = {}
    for (const [kind, patch] of Object.entries(patches)) {
      await atlas.set({ from: '', to: '', event: '', partners: '' })
      const own = []
      performance.clearMeasures('atlas:update')
      for (let i = 0; i < updates + warmUp; i++) {
        if (i === warmUp) performance.clearMeasures('atlas:update')
        const start = performance.now()
        const painted = atlas.set(patch(i))
        // Svelte's own microtask is queued before this one.
        await Promise.resolve().then(() => undefined)
        if (i >= warmUp) own.push(performance.now() - start)
        await painted
      }
      results[kind] = { own, update: performance.getEntriesByName('atlas:update').map(({ duration }) => duration) }
    }
    return results
  },
  { updates: UPDATES, warmUp: WARM_UP },
)
await browser.close()

const at = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]
const row = (values) => `${at(values, 0.5).toFixed(1).padStart(8)} ${at(values, 0.95).toFixed(1).padStart(8)}`
console.log('ms             own work           atlas:update')
console.log('           median      p95    median      p95     n')
for (const [kind, { own, update }] of Object.entries(kinds))
  console.log(`${kind.padEnd(8)} ${row(own)}  ${row(update)}  ${String(update.length).padStart(4)}`)
