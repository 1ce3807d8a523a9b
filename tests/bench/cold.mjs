/**
 * Measures a first visit: 1.6 Mbit/s, 150 ms, CPU slowed 4 ×, no cache, gzip, compared with a blank page and the peers,
 * in one run. Needs `npm run build`. Prints a table of medians, with ratios to the blank inlined page's ready. `--runs
 * N`, default 3. `--peers DIR`: the peers' pages and their runner (`run.mjs`; its README describes the setup), default
 * ../shared/bench/peers; if missing, the atlas is compared with a blank page of ours, which inlines and parses the
 * atlas's data. `--json FILE` writes the figures.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { tsImport } from 'tsx/esm/api'
import { serveBench } from './bench-server.mjs'
import { watchMachine } from './machine.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    peers: { type: 'string', default: '../shared/bench/peers' },
    json: { type: 'string' },
  },
})
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
const CPU_RATE = 4
const VIEWPORT = { width: 1280, height: 800 }
/** The pages to compare with, by the runner's names. The first is the floor. */
const PEERS = ['floor-inline', 'leaflet-supercluster', 'timelinejs', 'vis-timeline']
const BLANK = 'blank page, data inlined'

const runs = Number(values.runs)
const end = watchMachine()
const hasPeers = existsSync(join(values.peers, 'run.mjs'))
const rows = [
  ...(hasPeers ? PEERS.map((peer) => peerRow(peer)) : [await pageRow(BLANK, '/blank.html')]),
  await pageRow('Lab Atlas', '/'),
]
const { load, stolen } = end()
const floor = rows[0].ready
for (const row of rows)
  row.ratios = { timeline: row.timeline && row.timeline / floor, ready: row.ready && row.ready / floor }
print()
if (values.json) writeFileSync(values.json, `${JSON.stringify({ runs, load, stolen, rows }, null, 2)}\n`)

/** Returns a peer's medians, as measured by its own runner. */
function peerRow(name) {
  const { stdout } = spawnSync(
    process.execPath,
    ['run.mjs', '--peer', name, '--size', '5', '--cold', '--runs', String(runs)],
    { cwd: resolve(values.peers), encoding: 'utf8' },
  )
  const last = stdout?.trim().split('\n').at(-1) ?? ''
  const summary = last.startsWith('{') ? JSON.parse(last) : {}
  const { fcp, ready, longest, tbt } = summary
  return { name, firstPaint: fcp, ready, longest, blocking: tbt }
}

/** Returns the medians of a page of ours, each run in its own browser context. */
async function pageRow(name, path) {
  const { CHROMIUM_FLAGS, findChromium } = await tsImport('../e2e/support/chromium.ts', import.meta.url)
  const server = await serveBench({ made: { '/blank.html': blankPage }, gzip: true })
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  try {
    const visits = []
    for (let run = 0; run < runs; run++) visits.push(await visit(browser, `${server.url}${path}`))
    const names = ['firstPaint', 'timeline', 'ready', 'longest', 'blocking', 'shift']
    return { name, ...Object.fromEntries(names.map((key) => [key, median(visits.map((one) => one[key]))])) }
  } finally {
    await browser.close()
    server.close()
  }
}

async function visit(browser, url) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watchPage)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('atlas:ready').length > 0)
  // A long task is reported after it ends, a paint after its frame.
  await page.waitForTimeout(1500)
  const figures = await page.evaluate(readPage)
  await context.close()
  return figures
}

/* global window -- what runs in the page */
function watchPage() {
  window.seen = { long: [], shift: 0 }
  new PerformanceObserver((list) => window.seen.long.push(...list.getEntries().map((one) => one.duration))).observe({
    type: 'longtask',
    buffered: true,
  })
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.seen.shift += value
  }).observe({ type: 'layout-shift', buffered: true })
}

function readPage() {
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime
  const { long, shift } = window.seen
  return {
    firstPaint: at('first-contentful-paint'),
    timeline: at('atlas:timeline'),
    ready: at('atlas:ready'),
    longest: Math.max(0, ...long),
    blocking: long.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
    shift,
  }
}

function blankPage() {
  const data = readFileSync('dist/atlas.json', 'utf8').replaceAll('<', '\\u003c')
  return `<!doctype html><title>Blank</title><p>Blank</p><script type="application/json" id="data">${data}</script>
    <script>
    JSON.parse(document.getElementById('data').textContent)
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('atlas:ready')))
  </script>`
}

function median(figures) {
  const sorted = figures.filter((one) => one !== undefined).sort((a, b) => a - b)
  return sorted.length === 0 ? undefined : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

function print() {
  const seconds = (ms) => (ms === undefined ? '–' : (ms / 1000).toFixed(2))
  const times = (ratio) => (ratio === undefined ? '–' : `${ratio.toFixed(2)} ×`)
  const table = rows.map(({ name, firstPaint, timeline, ready, longest, blocking, shift, ratios }) => ({
    page: name,
    'first paint, s': seconds(firstPaint),
    'timeline, s': seconds(timeline),
    ready: seconds(ready),
    'timeline / blank': times(ratios.timeline),
    'ready / blank': times(ratios.ready),
    'longest task, s': seconds(longest),
    'blocking, s': seconds(blocking),
    shift: shift?.toFixed(3) ?? '–',
  }))
  console.table(table)
  console.log(
    `medians of ${runs}; load ${load.toFixed(1)}` +
      (stolen === undefined ? '' : `, ${(stolen * 100).toFixed(0)} % stolen`),
  )
  if (!hasPeers) console.log(`${values.peers} is not there: measured beside a blank page alone`)
}
