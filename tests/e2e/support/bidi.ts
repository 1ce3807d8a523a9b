/** WebDriver BiDi directly: commands and events of Firefox for which Playwright has no function. */
import type { BrowserContext, Page } from 'playwright-core'

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
 * Opens a page in a tab of the window that Firefox has from its start. Playwright opens a window for each page, whose
 * own controls take a tenth of what opening the page takes. The tab is in front, so that whatever the window showed is
 * hidden from then on.
 * @throws if another version of Playwright has its session elsewhere
 */
export async function openTab(context: BrowserContext): Promise<Page> {
  const { _connection: connection } = context as unknown as {
    _connection?: { toImpl?: (one: BrowserContext) => ContextInside }
  }
  const { _browser: browser, _browserContextId: userContext } = connection?.toImpl?.(context) ?? {}
  if (!browser?._browserSession || userContext === undefined)
    throw new Error('playwright-core: expected the BiDi session of a browser where version 1.64 has it')
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    browser._browserSession.send('browsingContext.create', { type: 'tab', userContext }),
  ])
  return page
}

interface ContextInside {
  _browser?: { _browserSession?: Pick<BidiSession, 'send'> }
  _browserContextId?: string
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
