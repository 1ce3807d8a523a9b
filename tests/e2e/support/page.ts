/** Pages for the browser tests: opened for a given reader, and checked for everything required of every page. */
import { mkdir, writeFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { expectNewAccessible } from './accessible.ts'
import { openTab } from './bidi.ts'
import { pictureOf } from './by-engine.ts'
import { closeAtlases, closeWornBrowsers, giveBack, takeContext, type Taken } from './contexts.ts'
import { ENGINE } from './engine.ts'
import { describePage } from './failure.ts'
import { READER, type Reader } from './reader.ts'

export { expectAccessible, expectNewAccessible } from './accessible.ts'

const SCREENSHOTS = 'tests/e2e/screenshots'

export interface OpenOptions extends Reader {
  /** Expected console lines and failed requests, which then fail nothing. */
  foreseen?: RegExp
  /**
   * Whether the browser may cache the page for offline use. Default: false, because cached files would replace what a
   * test serves.
   */
  keeping?: boolean
  /** Served in place of the real atlas. The tests of a file that serve the same one share a context. */
  atlas?: Atlas
  /** Called before the page navigates, to add a test's own routes and scripts. */
  before?: (context: BrowserContext) => Promise<unknown>
  /** Whether the browser's cache has to be empty. Default: false; tests share cached files of the atlas. */
  unused?: boolean
  /** Whether to wait until the atlas is ready. Default: true, unless script is off. */
  waitUntilReady?: boolean
  /** Whether the page stays open for later tests of its file, and is checked after each. Default: false. */
  stays?: boolean
}

interface Opened extends Taken {
  foreseen: RegExp | undefined
  javaScript: boolean
  page: Page
  stays: boolean
}

let opened: Opened[] = []

/**
 * Opens the atlas at `path` (`?event=hkai-lab`), or any page at an absolute address, with no storage, and waits until
 * it is ready. After the test, the page is checked: axe's rules, no console output, no failed request, no other host.
 */
export async function openAtlas(path = '', options: OpenOptions = {}): Promise<Page> {
  const page = await newPage(options)
  const waits = options.waitUntilReady ?? options.javaScript ?? true
  // Doesn't wait for requests that are pending when the atlas is ready, such as tiles.
  await page.goto(new URL(path, inject('atlasUrl')).href, { waitUntil: waits ? 'domcontentloaded' : 'load' })
  if (waits) await untilReady(page)
  return page
}

/** Loads another address of the atlas in the same page. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, inject('atlasUrl')).href, { waitUntil: 'domcontentloaded' })
  await untilReady(page)
}

/** Resolves when the atlas has painted everything it shows. */
export async function untilReady(page: Pick<Page, 'waitForSelector'>): Promise<void> {
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
}

/** Returns a page that hasn't navigated yet, with the same checks as one of `openAtlas`. */
export async function newPage(options: OpenOptions = {}): Promise<Page> {
  const reader = readerOf(options)
  const { keeping = false, atlas, before, unused = false } = options
  const taken = await takeContext(reader, { keeping, atlas, before, unused })
  // A page beside another has a window of its own, so that none is hidden.
  const page =
    ENGINE === 'firefox' && opened.length === 0 ? await openTab(taken.context) : await taken.context.newPage()
  if (options.viewport) await page.setViewportSize(options.viewport)
  opened.push({
    ...taken,
    foreseen: options.foreseen,
    javaScript: reader.javaScript,
    page,
    stays: options.stays ?? false,
  })
  return page
}

/** Returns the reader for some options; `READER` has the defaults. */
function readerOf(options: Reader): Required<Reader> {
  const said = Object.keys(READER).filter((name) => options[name as keyof Reader] !== undefined)
  return { ...READER, ...Object.fromEntries(said.map((name) => [name, options[name as keyof Reader]])) }
}

/** Returns the browser's complaints so far, and clears them: for tests of the tests, and of deliberate refusals. */
export function takeComplaints(page: Page): string[] {
  return opened.find((one) => one.page === page)?.complaints.take() ?? []
}

/** Saves a screenshot to tests/e2e/screenshots/NAME.png, for people to view. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true })
  await writeFile(`${SCREENSHOTS}/${name}.png`, await pictureOf(page))
}

/**
 * Closes every page of a test: lets axe check the parts of its final state that it hasn't checked yet, and fails on
 * complaints; of a failed test, tells what the page showed. Axe is a script in the page, so pages without script aren't
 * checked. Its rules read the document, which is the same in each engine; so they run in one, and in the others where a
 * test asks for them. Contexts of a failed test aren't reused. A page that stays is checked too, and closed at the end
 * of its file or by a failure.
 */
export async function endPages({ failed, isEndOfFile = false }: { failed: boolean; isEndOfFile?: boolean }) {
  const checked = opened
  const ending = checked.filter(({ stays }) => failed || isEndOfFile || !stays)
  opened = checked.filter((one) => !ending.includes(one))
  try {
    if (failed) for (const { page } of checked) console.error(`the page of a failed test: ${await describePage(page)}`)
    else for (const one of checked) if (isLookedAt(one)) await expectNewAccessible(one.page)
  } finally {
    await Promise.all(ending.map((one) => giveBack(one, one.page, failed)))
    if (isEndOfFile) await closeAtlases()
    if (opened.length === 0) await closeWornBrowsers()
  }
  const lines = checked.flatMap(({ complaints, foreseen }) => complaints.take(foreseen))
  if (lines.length > 0) expect.fail(['expected the browser to complain of nothing', ...lines].join('\n  '))
}

function isLookedAt({ page, javaScript }: Opened): boolean {
  return ENGINE === 'chromium' && javaScript && !page.isClosed() && page.url() !== 'about:blank'
}
