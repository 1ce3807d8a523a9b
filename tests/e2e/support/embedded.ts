/** Atlases in frames of somebody else's page: what they say to it, and what each is held to wherever it stands. */
import type { Frame } from 'playwright-core'
import { expect, type TestContext } from 'vitest'
import { untilReady } from './page.ts'

/** The bar for a height: the last one comes within that time, ms. */
const SETTLED_MS = 500
/** What two paints take on a machine that does little else, ms: where they take longer, so does all that is measured, and nothing is held to it. */
const TWO_PAINTS_MS = 100

/** What every frame of these tests asks for, under pym's name for it. */
export const EMBEDDED = '?view=embed&childId=graphic'

/** Collects what frames say to a host page, and when it hears it, from before they are there. */
export const COLLECT = `<script>
  const messages = []
  addEventListener('message', ({ data, source }) => {
    const now = performance.now()
    const frames = [...document.querySelectorAll('iframe')]
    messages.push({ data, now, at: frames.findIndex((one) => one.contentWindow === source) })
  })
  window.all = (index) => messages.filter(({ at }) => at === index).map(({ data }) => data)
  window.said = (index, type) => messages
    .filter(({ at, data }) => at === index && data?.from === 'lab-atlas' && data.type === type)
    .map(({ data, now }) => ({ ...data, now }))
</script>`

/** A message, and when the host page heard it by its own clock, ms. */
interface Said {
  now: number
  height?: number
  event?: string | null
  state?: Record<string, string>
}

declare global {
  function said(at: number, type: string): Said[]
  function all(at: number): unknown[]
}

/** How long a frame took to tell its last height, ms. */
export interface Settling {
  /** After `ready`; 0 where the height came first. */
  afterReady: number
  /** After it was told to open an event. */
  afterSet: number
  /** The longest that two paints took in the host page or in the frame at that time: what the machine takes by itself. */
  twoPaints: number
}

/** Holds a frame to its height in every form, to `set`, and to what it says of that: all as its own parent page has it. */
export async function expectHeightAndSet(frame: Frame): Promise<Settling> {
  const element = await frame.frameElement()
  await element.scrollIntoViewIfNeeded()
  await untilReady(frame)
  const { host, at } = await placeOf(frame)
  await host.waitForFunction((index) => ['ready', 'state', 'resize'].every((type) => said(index, type).length > 0), at)
  const before = await twoPaints(frame, host)
  const first = await expectHeight(frame)
  const ready = await host.evaluate((index) => said(index, 'ready')[0]?.now ?? Infinity, at)

  const asked = await tell(frame, { type: 'set', state: { partners: ['tencent'], event: 'tencent-cuhksz' } })
  await host.waitForFunction((index) => said(index, 'select').some(({ event }) => event === 'tencent-cuhksz'), at)
  expect(await askState(frame)).toMatchObject({ view: 'embed', partners: 'tencent', event: 'tencent-cuhksz' })
  expect(await frame.locator('[data-part="details"]').getAttribute('data-event')).toBe('tencent-cuhksz')
  // The open event stands under the views: the frame is told to grow.
  const last = await expectHeight(frame)
  expect(last.height).toBeGreaterThan(first.height)
  const after = await twoPaints(frame, host)
  return {
    afterReady: Math.max(0, Math.round(first.now - ready)),
    afterSet: Math.round(last.now - asked),
    twoPaints: Math.round(Math.max(before, after)),
  }
}

/**
 * Says how long heights took, and holds what followed `ready` to the bar where the machine had the time. After `set` it is said alone: that is how
 * long an event takes to open, eight times as long where eight frames of one process open theirs at once.
 */
export async function expectSettled(settlings: readonly Settling[], annotate: TestContext['annotate']): Promise<void> {
  const lines = settlings.map(
    ({ afterReady, afterSet, twoPaints }) =>
      `last height ${afterReady} ms after ready, ${afterSet} ms after set; two paints ${twoPaints} ms`,
  )
  await annotate(lines.join('\n'))
  for (const { afterReady, twoPaints } of settlings)
    if (twoPaints <= TWO_PAINTS_MS)
      expect(afterReady, 'the last height, ms after ready').toBeLessThanOrEqual(SETTLED_MS)
}

/** Holds what a frame told last to the height that it has. */
async function expectHeight(frame: Frame): Promise<{ height: number; now: number }> {
  const { host, at } = await placeOf(frame)
  await painted(frame)
  const height = await naturalHeight(frame)
  await host.waitForFunction(([index, to]) => said(index, 'resize').at(-1)?.height === to, [at, height] as const)
  const told = await host.evaluate(
    (index) => said(index, 'resize').map((one) => [one.height ?? 0, one.now] as const),
    at,
  )
  const heights = told.map(([one]) => one)
  const exact = await frame.evaluate(() => document.body.getBoundingClientRect().height)
  expect(Math.abs((heights.at(-1) ?? 0) - exact), 'off by, px').toBeLessThanOrEqual(1)
  expect(
    heights.filter((one, i) => one === heights[i - 1]),
    'told twice',
  ).toEqual([])
  const forms = await host.evaluate((index) => all(index), at)
  expect(forms).toContainEqual({ 'datawrapper-height': { graphic: height } })
  expect(forms).toContainEqual({ sentinel: 'amp', type: 'embed-size', height })
  expect(forms).toContain(`pymxPYMxgraphicxPYMxheightxPYMx${height}`)
  return { height, now: told.at(-1)?.[1] ?? Infinity }
}

export async function naturalHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
}

export async function painted(frame: Frame): Promise<void> {
  await frame.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
}

/** Posts one of our messages; gives when, by the host page's clock, ms. */
async function tell(frame: Frame, message: object): Promise<number> {
  const { host, at } = await placeOf(frame)
  return host.evaluate(
    ([index, data]) => {
      const now = performance.now()
      const target = [...document.querySelectorAll('iframe')][index]?.contentWindow
      target?.postMessage({ from: 'lab-atlas', version: 1, ...data }, '*')
      return now
    },
    [at, message] as const,
  )
}

/** The view as the frame answers `get`, which it does once all is painted. */
export async function askState(frame: Frame): Promise<Record<string, string> | undefined> {
  const { host, at } = await placeOf(frame)
  const before = await host.evaluate((index) => said(index, 'state').length, at)
  await tell(frame, { type: 'get' })
  await host.waitForFunction(([index, least]) => said(index, 'state').length > least, [at, before] as const)
  return host.evaluate((index) => said(index, 'state').at(-1)?.state, at)
}

/** Of a frame: the page around it, and which of that page's it is. */
async function placeOf(frame: Frame): Promise<{ host: Frame; at: number }> {
  const host = frame.parentFrame()
  if (!host) throw new Error('expected a frame in a host page, found a page')
  const element = await frame.frameElement()
  return {
    host,
    at: await element.evaluate((one) => [...document.querySelectorAll('iframe')].findIndex((other) => other === one)),
  }
}

async function twoPaints(...frames: Frame[]): Promise<number> {
  const took = frames.map((frame) =>
    frame.evaluate(() => {
      const from = performance.now()
      return new Promise<number>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from))),
      )
    }),
  )
  return Math.max(...(await Promise.all(took)))
}
