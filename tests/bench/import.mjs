/**
 * Measures how a table of 100,000 rows (20 MB of CSV) becomes an atlas on the page: from its drop to the mapping, to
 * the last row and to the atlas that it opens as, how long Cancel takes, and the longest task of the page's own thread
 * in each part, as often as `--runs N` says, default 3. Needs `npm run build`. `--rows N` for another size,
 * `--without-worker` for browsers that start none. Of tasks, and of all until the atlas is there, the processor's time
 * is given as well (`work`): other work on the machine doesn't count in it.
 */
/* global window, document, requestAnimationFrame, DataTransfer, DragEvent -- what runs in the page */
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { tsImport } from 'tsx/esm/api'
import { serveBench } from './bench-server.mjs'
import { watchMachine } from './machine.mjs'
import { traceTasks } from './task-times.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    rows: { type: 'string', default: '100000' },
    'without-worker': { type: 'boolean', default: false },
  },
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
  if (values['without-worker']) await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  const open = page.locator('[data-part="open"]')
  await openPage(page)
  const cancelled = await dropAndCancel(page, open)
  await open.getByRole('button', { name: 'Go on' }).click()
  await open.getByText(rows.toLocaleString('en-US')).first().waitFor()
  await openPage(page)
  await makeTable(page)
  const take = await traceTasks(await browser.newBrowserCDPSession())
  await drop(page)
  await open.getByRole('table', { name: 'Which column is what' }).waitFor()
  await mark(page, 'mapping')
  await open.locator('.numbers').first().getByText(rows.toLocaleString('en-US')).waitFor()
  await mark(page, 'read')
  await open.getByRole('button', { name: 'Open as atlas' }).click()
  await page.locator('[data-part="timeline"][data-form]').waitFor()
  await painted(page)
  await mark(page, 'opened')
  // Lists and maps follow.
  await page.waitForFunction((idle) => performance.now() > idle, (await page.evaluate(() => performance.now())) + 2000)
  const { marks, page: tasks, workers } = await take()
  await context.close()
  const since = (name) => Math.round(marks[name] - marks.drop)
  const until = (end) => (task) => task.start >= marks.drop && task.start < end
  const reading = tasks.filter(until(marks.read))
  const opening = tasks.filter(({ start }) => start >= marks.read)
  return {
    cancelled,
    mapping: since('mapping'),
    read: since('read'),
    opened: since('opened'),
    work: Math.round([...tasks, ...workers].filter(until(marks.opened)).reduce((sum, { work }) => sum + work, 0)),
    'longest reading': longest(reading, 'duration'),
    'its work': longest(reading, 'work'),
    'longest opening': longest(opening, 'duration'),
    'work of it': longest(opening, 'work'),
  }
}

async function openPage(page) {
  await page.goto(`${server.url}/?lang=en`)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
}

function longest(tasks, what) {
  return Math.round(Math.max(0, ...tasks.map((task) => task[what])))
}

function mark(page, name) {
  return page.evaluate((one) => performance.mark(`bench:${one}`), name)
}

function painted(page) {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}

/** Returns the time from pressing Cancel to the next frame. */
async function dropAndCancel(page, open) {
  await makeTable(page)
  await drop(page)
  await open.getByRole('table', { name: 'Which column is what' }).waitFor()
  return open.getByRole('button', { name: 'Cancel' }).evaluate((button) => {
    const start = performance.now()
    button.click()
    return new Promise((resolve) => requestAnimationFrame(() => resolve(Math.round(performance.now() - start))))
  })
}

/** Makes the table in the page, and lets it be carried. */
async function makeTable(page) {
  await page.evaluate((count) => {
    const filler = 'Halden Robotics and Isar University open a laboratory for farming robots. '.repeat(2)
    const lines = Array.from({ length: count }, (_, i) => {
      const day = new Date(Date.UTC(2010, 0, 1 + (i % 5000))).toISOString().slice(0, 10)
      return `Event ${i},${day},Munich,48.137,11.575,Halden Robotics; Isar University,${filler}`
    })
    window.table = new DataTransfer()
    window.table.items.add(new File([['title,date,city,lat,lon,partners,summary', ...lines].join('\n')], 'many.csv'))
  }, rows)
}

/** Lets the table go over the page. */
async function drop(page) {
  await page.evaluate(() => {
    performance.mark('bench:drop')
    const options = { bubbles: true, cancelable: true, dataTransfer: window.table }
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, options))
  })
}
