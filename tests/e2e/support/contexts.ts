/**
 * Browser contexts, one for each reader, and for each atlas that a file's tests serve. A context that a test leaves
 * unchanged is reused by later tests: its cache makes a load a third shorter. A test's own routes, scripts, storage and
 * windows never reach another test. A page has the reader's size, and a window that it opens the default one.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { type Complaints, listenForComplaints } from './complaints.ts'
import { closeBrowser, MOST_PAGES, newContext, releaseBrowser, takeBrowser } from './engine.ts'
import { READER, type Reader } from './reader.ts'

/** Timeout for a machine that does three other things; a slower page is broken. Less than a test's own timeout. */
const WAIT_MS = 30_000

export interface Taken {
  context: BrowserContext
  complaints: Complaints
}

export interface OwnNeeds {
  /** Whether the browser may cache the page for offline use. */
  keeping: boolean
  /** Served in place of the real atlas. */
  atlas: Atlas | undefined
  /** Called before the context has a page, to add a test's own routes and scripts. */
  before: ((context: BrowserContext) => Promise<unknown>) | undefined
  /** Whether the context must be new, with an empty cache. */
  unused: boolean
}

const idle = new Map<string, Taken[]>()
/** The readers of reusable contexts. */
const keys = new Map<BrowserContext, string>()
/** How many pages each browser has had. */
const pages = new Map<Browser, number>()
/** The atlases that the tests of this file have served, and the contexts for them. */
const atlases: Atlas[] = []
const ofAtlases = new Set<BrowserContext>()

export async function takeContext(
  reader: Required<Reader>,
  { keeping, atlas, before, unused }: OwnNeeds,
): Promise<Taken> {
  const isOwn = keeping || before !== undefined || unused
  const key = keyOf(reader, atlas)
  const browser = await takeBrowser(reader)
  pages.set(browser, (pages.get(browser) ?? 0) + 1)
  const kept = isOwn ? undefined : idle.get(key)?.find(({ context }) => context.browser() === browser)
  if (kept) {
    removeIdle([kept])
    // Discards complaints that arrived after its last test had ended.
    kept.complaints.take()
    return kept
  }
  const context = await newContext(browser, { ...reader, viewport: READER.viewport })
  context.setDefaultTimeout(WAIT_MS)
  const complaints = listenForComplaints(context)
  // As in a browser without service workers.
  if (!keeping)
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }))
  if (atlas) await serve(context, atlas)
  await before?.(context)
  if (!isOwn) keys.set(context, key)
  return { context, complaints }
}

/** A context is for pages of any size. */
function keyOf(reader: Required<Reader>, atlas: Atlas | undefined): string {
  if (atlas && !atlases.includes(atlas)) atlases.push(atlas)
  return JSON.stringify({ ...reader, viewport: undefined, atlas: atlas && atlases.indexOf(atlas) })
}

async function serve(context: BrowserContext, atlas: Atlas): Promise<void> {
  ofAtlases.add(context)
  const body = JSON.stringify(atlas)
  await context.route('**/atlas.json', (route) => route.fulfill({ body, contentType: 'application/json' }))
}

/** Closes the contexts for the atlases of a file, at its end. */
export async function closeAtlases(): Promise<void> {
  atlases.length = 0
  await closeIdle((context) => ofAtlases.has(context))
  ofAtlases.clear()
}

/** Releases a context and closes its pages. `isSpoiled`: a test has failed in it, so no other may have it. */
export async function giveBack(taken: Taken, page: Page, isSpoiled: boolean): Promise<void> {
  const { context } = taken
  const browser = context.browser()
  const key = keys.get(context)
  if (!isSpoiled && key !== undefined && (await isAsItWas(context, page))) {
    await page.close()
    idle.set(key, [...(idle.get(key) ?? []), taken])
  } else {
    keys.delete(context)
    await context.close()
  }
  if (browser) await releaseBrowser(browser)
}

/** Closes browsers that have had their pages. Between tests, when none has a page. */
export async function closeWornBrowsers(): Promise<void> {
  for (const [browser, had] of pages) {
    if (had < MOST_PAGES) continue
    pages.delete(browser)
    await closeIdle((context) => context.browser() === browser)
    await closeBrowser(browser)
  }
}

async function closeIdle(isMeant: (context: BrowserContext) => boolean): Promise<void> {
  const closing = [...idle.values()].flat().filter(({ context }) => isMeant(context))
  removeIdle(closing)
  for (const { context } of closing) keys.delete(context)
  await Promise.all(closing.map(({ context }) => context.close()))
}

function removeIdle(ones: readonly Taken[]): void {
  for (const [key, all] of idle)
    idle.set(
      key,
      all.filter((one) => !ones.includes(one)),
    )
}

/** Returns whether a test has left nothing in the context but its page of the atlas. */
async function isAsItWas(context: BrowserContext, page: Page): Promise<boolean> {
  const pages = context.pages()
  if (pages.length !== 1 || pages[0] !== page || new URL(page.url()).origin !== new URL(inject('atlasUrl')).origin)
    return false
  return page.evaluate(() => localStorage.length === 0 && document.cookie === '').catch(() => false)
}
