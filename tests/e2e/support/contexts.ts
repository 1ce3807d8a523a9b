/**
 * Contexts of the browser, each as a reader has it. One that a test has left as it found it is taken again by a later test: its cache has what every page loads,
 * which makes a load a third shorter. What is the test's own (routes, scripts, storage, windows) never comes to another test.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'
import { type Complaints, listenForComplaints } from './complaints.ts'
import { newContext } from './engine.ts'
import type { Reader } from './reader.ts'

/** Long enough for a machine that does three other things; a page that takes it is broken. Less than a test's own time. */
const WAIT_MS = 15_000

export interface Taken {
  context: BrowserContext
  complaints: Complaints
}

export interface OwnNeeds {
  /** Whether the browser may keep the page for when there is no network. */
  keeping: boolean
  /** Called before the context has a page: for routes and scripts of a test's own. */
  before: ((context: BrowserContext) => Promise<unknown>) | undefined
  /** Whether no test has used it: nothing is in its cache. */
  unused: boolean
}

const idle = new Map<string, Taken[]>()
/** The readers of contexts that may be taken again. */
const keys = new Map<BrowserContext, string>()

export async function takeContext(reader: Required<Reader>, { keeping, before, unused }: OwnNeeds): Promise<Taken> {
  const isOwn = keeping || before !== undefined || unused
  const key = JSON.stringify(reader)
  const kept = isOwn ? undefined : idle.get(key)?.pop()
  if (kept) {
    // What came after its last test had ended.
    kept.complaints.take()
    return kept
  }
  const context = await newContext(reader)
  context.setDefaultTimeout(WAIT_MS)
  const complaints = listenForComplaints(context)
  // As in a browser that has no service workers.
  if (!keeping)
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }))
  await before?.(context)
  if (!isOwn) keys.set(context, key)
  return { context, complaints }
}

/** Ends the use of a context, whose one page a test had, and closes that. */
export async function giveBack(taken: Taken, page: Page): Promise<void> {
  const key = keys.get(taken.context)
  if (key !== undefined && (await isAsItWas(taken.context, page))) {
    await page.close()
    const others = idle.get(key) ?? []
    idle.set(key, [...others, taken])
  } else {
    keys.delete(taken.context)
    await taken.context.close()
  }
}

/** Whether a test has left nothing in it but its page at the atlas. */
async function isAsItWas(context: BrowserContext, page: Page): Promise<boolean> {
  const pages = context.pages()
  if (pages.length !== 1 || pages[0] !== page || new URL(page.url()).origin !== new URL(inject('atlasUrl')).origin)
    return false
  return page.evaluate(() => localStorage.length === 0 && document.cookie === '').catch(() => false)
}
