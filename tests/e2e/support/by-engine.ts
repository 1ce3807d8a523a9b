/**
 * Reader actions and removed features that Playwright supports in Chromium alone, partly by Chromium's own protocol,
 * each with its equivalent in Firefox. A test without an equivalent is in `one-engine.ts`.
 */
import { readFile, rm } from 'node:fs/promises'
import type { Download, Locator, Page } from 'playwright-core'
import { bidiSession, DOWN, moveTo, perform, UP } from './bidi.ts'
import { ENGINE } from './engine.ts'

export interface Point {
  /** Px of the viewport. */
  x: number
  y: number
}

/** Touches a page that was opened with `touch`: one point for each finger. */
export interface Fingers {
  putDown(...points: Point[]): Promise<void>
  moveTo(...points: Point[]): Promise<void>
  lift(): Promise<void>
}

export async function fingersOn(page: Page): Promise<Fingers> {
  if (ENGINE === 'firefox') {
    let count = 0
    return {
      putDown: (...points) => {
        count = points.length
        return perform(page, 'touch', points.map((point) => [moveTo(point), DOWN])) // prettier-ignore
      },
      moveTo: (...points) => perform(page, 'touch', points.map((point) => [moveTo(point)])), // prettier-ignore
      lift: () => perform(page, 'touch', Array.from({ length: count }, () => [UP])), // prettier-ignore
    }
  }
  const session = await page.context().newCDPSession(page)
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) })
  }
  return {
    putDown: (...points) => send('touchStart', points),
    moveTo: (...points) => send('touchMove', points),
    lift: () => send('touchEnd', []),
  }
}

/** Taps the middle of an element of a page that was opened with `touch`. */
export async function tap(locator: Locator): Promise<void> {
  if (ENGINE === 'chromium') return locator.tap()
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error('expected something that can be tapped, found nothing drawn')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await perform(locator.page(), 'touch', [[moveTo(middle), DOWN, UP]])
}

/** Double-clicks; Firefox recognises a double click only if both clicks are in one command. */
export async function doubleClick(page: Page, point: Point): Promise<void> {
  if (ENGINE === 'chromium') await page.mouse.dblclick(point.x, point.y)
  else await perform(page, 'mouse', [[moveTo(point), DOWN, UP, DOWN, UP]])
}

/** Returns the page printed on A4, as a PDF. */
export async function printed(page: Page): Promise<Buffer> {
  if (ENGINE === 'chromium') return page.pdf({ format: 'A4' })
  // Playwright uses inches, WebDriver BiDi centimetres.
  const { data } = (await bidiSession(page).send('browsingContext.print', {
    context: bidiSession(page).sessionId,
    page: { width: 21, height: 29.7 },
    margin: { top: 0, bottom: 0, left: 0, right: 0 },
  })) as { data: string }
  return Buffer.from(data, 'base64')
}

/**
 * Returns a PNG of a page or one element. Playwright's own screenshot injects a style, which the policy refuses in
 * Firefox.
 */
export async function pictureOf(page: Page, element?: Locator): Promise<Buffer> {
  if (ENGINE === 'chromium') return (element ?? page).screenshot()
  const box = await element?.boundingBox()
  const { data } = (await bidiSession(page).send('browsingContext.captureScreenshot', {
    context: bidiSession(page).sessionId,
    origin: 'viewport',
    ...(box && { clip: { type: 'box', ...box } }),
  })) as { data: string }
  return Buffer.from(data, 'base64')
}

export interface Saved {
  /** The file's name as given by the page. */
  name: string
  bytes: Buffer
}

/** Returns the file that the browser saves when an action is performed. */
export async function saved(page: Page, act: () => Promise<unknown>): Promise<Saved> {
  if (ENGINE === 'chromium') {
    const [download] = await Promise.all([page.waitForEvent('download'), act()])
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
  }
  // Playwright reports only downloads by navigation, which a blob isn't.
  const session = bidiSession(page)
  const [begun, ended] = ['downloadWillBegin', 'downloadEnd'].map((name) => once(session, `browsingContext.${name}`))
  await act()
  const [{ suggestedFilename: name }, { filepath }] = await Promise.all([begun!, ended!])
  if (filepath === undefined) throw new Error(`${name}: expected to be saved whole`)
  const bytes = await readFile(filepath)
  // Removed, so that the next file of that name isn't numbered.
  await rm(filepath)
  return { name: name ?? '', bytes }
}

interface DownloadEvent {
  suggestedFilename?: string
  /** Only if the file was saved completely. */
  filepath?: string
}

function once(session: ReturnType<typeof bidiSession>, event: string): Promise<DownloadEvent> {
  return new Promise((resolve) => {
    const listener = (parameters: DownloadEvent) => {
      session.off(event, listener)
      resolve(parameters)
    }
    session.on(event, listener)
  })
}

async function bytesOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
