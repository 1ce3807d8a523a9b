/**
 * Measures how smoothly a panel moves with the real data: pans and zooms the large map of Hong Kong in Chromium and
 * counts frames. Needs `npm run build`. Prints a line; `--json` prints the figures; `--seconds N` sets the length,
 * default 10. Fails if fewer than 95 % of the frames come within 20 ms.
 */
/* global window, requestAnimationFrame -- what runs in the page */
import { tsImport } from 'tsx/esm/api'
import { chromium } from 'playwright-core'

const BUDGET_MS = 20
const LEAST_SHARE = 0.95

const { serve } = await tsImport('../../src/build/serve.ts', import.meta.url)
const { CHROMIUM_FLAGS, findChromium } = await tsImport('../e2e/support/chromium.ts', import.meta.url)

const option = process.argv.indexOf('--seconds')
const seconds = option < 0 ? 10 : Number(process.argv[option + 1])
const server = await serve({ port: 0 })
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  await page.goto(new URL('?lang=en&map=hong-kong', server.url).href)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  const box = await page.locator('.leaflet').boundingBox()
  await startCounting(page)
  const end = Date.now() + seconds * 1000
  for (let round = 0; Date.now() < end; round++) {
    await drag(page, box, round % 2 === 0 ? 1 : -1)
    await wheel(page, box, round % 2 === 0 ? -1 : 1)
  }
  const frames = await page.evaluate(() => window.frameTimes)
  report(frames)
} finally {
  await browser.close()
  await server.close()
}

/** Records, in the page, the time from each animation frame to the next. */
function startCounting(page) {
  return page.evaluate(() => {
    window.frameTimes = []
    let last = performance.now()
    const count = (now) => {
      window.frameTimes.push(now - last)
      last = now
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
  })
}

/** A drag across a third of the map's width, at the speed of a hand. */
async function drag(page, { x, y, width, height }, way) {
  const [fromX, fromY] = [x + width / 2 - (way * width) / 6, y + height * 0.8]
  await page.mouse.move(fromX, fromY)
  await page.mouse.down()
  for (let step = 1; step <= 40; step++) {
    await page.mouse.move(fromX + (way * step * width) / 120, fromY - (way * step * height) / 400)
    await page.waitForTimeout(8)
  }
  await page.mouse.up()
}

/** Six wheel notches over the middle; the map has been clicked, so they zoom. */
async function wheel(page, { x, y, width, height }, way) {
  await page.mouse.move(x + width / 2, y + height * 0.8)
  for (let notch = 0; notch < 6; notch++) {
    await page.mouse.wheel(0, way * 60)
    await page.waitForTimeout(60)
  }
}

function report(frames) {
  const sorted = [...frames].sort((a, b) => a - b)
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  const share = frames.filter((time) => time <= BUDGET_MS).length / frames.length
  const figures = { frames: frames.length, within20Ms: share, medianMs: at(0.5), p95Ms: at(0.95), longestMs: at(1) }
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
  else
    console.log(
      `${frames.length} frames, ${(share * 100).toFixed(1)} % within ${BUDGET_MS} ms; ` +
        `median ${at(0.5).toFixed(1)}, p95 ${at(0.95).toFixed(1)}, longest ${at(1).toFixed(1)} ms`,
    )
  if (share < LEAST_SHARE) process.exitCode = 1
}
