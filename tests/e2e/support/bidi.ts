/** WebDriver BiDi directly: commands and events of Firefox for which Playwright has no function. */
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Playwright's session: the commands and events of one page. */
export interface BidiSession {
  /** The page's browsing context. */
  readonly sessionId: string
  send(method: string, parameters: object): Promise<unknown>
  on(event: string, listener: (parameters: never) => void): unknown
  off(event: string, listener: (parameters: never) => void): unknown
}

/**
 * Returns the session by which Playwright drives a page of Firefox, which allows only one. Playwright doesn't expose
 * it; its internal location is valid for the version in package.json.
 * @throws if another version of Playwright has it elsewhere
 */
export function bidiSession(page: Page): BidiSession {
  const { _connection: connection } = page as unknown as {
    _connection?: { toImpl?: (one: Page) => { delegate?: { _session?: BidiSession } } }
  }
  const session = connection?.toImpl?.(page).delegate?._session
  if (!session) throw new Error('playwright-core: expected the BiDi session of a page where version 1.64 has it')
  return session
}

/**
 * Opens a page in a tab of the window that Firefox has from its start, once all other windows are closed. Playwright
 * opens a window for each page, whose own controls take a tenth of what opening the page takes. The tab is in front, so
 * that whatever the window showed is hidden from then on.
 * @throws if other windows stay open, or another version of Playwright has its session elsewhere
 */
export async function openTab(context: BrowserContext): Promise<Page> {
  const { _connection: connection } = context as unknown as {
    _connection?: { toImpl?: (one: BrowserContext) => ContextInside }
  }
  const { _browser: browser, _browserContextId: userContext } = connection?.toImpl?.(context) ?? {}
  if (!browser?._browserSession || userContext === undefined)
    throw new Error('playwright-core: expected the BiDi session of a browser where version 1.64 has it')
  await runInWindow(browser._browserSession, BE_IN_FRONT)
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    browser._browserSession.send('browsingContext.create', { type: 'tab', userContext }),
  ])
  return page
}

/**
 * A window of an earlier test may still be closing. While it is in front, or none is, keys reach no page, and a tab
 * that is opened waits for ever to be in front.
 */
const BE_IN_FRONT = `async () => {
  const end = Date.now() + 10_000
  for (;;) {
    const count = [...Services.wm.getEnumerator('navigator:browser')].length
    if (count === 1 && Services.focus.activeWindow === window) return
    if (Date.now() > end) throw new Error('expected one window, in front; found ' + count)
    if (count === 1) window.focus()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}`

type BrowserSession = Pick<BidiSession, 'send'>

interface BrowserInside {
  _browserSession?: BrowserSession
}

interface ContextInside {
  _browser?: BrowserInside
  _browserContextId?: string
}

export type Preferences = Readonly<Record<string, string | number | boolean>>

/**
 * Sets preferences of a running Firefox; null: to the browser's default. A page opened afterwards has them.
 * @throws if another version of Playwright has its session elsewhere
 */
export async function setPreferences(
  browser: Browser,
  preferences: Readonly<Record<string, Preferences[string] | null>>,
): Promise<void> {
  const { _connection: connection } = browser as unknown as {
    _connection?: { toImpl?: (one: Browser) => BrowserInside }
  }
  const session = connection?.toImpl?.(browser)._browserSession
  if (!session) throw new Error('playwright-core: expected the BiDi session of a browser where version 1.64 has it')
  await runInWindow(session, SET_PREFERENCES, JSON.stringify(preferences))
}

/** `Services` is Firefox's own; the kind of a preference never changes. */
const SET_PREFERENCES = `(preferences) => {
  const { prefs } = Services
  const set = { boolean: 'setBoolPref', number: 'setIntPref', string: 'setCharPref' }
  for (const [name, value] of Object.entries(JSON.parse(preferences)))
    if (value === null) prefs.clearUserPref(name)
    else prefs[set[typeof value]](name, value)
}`

/**
 * Runs a function in the window that Firefox has from its start: the browser's own, not a page's.
 * @throws what the function throws, or if the browser was launched without access to itself
 */
async function runInWindow(session: BrowserSession, functionDeclaration: string, value = ''): Promise<void> {
  const { contexts } = (await session.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })) as {
    contexts: readonly { context: string }[]
  }
  const { type, exceptionDetails } = (await session.send('script.callFunction', {
    functionDeclaration,
    arguments: [{ type: 'string', value }],
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  })) as { type: string; exceptionDetails?: { text: string } }
  if (type !== 'success') throw new Error(`Firefox: ${exceptionDetails?.text ?? type}`)
}

/** One step of a pointer: a move (px of the viewport), or its button or finger down or up. */
export type PointerAction =
  { type: 'pointerMove'; x: number; y: number } | { type: 'pointerDown' | 'pointerUp'; button: 0 }

export const moveTo = ({ x, y }: { x: number; y: number }): PointerAction => ({ type: 'pointerMove', x, y })
export const DOWN: PointerAction = { type: 'pointerDown', button: 0 }
export const UP: PointerAction = { type: 'pointerUp', button: 0 }

/**
 * Performs the actions of several pointers at once: a list for each, all of one length. The mouse is the one that
 * Playwright moves.
 */
export async function perform(
  page: Page,
  pointerType: 'mouse' | 'touch',
  lists: readonly (readonly PointerAction[])[],
): Promise<void> {
  const session = bidiSession(page)
  await session.send('input.performActions', {
    context: session.sessionId,
    actions: lists.map((actions, i) => ({
      type: 'pointer',
      id: pointerType === 'mouse' ? 'pw_mouse' : `finger-${i}`,
      parameters: { pointerType },
      actions,
    })),
  })
}
