/**
 * Checks that a presentation can run unattended: plays in Chromium at one second a slide and compares the heap with its
 * size after the first loop. `--minutes N` or SOAK_MINUTES, default 30. The engine keeps compiled code in the same
 * heap: it is counted separately, and the rest may not grow by more than 10 %. The presentation must also keep moving:
 * it changes slides nearly every second.
 */
/* global window, document, MutationObserver -- what runs in the page */
import { tsImport } from 'tsx/esm/api'
import { chromium } from 'playwright-core'

const LARGEST_GROWTH = 0.1
const SLIDE_MS = 1000
/** Minimum share of the slides that fit the time; a change takes a moment itself. */
const FEWEST_CHANGES = 0.9

const { serve } = await tsImport('../../src/build/serve.ts', import.meta.url)
const { CHROMIUM_FLAGS, findChromium } = await tsImport('../e2e/support/chromium.ts', import.meta.url)

const option = process.argv.indexOf('--minutes')
const minutes = Number((option < 0 ? process.env.SOAK_MINUTES : process.argv[option + 1]) ?? 30)
const server = await serve({ port: 0 })
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
try {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' })
  await page.goto(new URL('?lang=en&view=present&autoplay=1', server.url).href)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  const session = await page.context().newCDPSession(page)
  const slides = await page.locator('.bars > *').count()
  await page.waitForTimeout(slides * SLIDE_MS)
  const first = await heap(session)
  await page.evaluate(countChanges)
  await page.waitForTimeout(minutes * 60_000)
  const changes = await page.evaluate(() => window.slideChanges)
  const most = (minutes * 60_000) / SLIDE_MS
  const last = await heap(session)
  const growth = last.kept / first.kept - 1
  const step = new URL(page.url()).searchParams.get('step')
  console.log(`${changes} changes of slide, of ${most} that there was time for`)
  console.log(`after the first loop, and ${minutes} min later on slide ${step}:`)
  for (const [name, of] of Object.entries({
    'whole heap': ({ kept, code }) => kept + code,
    'compiled code': ({ code }) => code,
    'all else': ({ kept }) => kept,
  }))
    console.log(`${name.padEnd(13)} ${row(of(first), of(last))}`)
  if (growth > LARGEST_GROWTH || changes < FEWEST_CHANGES * most) process.exitCode = 1
} finally {
  await browser.close()
  await server.close()
}

/** Counts, in the page, how often the slide number changes. */
function countChanges() {
  const number = () => document.querySelector('.foot .step')?.textContent
  let shown = number()
  window.slideChanges = 0
  new MutationObserver(() => {
    const now = number()
    if (now !== shown) window.slideChanges++
    shown = now
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

/**
 * Returns the bytes in use after garbage collection: compiled code, and the page's own. Read from a heap snapshot by
 * the fields it declares.
 */
async function heap(session) {
  const chunks = []
  const gather = ({ chunk }) => chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', gather)
  // Objects freed by the first collection let others be freed.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', gather)
  const { snapshot, nodes } = JSON.parse(chunks.join(''))
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = ['type', 'self_size'].map((name) => fields.indexOf(name))
  const isCode = types[type].indexOf('code')
  let [kept, code] = [0, 0]
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + type] === isCode) code += nodes[at + size]
    else kept += nodes[at + size]
  return { kept, code }
}

function row(before, after) {
  return `${megabytes(before)} ${megabytes(after)} ${`${((after / before - 1) * 100).toFixed(1)} %`.padStart(8)}`
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`.padStart(9)
}
