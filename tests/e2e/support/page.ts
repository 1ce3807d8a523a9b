/** Pages for the browser tests: opened as a given reader would have them, and held to what every page is held to. */
import { mkdir, writeFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { expectNewAccessible } from './accessible.ts'
import { pictureOf } from './by-engine.ts'
import { giveBack, takeContext, type Taken } from './contexts.ts'
import { READER, type Reader } from './reader.ts'

export { expectAccessible } from './accessible.ts'

const SCREENSHOTS = 'tests/e2e/screenshots'

export interface OpenOptions extends Reader {
  /** Lines on the console, and requests that fail, which this test is about: they fail nothing. */
  foreseen?: RegExp
  /** Whether the browser may keep the page for when there is no network. False by default: what is kept would answer for what a test serves. */
  keeping?: boolean
  /** Called before the page goes anywhere: for routes and scripts of a test's own. */
  before?: (context: BrowserContext) => Promise<unknown>
  /** Whether nothing is in the browser's cache. False by default: tests share what it keeps of the atlas's own files. */
  unused?: boolean
  /** Whether to wait until the atlas is ready. True by default, unless script is off. */
  waitUntilReady?: boolean
}

interface Opened extends Taken {
  foreseen: RegExp | undefined
  javaScript: boolean
  page: Page
}

let opened: Opened[] = []

/**
 * Opens the atlas at `path` (`?event=hkai-lab`), or any page at an absolute address, with no storage, and waits until it is
 * ready. After the test the page is held to axe's rules, and to nothing on the console, no failed request, no other host.
 */
export async function openAtlas(path = '', options: OpenOptions = {}): Promise<Page> {
  const page = await newPage(options)
  const waits = options.waitUntilReady ?? options.javaScript ?? true
  // What is still on its way when the atlas is ready, such as tiles, is nothing to wait for.
  await page.goto(new URL(path, inject('atlasUrl')).href, { waitUntil: waits ? 'domcontentloaded' : 'load' })
  if (waits) await untilReady(page)
  return page
}

/** The same page at another address of the atlas, read anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, inject('atlasUrl')).href, { waitUntil: 'domcontentloaded' })
  await untilReady(page)
}

/** Resolves when the atlas has painted all it shows. */
export async function untilReady(page: Pick<Page, 'waitForSelector'>): Promise<void> {
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
}

/** A page that has gone nowhere yet, held to the same as one of `openAtlas`. */
export async function newPage(options: OpenOptions = {}): Promise<Page> {
  const reader = readerOf(options)
  const { keeping = false, before, unused = false } = options
  const taken = await takeContext(reader, { keeping, before, unused })
  const page = await taken.context.newPage()
  opened.push({ ...taken, foreseen: options.foreseen, javaScript: reader.javaScript, page })
  return page
}

/** The reader of some options: what they don't say is as `READER` has it. */
function readerOf(options: Reader): Required<Reader> {
  const said = Object.keys(READER).filter((name) => options[name as keyof Reader] !== undefined)
  return { ...READER, ...Object.fromEntries(said.map((name) => [name, options[name as keyof Reader]])) }
}

/** What the browser complained of so far, and forgets: for tests of the tests, and of what is refused on purpose. */
export function takeComplaints(page: Page): string[] {
  return opened.find((one) => one.page === page)?.complaints.take() ?? []
}

/** Saves what the page shows to tests/e2e/screenshots/NAME.png, for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true })
  await writeFile(`${SCREENSHOTS}/${name}.png`, await pictureOf(page))
}

/**
 * Ends every page of a test: lets axe look at what it hasn't seen yet of each as it was left, closes it, and fails on what was complained of. Axe is script
 * in the page, so that a page without script is not looked at. Nothing that a failed test was in is used again.
 */
export async function endPages({ failed }: { failed: boolean }): Promise<void> {
  const ending = opened
  opened = []
  try {
    if (!failed) for (const one of ending) if (isLookedAt(one)) await expectNewAccessible(one.page)
  } finally {
    await Promise.all(ending.map((one) => (failed ? one.context.close() : giveBack(one, one.page))))
  }
  const lines = ending.flatMap(({ complaints, foreseen }) => complaints.take(foreseen))
  if (lines.length > 0) expect.fail(['expected the browser to complain of nothing', ...lines].join('\n  '))
}

function isLookedAt({ page, javaScript }: Opened): boolean {
  return javaScript && !page.isClosed() && page.url() !== 'about:blank'
}
