/**
 * Measures how a table of 100,000 rows (20 MB of CSV) becomes an atlas on the page: from its drop to the mapping, to
 * the last row and to the atlas that it opens as, how long Cancel takes, and the longest task of the page's own thread
 * in each part, as often as `--runs N` says, default 3. Needs `npm run build`. `--rows N` for another size.
 */
/* global window, document, requestAnimationFrame, DataTransfer, DragEvent -- what runs in the page */
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { tsImport } from 'tsx/esm/api'
import { serveBench } from './bench-server.mjs'
import { watchMachine } from './machine.mjs'
import { watchTasks } from './size-inputs.mjs'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, rows: { type: 'string', default: '100000' } },
})
const rows = Number(values.rows)
const LONGEST_MS = 120_000
const { CHROMIUM_FLAGS, findChromium } = await tsImport('../e2e/support/chromium.ts', import.meta.url)
const server = await serveBench({})
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
const endWatch = watchMachine()
try {
  const runs = []
  for (let run = 0; run < Number(values.runs); run++) runs.push(await measure())
  console.table(runs)
} finally {
  await browser.close()
  server.close()
}
const { load, stolen } = endWatch()
console.log(`ms; load ${load.toFixed(1)}` + (stolen === undefined ? '' : `, ${(stolen * 100).toFixed(0)} % stolen`))

async function measure() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(LONGEST_MS)
  await page.addInitScript(watchTasks)
  await page.goto(`${server.url}/?lang=en`)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  const open = page.locator('[data-part="open"]')
  const cancelled = await dropAndCancel(page, open)
  await open.getByRole('button', { name: 'Go on' }).click()
  await open.getByText(rows.toLocaleString('en-US')).first().waitFor()
  await page.goto(`${server.url}/?lang=en`)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  const start = await drop(page)
  await open.getByRole('table', { name: 'Which column is what' }).waitFor()
  const mapping = Date.now() - start
  await open.locator('.numbers').first().getByText(rows.toLocaleString('en-US')).waitFor()
  const read = Date.now() - start
  const longestReading = await longestTask(page)
  await open.getByRole('button', { name: 'Open as atlas' }).click()
  await page.locator('[data-part="timeline"][data-form]').waitFor()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  const opened = Date.now() - start
  const longestOpening = await longestTask(page)
  await context.close()
  return { cancelled, mapping, read, longestReading, opened, longestOpening }
}

/** Returns the time from pressing Cancel to the next frame. */
async function dropAndCancel(page, open) {
  await drop(page)
  await open.getByRole('table', { name: 'Which column is what' }).waitFor()
  return open.getByRole('button', { name: 'Cancel' }).evaluate((button) => {
    const start = performance.now()
    button.click()
    return new Promise((resolve) => requestAnimationFrame(() => resolve(Math.round(performance.now() - start))))
  })
}

/** Lets the table go over the page; returns when. */
async function drop(page) {
  await page.evaluate((count) => {
    const filler = 'Halden Robotics and Isar University open a laboratory for farming robots. '.repeat(2)
    const lines = Array.from({ length: count }, (_, i) => {
      const day = new Date(Date.UTC(2010, 0, 1 + (i % 5000))).toISOString().slice(0, 10)
      return `Event ${i},${day},Munich,48.137,11.575,Halden Robotics; Isar University,${filler}`
    })
    window.table = new DataTransfer()
    window.table.items.add(new File([['title,date,city,lat,lon,partners,summary', ...lines].join('\n')], 'many.csv'))
    window.tasks.length = 0
  }, rows)
  const start = Date.now()
  await page.evaluate(() => {
    const options = { bubbles: true, cancelable: true, dataTransfer: window.table }
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, options))
  })
  return start
}

/** Returns the longest task since the last call, ms; 0 if none was over 50. */
async function longestTask(page) {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
  return page.evaluate(() => {
    const longest = Math.max(0, ...window.tasks.map(({ duration }) => duration))
    window.tasks.length = 0
    return longest
  })
}
