/**
 * Browser contexts with a page, one for each reader. What a test leaves unchanged is used again by later tests: in
 * Firefox, a new page costs as much as two loads of the atlas, and a cache makes a load a third shorter. A test's own
 * routes, scripts, storage and windows never reach another test.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'
import { type Complaints, listenForComplaints } from './complaints.ts'
import { newContext } from './engine.ts'
import type { Reader } from './reader.ts'

/** Timeout for a machine that does three other things; a slower page is broken. Less than a test's own timeout. */
const WAIT_MS = 30_000

/** A browser keeps 50 entries; a test that counts those it adds needs room for them. */
const LONGEST_HISTORY = 25

/** What changes a page for as long as it is open. */
const LASTING = ['addInitScript', 'emulateMedia', 'exposeBinding', 'exposeFunction', 'route'] as const

/** What a test may listen to; Playwright's own listeners stay. */
const HEARD = [
  'console',
  'dialog',
  'framenavigated',
  'popup',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
]

export interface Taken {
  context: BrowserContext
  complaints: Complaints
  page: Page
}

interface Kept extends Taken {
  reader: Required<Reader>
  /** Whether the page is as new, after a test has changed nothing but what it showed. */
  isUnchanged: boolean
}

export interface OwnNeeds {
  /** Whether the browser may cache the page for offline use. */
  keeping: boolean
  /** Called before the context has a page, to add a test's own routes and scripts. */
  before: ((context: BrowserContext) => Promise<unknown>) | undefined
  /** Whether the context must be new, with an empty cache. */
  unused: boolean
}

const idle = new Map<string, Kept[]>()
/** The page that was opened last. */
let front: Page | undefined
/** What can be used again, by its context. */
const reusable = new Map<BrowserContext, Kept>()

export async function takeContext(reader: Required<Reader>, { keeping, before, unused }: OwnNeeds): Promise<Taken> {
  const isOwn = keeping || before !== undefined || unused
  const kept = isOwn ? undefined : idle.get(JSON.stringify(reader))?.pop()
  if (kept) {
    // Discards complaints that arrived after its last test had ended.
    kept.complaints.take()
    // Keys go to the page in front, and a page that is brought there doesn't always get them in Firefox.
    if (kept.page !== front) await renew(kept)
    return kept
  }
  const context = await newContext(reader)
  context.setDefaultTimeout(WAIT_MS)
  const complaints = listenForComplaints(context)
  // As in a browser without service workers.
  if (!keeping)
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }))
  await before?.(context)
  front = await context.newPage()
  const taken: Kept = { context, complaints, reader, page: front, isUnchanged: !reader.touch }
  if (isOwn) return taken
  reusable.set(context, taken)
  watchForChanges(taken)
  return taken
}

/** Releases a context; its one page shows nothing until the next test. */
export async function giveBack(taken: Taken): Promise<void> {
  const { context } = taken
  const kept = reusable.get(context)
  if (kept === undefined || !(await isAsItWas(kept))) {
    await discard(taken)
    return
  }
  if (!kept.isUnchanged || !(await isUsable(kept.page))) {
    await renew(kept)
  } else {
    await clear(kept)
  }
  const key = JSON.stringify(kept.reader)
  idle.set(key, [...(idle.get(key) ?? []), kept])
}

/** Replaces the page by a new one, in front. */
async function renew(kept: Kept): Promise<void> {
  await kept.page.close()
  front = await kept.context.newPage()
  kept.page = front
  kept.isUnchanged = !kept.reader.touch
  watchForChanges(kept)
}

/** Closes a context whose test has failed: nobody knows how it is. */
export async function discard({ context }: Taken): Promise<void> {
  reusable.delete(context)
  await context.close()
}

/** Leaves the page as a new one: nothing shown or stored, its first size, the pointer in its corner. */
async function clear({ page, reader }: Kept): Promise<void> {
  for (const event of HEARD) page.removeAllListeners(event)
  await page.evaluate(() => sessionStorage.clear())
  // Not about:blank, where Firefox gives the focus to the field of its own window for an address.
  await page.goto(new URL('favicon.svg', inject('atlasUrl')).href)
  await page.mouse.move(0, 0)
  const size = page.viewportSize()
  if (size?.width !== reader.viewport.width || size.height !== reader.viewport.height)
    await page.setViewportSize(reader.viewport)
}

/** Notes when a test changes a page for good. */
function watchForChanges(kept: Kept): void {
  const { page } = kept
  const changed = () => (kept.isUnchanged = false)
  for (const name of LASTING) {
    const method = page[name].bind(page) as (...args: unknown[]) => Promise<never>
    Object.assign(page, {
      [name]: (...args: unknown[]) => {
        changed()
        return method(...args)
      },
    })
  }
  const { clock } = page
  Object.defineProperty(page, 'clock', { get: () => (changed(), clock) })
}

/** Returns whether keys go to the page (Tab leads out of it, too), and its history has room for those of a test. */
function isUsable(page: Page): Promise<boolean> {
  return page.evaluate((longest) => document.hasFocus() && history.length <= longest, LONGEST_HISTORY)
}

/** Returns whether a test has left nothing in the context but its page of the atlas. */
async function isAsItWas({ context, page }: Kept): Promise<boolean> {
  const pages = context.pages()
  if (pages.length !== 1 || pages[0] !== page || new URL(page.url()).origin !== new URL(inject('atlasUrl')).origin)
    return false
  return page.evaluate(() => localStorage.length === 0 && document.cookie === '').catch(() => false)
}
