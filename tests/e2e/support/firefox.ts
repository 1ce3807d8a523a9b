/**
 * Launches Firefox for the tests: the system's, unpatched, driven by Playwright over WebDriver BiDi. Settings that
 * Playwright changes in a running Chromium (dark colours, reduced motion, touch …) aren't supported there yet; they are
 * preferences of the browser, which change between its pages.
 */
import { type Browser, firefox } from 'playwright-core'
import { findProgram, programFromEnvironment } from '../../../src/build/find-program.ts'
import { type Preferences, setPreferences } from './bidi.ts'
import type { Reader, TextSetting } from './reader.ts'

const NAMES = ['firefox-esr', 'firefox']

const PREFERENCES: Preferences = {
  // One CSS pixel is one screen pixel, whatever the system's font scaling; otherwise viewports differ from the
  // requested size.
  'layout.css.devPixelsPerPx': '1',
  // Reads the clipboard without a prompt.
  'dom.events.testing.asyncClipboard': true,
  // Frames of other sites run in their page's process; otherwise WebDriver BiDi doesn't deliver a key or a click on the
  // page to them.
  'fission.webContentIsolationStrategy': 0,
  // The wheel scrolls by the exact distance.
  'mousewheel.system_scroll_override.enabled': false,
  // Blocks every other host by a proxy that doesn't exist.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
}

/** Firefox has sizes of text for each script. */
const SCRIPTS = ['x-western', 'zh-CN', 'zh-TW', 'zh-HK']
const forEachScript = (name: string, size: number): Preferences =>
  Object.fromEntries(SCRIPTS.map((script) => [`font.${name}.${script}`, size]))

const TEXT: Readonly<Record<TextSetting, Preferences>> = {
  '16 px': {},
  '32 px': forEachScript('size.variable', 32),
  'at least 20 px': forEachScript('minimum-size', 20),
  'at least 24 px': forEachScript('minimum-size', 24),
  scaled: { 'ui.textScaleFactor': 200, 'browser.display.os-zoom-behavior': 2 },
}

const COLOR_SCHEMES = { dark: 0, light: 1, unset: 2 } as const

/**
 * Returns the path of Firefox: `FIREFOX_PATH` if set, otherwise the system's.
 * @throws with instructions, if there is none
 */
export function findFirefox(): string {
  const path = programFromEnvironment('FIREFOX_PATH') ?? findProgram(NAMES)
  if (path !== undefined) return path
  throw new Error(
    [
      'This needs Firefox, and there is none. One of these will do:',
      '  apt-get install firefox-esr fonts-noto-cjk                     (Debian; as root)',
      '  FIREFOX_PATH=/path/to/firefox npm run test:engines     (one that you have; 128 or later)',
    ].join('\n'),
  )
}

/** Lets WebDriver BiDi run scripts of the browser itself. */
const ALLOWS_PREFERENCES = { MOZ_REMOTE_ALLOW_SYSTEM_ACCESS: '1' }

/** What a browser does beside the page, for nobody here: a quarter of the start, and of each page. */
const NOTHING_BESIDE: Preferences = {
  'accessibility.force_disabled': 1,
  'browser.cache.disk.enable': false,
  'browser.ml.enable': false,
  'browser.newtabpage.enabled': false,
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.sessionstore.resume_from_crash': false,
  'browser.tabs.remote.warmup.enabled': false,
  'browser.translations.enable': false,
  'datareporting.healthreport.uploadEnabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'extensions.enabledScopes': 0,
  'network.http.speculative-parallel-limit': 0,
  'network.predictor.enabled': false,
  'places.history.enabled': false,
  'reader.parse-on-load.enabled': false,
  'toolkit.telemetry.enabled': false,
  // A page takes over the process of the page before; the start of one is a tenth of what a test takes.
  'dom.ipc.keepProcessesAlive.web': 1,
  'dom.ipc.processCount': 1,
}

/** A browser, and the preferences that it has or is about to have. */
interface Running {
  launched: Promise<Browser>
  preferences: Preferences
  /** Resolves when it has them. */
  isSet: Promise<unknown>
  /** How many of its pages are open or about to be. */
  open: number
}

let all: Running[] = []

/**
 * Takes a Firefox for a page of this reader, until `releaseFirefox`: one that has no page, or only pages with the same
 * preferences; otherwise a new one. A start takes as long as five pages, so preferences change in a running browser.
 */
export async function takeFirefox(reader: Required<Reader>): Promise<Browser> {
  const preferences = preferencesOf(reader)
  const one = all.find(({ open, preferences: had }) => open === 0 || isSame(had, preferences)) ?? launch(preferences)
  one.open++
  if (!isSame(one.preferences, preferences)) {
    const had = one.preferences
    one.preferences = preferences
    one.isSet = Promise.all([one.launched, one.isSet]).then(([browser]) =>
      setPreferences(browser, difference(had, preferences)),
    )
  }
  await one.isSet
  return one.launched
}

/** Ends the use of a Firefox by one page. */
export async function releaseFirefox(browser: Browser): Promise<void> {
  for (const one of all) if ((await one.launched) === browser) one.open--
}

/** Closes a Firefox; the next page is in another. */
export async function closeFirefox(browser: Browser): Promise<void> {
  const launched = await Promise.all(all.map((one) => one.launched))
  all = all.filter((_, i) => launched[i] !== browser)
  await browser.close()
}

function launch(preferences: Preferences): Running {
  const launched = firefox.launch({
    // Uses Firefox's own WebDriver BiDi instead of Playwright's patched build.
    channel: 'moz-firefox',
    executablePath: findFirefox(),
    env: { ...process.env, ...ALLOWS_PREFERENCES },
    firefoxUserPrefs: { ...NOTHING_BESIDE, ...preferences },
  })
  const one = { launched, preferences, isSet: launched, open: 0 }
  all.push(one)
  return one
}

/** Returns the preferences to set; null: to the browser's default. */
function difference(had: Preferences, wanted: Preferences): Readonly<Record<string, Preferences[string] | null>> {
  const names = Object.keys({ ...had, ...wanted }).filter((name) => had[name] !== wanted[name])
  return Object.fromEntries(names.map((name) => [name, wanted[name] ?? null]))
}

function isSame(a: Preferences, b: Preferences): boolean {
  return Object.keys(difference(a, b)).length === 0
}

/** Reader settings that are preferences of the browser. */
function preferencesOf(reader: Required<Reader>): Preferences {
  return {
    ...PREFERENCES,
    'layout.css.prefers-color-scheme.content-override': COLOR_SCHEMES[reader.colorScheme],
    'ui.prefersReducedMotion': reader.reducedMotion === 'reduce' ? 1 : 0,
    ...(reader.forcedColors && { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 }),
    // Coarse pointer without hover; scrollbars take no room, as on phones. Without `touch` they do, as on most
    // desktops.
    ...(reader.touch && {
      'dom.w3c_touch_events.enabled': 1,
      'ui.primaryPointerCapabilities': 1,
      'ui.allPointerCapabilities': 1,
      'ui.useOverlayScrollbars': 1,
    }),
    ...(reader.scrollbars !== 'default' && { 'ui.useOverlayScrollbars': reader.scrollbars === 'overlay' ? 1 : 0 }),
    ...TEXT[reader.text],
    ...(reader.withoutStorageInFrames && { 'network.cookie.cookieBehavior': 1 }),
  }
}
