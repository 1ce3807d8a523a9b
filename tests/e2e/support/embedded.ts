/** Atlases in frames of another site's page: their messages to it, and checks for every frame. */
import type { Frame } from 'playwright-core'
import { expect, type TestContext } from 'vitest'
import { painted } from './hooks.ts'
import { untilReady } from './page.ts'

/** Maximum time until the last height arrives, ms. */
const SETTLED_MS = 500
/**
 * Duration of two paints on a mostly idle machine, ms. If they take longer, so does everything measured, and the limit
 * isn't checked.
 */
const TWO_PAINTS_MS = 100

/** The query of every frame in these tests, with pym's name for it. */
export const EMBEDDED = '?view=embed&childId=graphic'

/** Collects the messages of frames to a host page, and their times; has to run before the frames exist. */
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

/** A message, and when the host page received it by its own clock, ms. */
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

/** How long a frame took to post its last height, ms. */
export interface Settling {
  /** After `ready`; 0 if the height came first. */
  afterReady: number
  /** After it was asked to open an event. */
  afterSet: number
  /** The longest duration of two paints in the host page or in the frame at that time: the machine's own share. */
  twoPaints: number
}

/**
 * Checks a frame's height in every format, its reaction to `set`, and the messages about both, as its parent page
 * receives them.
 */
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
  // The open event is below the views, so the frame has to grow.
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
 * Reports how long heights took, and checks the time after `ready` if the machine was fast enough. The time after `set`
 * is only reported: it is how long an event takes to open, eight times as long if eight frames of one process open
 * theirs at once.
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

/** Checks that the last height posted by a frame is its actual height. */
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

/** Posts one of our messages; returns the time by the host page's clock, ms. */
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

/** Returns the view that the frame sends in answer to `get`, once everything is painted. */
export async function askState(frame: Frame): Promise<Record<string, string> | undefined> {
  const { host, at } = await placeOf(frame)
  const before = await host.evaluate((index) => said(index, 'state').length, at)
  await tell(frame, { type: 'get' })
  await host.waitForFunction(([index, least]) => said(index, 'state').length > least, [at, before] as const)
  return host.evaluate((index) => said(index, 'state').at(-1)?.state, at)
}

/** Returns a frame's host page, and its index among that page's frames. */
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
