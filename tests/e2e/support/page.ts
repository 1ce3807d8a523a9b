/** Pages for the browser tests: opened as a given reader would have them, and held to what every page is held to. */
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { type Complaints, listenForComplaints } from './complaints.ts'
import { newContext } from './engine.ts'
import { READER, type Reader } from './reader.ts'

/** Long enough for a machine that does three other things; a page that takes it is broken. Less than a test's own time. */
const WAIT_MS = 15_000
const SCREENSHOTS = 'tests/e2e/screenshots'
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export interface OpenOptions extends Reader {
  /** Lines on the console, and requests that fail, which this test is about: they fail nothing. */
  foreseen?: RegExp
  /** Whether the browser may keep the page for when there is no network. False unless told: what is kept would answer for what a test serves. */
  keeping?: boolean
  /** Called before the page goes anywhere: for routes and scripts of a test's own. */
  before?: (context: BrowserContext) => Promise<unknown>
  /** Whether to wait until the atlas is ready. True unless told, or script is off. */
  waitUntilReady?: boolean
}

interface Opened {
  context: BrowserContext
  complaints: Complaints
  foreseen: RegExp | undefined
  javaScript: boolean
  page: Page
}

let axeSource: Promise<string> | undefined
let opened: Opened[] = []

/**
 * Opens the atlas at `path` (`?event=hkai-lab`), or any page at an absolute address, in a context of its own, and waits until it is
 * ready. After the test the page is held to `expectAccessible`, and to nothing on the console, no failed request, no other host.
 */
export async function openAtlas(path = '', options: OpenOptions = {}): Promise<Page> {
  const page = await newPage(options)
  await page.goto(new URL(path, inject('atlasUrl')).href)
  if (options.waitUntilReady ?? options.javaScript ?? true) await untilReady(page)
  return page
}

/** The same page at another address of the atlas, read anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, inject('atlasUrl')).href)
  await untilReady(page)
}

/** Resolves when the atlas has painted all it shows. */
export async function untilReady(page: Pick<Page, 'waitForSelector'>): Promise<void> {
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
}

/** A page that has gone nowhere yet, held to the same as one of `openAtlas`. */
export async function newPage(options: OpenOptions = {}): Promise<Page> {
  const reader: Required<Reader> = { ...READER, ...options }
  const context = await newContext(reader)
  context.setDefaultTimeout(WAIT_MS)
  const complaints = listenForComplaints(context)
  // As in a browser that has no service workers.
  if (options.keeping !== true)
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }))
  await options.before?.(context)
  const page = await context.newPage()
  opened.push({ context, complaints, foreseen: options.foreseen, javaScript: reader.javaScript, page })
  return page
}

/** What the browser complained of so far, and forgets: for tests of the tests, and of what is refused on purpose. */
export function takeComplaints(page: Page): string[] {
  return opened.find((one) => one.page === page)?.complaints.take() ?? []
}

/**
 * Holds the page, in the state it is in and with its frames, to WCAG 2.2 AA and to axe's best practice. Axe runs in each frame by itself, and
 * tells violations only: to describe all that is well takes five times as long as to look. Contrast and the sizes of targets, which it has to measure,
 * are more than half of the rest, and can be left out.
 */
export async function expectAccessible(page: Page, { measures = true } = {}): Promise<void> {
  const found: string[] = []
  for (const frame of page.frames())
    if (frame.url() !== 'about:blank') found.push(...(await violationsIn(frame, measures)))
  if (found.length > 0) expect.fail([`${page.url()}: expected nothing for axe to find`, ...found].join('\n  '))
}

async function violationsIn(frame: Frame, measures: boolean): Promise<string[]> {
  axeSource ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(await axeSource)
  const { violations } = await frame.evaluate(
    async ([tags, enabled]) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
        // A mark's name opens with its label's title and goes on with the date in full, where the label has it short: the rule wants it letter by letter.
        rules: {
          'label-content-name-mismatch': { enabled: false },
          'color-contrast': { enabled },
          'target-size': { enabled },
        },
        iframes: false,
        preload: false,
      }),
    [AXE_TAGS, measures] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.target.join(' ')}\n    ${node.failureSummary ?? ''}`),
  )
}

/** Saves what the page shows to tests/e2e/screenshots/NAME.png, for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true })
  // A caret is hidden by a style of Playwright's own, which the page's policy refuses in Firefox.
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, caret: 'initial' })
}

/**
 * Ends every page of a test: looks at each as it was left (but for what must be measured, which the tests of colours, of the stage and of single parts ask for), closes it, and fails on what was complained of. Axe is script in the page, so
 * that a page without script is not looked at.
 */
export async function endPages({ accessible }: { accessible: boolean }): Promise<void> {
  const ending = opened
  opened = []
  try {
    if (accessible) for (const one of ending) if (isLookedAt(one)) await expectAccessible(one.page, { measures: false })
  } finally {
    await Promise.all(ending.map(({ context }) => context.close()))
  }
  const lines = ending.flatMap(({ complaints, foreseen }) => complaints.take(foreseen))
  if (lines.length > 0) expect.fail(['expected the browser to complain of nothing', ...lines].join('\n  '))
}

function isLookedAt({ page, javaScript }: Opened): boolean {
  return javaScript && !page.isClosed() && page.url() !== 'about:blank'
}
