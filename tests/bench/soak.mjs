/**
 * Whether a presentation can be left alone: plays by itself in Chromium at one second a slide and compares the heap with what it was after the
 * first loop. `--minutes N`, or SOAK_MINUTES, for another length than thirty. Fails where it has grown by more than 10 %.
 */
import { tsImport } from 'tsx/esm/api'
import { chromium } from 'playwright-core'

const LARGEST_GROWTH = 0.1
const SLIDE_MS = 1000

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
  await page.waitForTimeout(minutes * 60_000)
  const last = await heap(session)
  const growth = last / first - 1
  const step = new URL(page.url()).searchParams.get('step')
  console.log(
    `heap after the first loop ${megabytes(first)}, ${minutes} min later ${megabytes(last)}: ${(growth * 100).toFixed(1)} % (slide ${step})`,
  )
  if (growth > LARGEST_GROWTH) process.exitCode = 1
} finally {
  await browser.close()
  await server.close()
}

/** Bytes in use once the garbage is gone. */
async function heap(session) {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`
}
