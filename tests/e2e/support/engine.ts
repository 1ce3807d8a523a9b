/**
 * The browser that runs the tests: Chromium, or the one named by `ATLAS_ENGINE`. Each worker launches its own, which
 * ends with it.
 */
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium, findWindowlessChromium } from './chromium.ts'
import { findFirefox, launchFirefox, preferencesOf } from './firefox.ts'
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

const browsers = new Map<string, Promise<Browser>>()

/** @throws with instructions, if the engine isn't installed */
export function findEngine(): string {
  return ENGINE === 'firefox' ? findFirefox() : findWindowlessChromium()
}

/** Creates a context for this reader: no page, no storage, no cache. */
export async function newContext(reader: Required<Reader>): Promise<BrowserContext> {
  const browser = await browserFor(reader)
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

/** Closes a browser; the next context for its readers is in a new one. */
export async function closeBrowser(browser: Browser): Promise<void> {
  for (const [key, one] of browsers) if ((await one) === browser) browsers.delete(key)
  await browser.close()
}

function browserFor(reader: Required<Reader>): Promise<Browser> {
  const [key, launch] = launching(reader)
  const browser = browsers.get(key) ?? launch()
  browsers.set(key, browser)
  return browser
}

/** Settings shared by all readers of one browser, and its launch. */
function launching(reader: Required<Reader>): [key: string, launch: () => Promise<Browser>] {
  if (ENGINE === 'firefox') {
    const preferences = preferencesOf(reader)
    return [JSON.stringify(preferences), () => launchFirefox(preferences)]
  }
  const text = TEXT[reader.text]
  if (!text) throw new Error(`text ${reader.text}: Chromium has no such setting`)
  const flags = [
    ...CHROMIUM_FLAGS,
    LOOPBACK_ALONE,
    ...(reader.withoutStorageInFrames ? ['--test-third-party-cookie-phaseout'] : []),
    ...text,
  ]
  // The headless shell can't refuse storage.
  const find = reader.withoutStorageInFrames ? findChromium : findWindowlessChromium
  // Playwright hides the scrollbars of a Chromium without a window.
  const ignoreDefaultArgs = reader.scrollbars === 'classic' ? ['--hide-scrollbars'] : []
  return [
    JSON.stringify([flags, ignoreDefaultArgs]),
    () => chromium.launch({ executablePath: find(), args: flags, ignoreDefaultArgs }),
  ]
}

function engineNamed(name: string): Engine {
  const engine = ENGINES.find((one) => one === name)
  if (engine) return engine
  throw new Error(`ATLAS_ENGINE: expected ${ENGINES.join(' or ')}, found ${name}`)
}
