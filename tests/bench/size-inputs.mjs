/** The inputs of `sizes.mjs`: real clicks, drags and typed words on a page of any size, and what each of them takes. */
/* global window, document, requestAnimationFrame -- what runs in the page */
import { click } from './timeline-inputs.mjs'

const FRAMES = 60
/** Longest wait for an update, ms. */
const LONGEST_MS = 5000
/** A word of many titles, one of many, and a number of a single one. */
const WORDS = ['harbour', 'survey 12', 'atlas 7']
const SEARCH = 'input[type="search"]'

/** Runs in the page before its own scripts: collects long tasks. */
export function watchTasks() {
  window.tasks = []
  new PerformanceObserver((list) =>
    window.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))),
  ).observe({ type: 'longtask', buffered: true })
}

/**
 * Performs all inputs on a page that is ready. Returns 95th percentiles of filter, clear, brush, hover and search, the
 * main thread's time per frame of pan and zoom, and the longest task, each in ms.
 */
export async function measureInputs(page, session, times) {
  await page.evaluate(() => (window.tasks.length = 0))
  const { filter, clear } = await chips(page, session, times)
  const brush = await drags(page, times)
  const hover = await hovers(page, times)
  const search = await searches(page, times)
  const pan = await frames(page, session, (i) => [i % 40 < 20 ? -6 : 6, 0, 1])
  const zoom = await frames(page, session, (i) => [0, 0, i % 40 < 20 ? 1.05 : 1 / 1.05])
  // A long task is reported after it has ended.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
  const longest = await page.evaluate(() => Math.max(0, ...window.tasks.map(({ duration }) => duration)))
  return { filter, clear, brush, hover, search, pan, zoom, longest }
}

async function chips(page, session, times) {
  const all = page.locator('[data-part="filters"] button[data-organisation]')
  const filter = []
  const clear = []
  for (let i = 0; i < times; i++) {
    const { x, y, width, height } = await all.nth(i % (await all.count())).boundingBox()
    await page.mouse.move(x + width / 2, y + height / 2)
    for (const took of [filter, clear])
      took.push(await update(page, () => click(session, x + width / 2, y + height / 2)))
  }
  return { filter: p95(filter), clear: p95(clear) }
}

async function drags(page, times) {
  const handle = await page.locator('.handle[data-edge="from"] .grip').boundingBox()
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const took = []
  for (let i = 0; i < times; i++) took.push(await update(page, () => page.mouse.move(x + 20 + 7 * (i + 1), y)))
  await page.mouse.up()
  await page.evaluate(() => window.atlas.set({ from: null }))
  return p95(took)
}

async function hovers(page, times) {
  const { x, y, width, height } = await page.locator('[data-part="timeline"] .plot').boundingBox()
  const took = []
  for (let i = 0; i < times; i++) {
    const done = page.evaluate(
      (longest) =>
        new Promise((resolve) => {
          setTimeout(() => resolve(undefined), longest)
          document.addEventListener(
            'pointermove',
            ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
            { once: true, capture: true },
          )
        }),
      LONGEST_MS,
    )
    await page.mouse.move(x + (width * (i + 1)) / (times + 1), y + height / 3)
    took.push(await done)
  }
  return p95(took)
}

async function searches(page, times) {
  const field = page.locator(SEARCH)
  if (!(await field.isVisible())) await page.getByRole('button', { name: 'Search', exact: true }).click()
  await field.focus()
  const took = []
  for (let i = 0; i < Math.max(3, times / 4); i++) {
    await field.fill('')
    await painted(page)
    took.push(await update(page, () => page.keyboard.insertText(WORDS[i % WORDS.length])))
  }
  await field.fill('')
  await page.evaluate(() => window.atlas.set({ q: null }))
  return p95(took)
}

/** Performs steps of the timeline, one a frame; returns the main thread's time per frame, ms. */
async function frames(page, session, step) {
  await painted(page)
  const before = await taskSeconds(session)
  for (let i = 0; i < FRAMES; i++) await page.evaluate(([dx, dy, zoom]) => window.atlas.step(dx, dy, zoom), step(i))
  return ((await taskSeconds(session)) - before) * (1000 / FRAMES)
}

async function taskSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value
}

/** Performs an input and waits for its `atlas:update`; returns its duration, ms; undefined if it changes nothing. */
async function update(page, input) {
  await painted(page)
  const done = page.evaluate(
    (longest) =>
      new Promise((resolve) => {
        setTimeout(() => resolve(undefined), longest)
        const observer = new PerformanceObserver((list) => {
          const [first] = list.getEntriesByName('atlas:update')
          if (!first) return
          observer.disconnect()
          resolve(first.duration)
        })
        observer.observe({ type: 'measure' })
      }),
    LONGEST_MS,
  )
  await input()
  return done
}

function painted(page) {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
}

function p95(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))]
}
