/**
 * Measures an update with the real data, from a reader's input to the task after the frame that shows it: clicks on
 * events and chips, wheel turns, drags of the brush and of the plot, keys on a slider, all as real browser input. Needs
 * `npm run build`. Prints median and 95th percentile of `atlas:update` for each kind of input, and of our own share:
 * handlers, animation frames and the microtasks after them, in which Svelte updates the page; then the machine's load,
 * and the share of its time that its host gave to others. For comparison, it also prints the time of an empty page that
 * only changes its colour: the unavoidable wait for a frame; "x" is the ratio of an update to that. `--json` prints the
 * figures; `--times N` sets the number of inputs, default 100; `--only KIND,KIND` selects kinds; `--profile KIND`
 * writes KIND.cpuprofile; `--strict` fails if all together exceed the budget.
 */
/* global window, document, requestAnimationFrame, addEventListener -- what runs in the page */
import { writeFileSync } from 'node:fs'
import { tsImport } from 'tsx/esm/api'
import { chromium } from 'playwright-core'
import { watchMachine } from './machine.mjs'
import { countOwnWork } from './own-work.mjs'
import { click, KINDS, turn } from './timeline-inputs.mjs'

const BUDGET_MS = { update: 25, own: 8 }
const WARM_UP = 12
/** The empty page's input for each of our kinds. */
const ALIKE = { select: 'click', filter: 'click', wheel: 'wheel', pan: 'drag', brush: 'drag', key: 'key' }

const { serve } = await tsImport('../../src/build/serve.ts', import.meta.url)
const { CHROMIUM_FLAGS, findChromium } = await tsImport('../e2e/support/chromium.ts', import.meta.url)

const argument = (name, otherwise) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const times = Number(argument('--times', 100))
const profiled = argument('--profile')
const only = profiled === undefined ? argument('--only')?.split(',') : [profiled]

const server = await serve({ port: 0 })
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  await context.addInitScript(countOwnWork)
  const results = {}
  const machine = watchMachine()
  for (const [kind, { query, inputs }] of Object.entries(KINDS)) {
    if (only && !only.includes(kind)) continue
    const page = await context.newPage()
    await page.goto(new URL(`?lang=en${query}`, server.url).href)
    await page.waitForSelector('html[data-ready]', { state: 'attached' })
    const client = await context.newCDPSession(page)
    const next = await inputs(page, client)
    for (let i = 0; i < WARM_UP; i++) await measured(page, () => next(i))
    if (profiled !== undefined) await startProfile(client)
    results[kind] = []
    for (let i = 0; i < times; i++) {
      const { update, pointing, own } = await measured(page, () => next(WARM_UP + i))
      // Hovering is not a change, and has no update.
      results[kind].push({ update: kind === 'hover' ? pointing : update, own })
    }
    if (profiled !== undefined) await writeProfile(client, kind)
    await page.close()
  }
  const empty = only ? {} : await measureEmptyPage(context)
  report(results, empty, machine())
} finally {
  await browser.close()
  await server.close()
}

/**
 * Runs the same inputs on a page that only changes its colour, in a document of its own with our measure; ms for each
 * kind.
 */
async function measureEmptyPage(context) {
  const page = await context.newPage()
  await page.setContent('<title>Empty</title><body></body>')
  await page.evaluate(() => {
    window.took = []
    let isMeasuring = false
    const measure = ({ timeStamp }) => {
      if (isMeasuring) return
      isMeasuring = true
      document.body.style.background = `hsl(${window.took.length * 47} 50% 50%)`
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          isMeasuring = false
          window.took.push(performance.now() - timeStamp)
        }
        port2.postMessage(undefined)
      })
    }
    for (const type of ['click', 'pointermove', 'keydown']) addEventListener(type, measure)
    // As on a page that handles the wheel itself.
    addEventListener(
      'wheel',
      (event) => {
        event.preventDefault()
        measure(event)
      },
      { passive: false },
    )
  })
  const client = await context.newCDPSession(page)
  const inputs = {
    click: () => click(client, 100, 100),
    drag: (i) => page.mouse.move(100 + (i % 2) * 50, 100),
    key: () => page.keyboard.press('PageUp'),
    wheel: (i) => turn(client, { x: 100, y: 100 }, i % 2 === 0 ? 60 : -60),
  }
  const drawn = () =>
    page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
    )
  await page.mouse.move(100, 100)
  const took = {}
  for (const [kind, input] of Object.entries(inputs)) {
    await drawn()
    await page.evaluate(() => window.took.splice(0))
    for (let i = 0; i < times; i++) {
      await input(i)
      await drawn()
    }
    took[kind] = await page.evaluate(() => window.took.splice(0))
  }
  await page.close()
  return took
}

/** Performs an input and waits for its update. Preparations happened before: only the last update counts. */
async function measured(page, input) {
  await page.evaluate(() => window.bench.begin())
  await input()
  return page.evaluate(() => window.bench.end())
}

async function startProfile(client) {
  await client.send('Profiler.enable')
  await client.send('Profiler.setSamplingInterval', { interval: 200 })
  await client.send('Profiler.start')
}

async function writeProfile(client, kind) {
  const { profile } = await client.send('Profiler.stop')
  writeFileSync(`${kind}.cpuprofile`, JSON.stringify(profile))
}

function report(results, empty, { load, stolen }) {
  const floors = Object.entries(empty).map(([kind, took]) => ({ kind, update: spread(took), n: took.length }))
  const kinds = Object.entries(results).map(([kind, measures]) => {
    const floor = floors.find((one) => one.kind === ALIKE[kind])
    return {
      ...summary(kind, measures),
      ...(floor && { timesEmpty: ratio(spread(updatesOf(measures)), floor.update) }),
    }
  })
  kinds.push(
    summary(
      'all but hover',
      Object.entries(results).flatMap(([kind, measures]) => (kind === 'hover' ? [] : measures)),
    ),
  )
  if (process.argv.includes('--json')) console.log(JSON.stringify({ load, stolen, kinds, empty: floors }))
  else {
    console.log(
      `ms, load ${load.toFixed(1)}, ${stolen === undefined ? 'unknown' : (stolen * 100).toFixed(1)} % ` +
        'taken by the host',
    )
    console.log('                  atlas:update           own work       x empty page')
    console.log('                 median      p95    median      p95    median      p95     n')
    for (const { kind, update, own, timesEmpty, n } of kinds)
      console.log(`${kind.padEnd(14)} ${row(update)}  ${row(own)}  ${row(timesEmpty)}  ${String(n).padStart(4)}`)
    for (const { kind, update, n } of floors)
      console.log(`${`empty: ${kind}`.padEnd(14)} ${row(update)}  ${row()}  ${row()}  ${String(n).padStart(4)}`)
  }
  const { update, own } = kinds.at(-1)
  if (process.argv.includes('--strict') && (update.p95 > BUDGET_MS.update || own.p95 > BUDGET_MS.own))
    process.exitCode = 1
}

function summary(kind, measures) {
  const seen = measures.filter(({ update }) => update !== undefined)
  return { kind, update: spread(updatesOf(seen)), own: spread(seen.map(({ own }) => own)), n: seen.length }
}

function updatesOf(measures) {
  return measures.map(({ update }) => update).filter((update) => update !== undefined)
}

function ratio(ours, theirs) {
  return { median: ours.median / theirs.median, p95: ours.p95 / theirs.p95 }
}

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
  return { median: at(0.5), p95: at(0.95) }
}

function row(values) {
  return ['median', 'p95'].map((name) => (values?.[name].toFixed(1) ?? '').padStart(8)).join(' ')
}
