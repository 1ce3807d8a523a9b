/**
 * Measures the page with made-up tables of different sizes, compared with a blank page that fetches and parses the same
 * bytes, and with the peers, in one run. Needs `npm run build`. Prints a table; times in ms:
 *
 * - ready: median of the runs, from navigation to `atlas:ready`, and its ratio to the blank page;
 * - filter, clear, brush, search: 95th percentile of `atlas:update`, from a real click, drag or typed word to the task
 *   after the frame that shows it; hover: the same until the task after the next frame;
 * - pan, zoom: the main thread's time per frame, of 60 frames;
 * - longest: the longest task after ready, over all of these; heap: MB after a collection; bytes: MB gzipped until
 *   ready, the data included.
 *
 * `--sizes N,N`, default 5,1000,10000,100000. `--runs N`, default 3. `--times N`: inputs of each kind, default 20.
 * `--peers DIR`: the peers' pages and their runner (`run.mjs`; its README describes the setup), default
 * ../shared/bench/peers; left out if missing. `--json FILE` writes the figures; `--readme` writes the table into
 * tests/bench/README.md.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { tsImport } from 'tsx/esm/api'
import { serveBench } from './bench-server.mjs'
import { watchMachine } from './machine.mjs'
import { madeUpTable } from './made-up-table.mjs'
import { measureInputs, watchTasks } from './size-inputs.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '5,1000,10000,100000' },
    runs: { type: 'string', default: '3' },
    times: { type: 'string', default: '20' },
    peers: { type: 'string', default: '../shared/bench/peers' },
    json: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
})
const VIEWPORT = { width: 1440, height: 900 }
const PEERS = ['floor-blank', 'dc-crossfilter', 'leaflet-supercluster', 'leaflet-timeline']
const README = 'tests/bench/README.md'
const TABLE = { begin: '<!-- table of sizes -->', end: '<!-- end of the table -->' }
const MEGABYTE = 1e6
/** Longest wait for a page to be ready, ms. */
const CAP_MS = 60_000

const sizes = values.sizes.split(',').map(Number)
const runs = Number(values.runs)
const times = Number(values.times)
const { CHROMIUM_FLAGS, findChromium } = await tsImport('../e2e/support/chromium.ts', import.meta.url)

const endWatch = watchMachine()
const rows = []
for (const size of sizes) rows.push(...(await rowsOf(size)))
const { load, stolen } = endWatch()
const told =
  `Chromium, 1440 × 900, medians of ${runs} runs, ${times} inputs of each kind; load ${load.toFixed(1)}` +
  (stolen === undefined ? '' : `, ${(stolen * 100).toFixed(0)} % taken by the host`)
const table = [markdown(rows), '', told].join('\n')
console.log(table)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ runs, times, load, stolen, rows }, null, 2)}\n`)
if (values.readme) writeReadme(table)

async function rowsOf(size) {
  const data = JSON.stringify(madeUpTable(size))
  const server = await serveBench({ made: { '/bench.json': () => data, '/blank.html': blankPage } })
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  try {
    const blanks = []
    const visits = []
    // In turn, so that both meet the same load.
    for (let run = 0; run < runs; run++) {
      blanks.push(await blankReady(browser, server.url))
      visits.push(await visit(browser, server.url, run === runs - 1))
    }
    const blank = median(blanks)
    const ready = median(visits.map((one) => one.ready))
    const last = visits.at(-1)
    return [
      { size, page: 'blank page', ready: blank },
      { size, page: 'Lab Atlas', ...last, ready, ratio: ready && ready / blank },
      ...(existsSync(join(values.peers, 'run.mjs')) ? PEERS.map((peer) => peerRow(peer, size)) : []),
    ]
  } finally {
    await browser.close()
    server.close()
  }
}

async function blankReady(browser, url) {
  const page = await browser.newPage({ viewport: VIEWPORT })
  await page.goto(`${url}/blank.html`)
  await page.waitForFunction(readyMark)
  const ready = await page.evaluate(readyMark)
  await page.close()
  return ready
}

/** Loads the page in a context of its own; with `isMeasured`, also performs all inputs. */
async function visit(browser, url, isMeasured) {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce', serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchTasks)
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable')
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    await page.goto(`${url}/?lang=en&data=bench.json`, { waitUntil: 'commit' })
    await page.waitForFunction(readyMark, undefined, { timeout: CAP_MS })
    const ready = await page.evaluate(readyMark)
    if (!isMeasured) return { ready }
    const loaded = bytes
    const heap = await heapOf(session)
    return { ready, bytes: loaded / MEGABYTE, heap, ...(await measureInputs(page, session, times)) }
  } catch (error) {
    return { error: error instanceof Error ? error.message.split('\n')[0] : String(error) }
  } finally {
    await context.close()
  }
}

/** Size of the heap with the buffers outside it after a garbage collection, MB. */
async function heapOf(session) {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage')
  return (usedSize + backingStorageSize) / MEGABYTE
}

/** Returns a peer's medians, as measured by its own runner. */
function peerRow(peer, size) {
  const { stdout } = spawnSync(
    process.execPath,
    ['run.mjs', '--peer', peer, '--size', String(size), '--runs', String(runs)],
    { cwd: resolve(values.peers), encoding: 'utf8' },
  )
  const last = stdout?.trim().split('\n').at(-1) ?? ''
  const { ready, filter, unfilter, cpuPerFrame, longTask, heapMB, bufMB, error } = last.startsWith('{')
    ? JSON.parse(last)
    : { error: 'the runner failed' }
  const heap = heapMB === undefined ? undefined : heapMB + (bufMB ?? 0)
  return { size, page: peer, ready, filter, clear: unfilter, pan: cpuPerFrame, longest: longTask, heap, error }
}

function readyMark() {
  return performance.getEntriesByName('atlas:ready')[0]?.startTime
}

function blankPage() {
  return `<!doctype html><title>Blank</title><p>Blank</p><script type="module">
    const data = await (await fetch('bench.json')).json()
    document.querySelector('p').textContent = data.tables[0].rows
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('atlas:ready')))
  </script>`
}

function median(figures) {
  const sorted = figures.filter((one) => one !== undefined).sort((a, b) => a - b)
  return sorted.length === 0 ? undefined : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

function markdown(all) {
  const ms = ['filter', 'clear', 'brush', 'hover', 'search', 'pan', 'zoom']
  const head = ['events', 'page', 'ready', '÷ blank', ...ms, 'longest', 'heap', 'bytes']
  const figure = (value, digits = 0) => (value === undefined || value === null ? '–' : value.toFixed(digits))
  const body = all.map(({ size, page, ready, ratio, longest, heap, bytes, error, ...one }) => [
    size.toLocaleString('en-US'),
    error === undefined ? page : `${page} (${error})`,
    figure(ready),
    figure(ratio, 2),
    ...ms.map((name) => figure(one[name], 1)),
    figure(longest),
    figure(heap),
    figure(bytes, 2),
  ])
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 1 ? '---' : '---:'))), ...body.map(line)].join('\n')
}

function writeReadme(text) {
  const readme = readFileSync(README, 'utf8')
  const [before, rest] = readme.split(TABLE.begin)
  const after = rest?.split(TABLE.end)[1]
  if (after === undefined) throw new Error(`expected ${TABLE.begin} and ${TABLE.end} in ${README}`)
  writeFileSync(README, `${before}${TABLE.begin}\n\n${text}\n\n${TABLE.end}${after}`)
}
