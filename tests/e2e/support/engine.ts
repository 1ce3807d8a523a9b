/**
 * The browser that runs the tests: Chromium, or the one named by `ATLAS_ENGINE`. Each worker launches its own, which
 * ends with it.
 */
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium, findWindowlessChromium } from './chromium.ts'
import { closeFirefox, findFirefox, releaseFirefox, takeFirefox } from './firefox.ts'
import type { Reader, TextSetting } from './reader.ts'

const ENGINES = ['chromium', 'firefox'] as const
export type Engine = (typeof ENGINES)[number]

export const ENGINE = engineNamed(process.env['ATLAS_ENGINE'] || 'chromium')

/** Blocks every other host for all requests. */
const LOOPBACK_ALONE =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1'

/**
 * How many pages a browser has before a new one takes its place. After it was closed, Firefox keeps some 1.5 MB of each
 * page in its first window, and 12 MB of each in a window of its own.
 */
export const MOST_PAGES = ENGINE === 'firefox' ? 100 : Infinity

/** Flags for the size of text, where Chromium has the setting. */
const TEXT: Readonly<Partial<Record<TextSetting, readonly string[]>>> = {
  '16 px': [],
  '32 px': ['--blink-settings=defaultFontSize=32'],
  'at least 20 px': ['--blink-settings=minimumFontSize=20'],
  'at least 24 px': ['--blink-settings=minimumFontSize=24'],
}

const chromiums = new Map<string, Promise<Browser>>()

/** @throws with instructions, if the engine isn't installed */
export function findEngine(): string {
  return ENGINE === 'firefox' ? findFirefox() : findWindowlessChromium()
}

/** Takes a browser for a page of this reader, until `releaseBrowser`. */
export function takeBrowser(reader: Required<Reader>): Promise<Browser> {
  return ENGINE === 'firefox' ? takeFirefox(reader) : chromiumFor(reader)
}

/** Ends the use of a browser by one page. */
export async function releaseBrowser(browser: Browser): Promise<void> {
  if (ENGINE === 'firefox') await releaseFirefox(browser)
}

/** Closes a browser; the next page is in another. */
export async function closeBrowser(browser: Browser): Promise<void> {
  if (ENGINE === 'firefox') return closeFirefox(browser)
  for (const [key, one] of chromiums) if ((await one) === browser) chromiums.delete(key)
  await browser.close()
}

/** Creates a context for this reader: no page, no storage, no cache. */
export function newContext(browser: Browser, reader: Required<Reader>): Promise<BrowserContext> {
  return browser.newContext({
    viewport: reader.viewport,
    locale: reader.language,
    timezoneId: reader.timezone,
    ...(ENGINE === 'chromium' && {
      colorScheme: reader.colorScheme === 'unset' ? null : reader.colorScheme,
      reducedMotion: reader.reducedMotion,
      forcedColors: reader.forcedColors ? 'active' : 'none',
      javaScriptEnabled: reader.javaScript,
      hasTouch: reader.touch,
      isMobile: reader.touch,
      permissions: reader.clipboard ? ['clipboard-read', 'clipboard-write'] : [],
    }),
  })
}

/** Returns the Chromium for a reader's settings that are flags of its launch. */
function chromiumFor(reader: Required<Reader>): Promise<Browser> {
  const text = TEXT[reader.text]
  if (!text) throw new Error(`text ${reader.text}: Chromium has no such setting`)
  const flags = [
    ...CHROMIUM_FLAGS,
    LOOPBACK_ALONE,
    ...(reader.withoutStorageInFrames ? ['--test-third-party-cookie-phaseout'] : []),
    ...text,
  ]
  // Playwright hides the scrollbars of a Chromium without a window.
  const ignoreDefaultArgs = reader.scrollbars === 'classic' ? ['--hide-scrollbars'] : []
  const key = JSON.stringify([flags, ignoreDefaultArgs])
  const launched = chromiums.get(key)
  if (launched) return launched
  // The headless shell can't refuse storage.
  const find = reader.withoutStorageInFrames ? findChromium : findWindowlessChromium
  const browser = chromium.launch({ executablePath: find(), args: flags, ignoreDefaultArgs })
  chromiums.set(key, browser)
  return browser
}

function engineNamed(name: string): Engine {
  const engine = ENGINES.find((one) => one === name)
  if (engine) return engine
  throw new Error(`ATLAS_ENGINE: expected ${ENGINES.join(' or ')}, found ${name}`)
}
