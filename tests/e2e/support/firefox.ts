/**
 * Firefox as the tests launch it: the one of the system, unpatched, which Playwright drives by WebDriver BiDi. What Playwright sets in a running
 * Chromium (dark colours, reduced motion, touch …), it cannot set there yet: these are preferences of a browser, one browser for each combination.
 */
import { type Browser, firefox } from 'playwright-core'
import { findProgram, programFromEnvironment } from '../../../src/build/find-program.ts'
import type { Reader } from './reader.ts'

const NAMES = ['firefox-esr', 'firefox']

type Preferences = Record<string, string | number | boolean>

const PREFERENCES: Preferences = {
  // A pixel of CSS is one of the screen, whatever the system's fonts are scaled by: else viewports differ from what was asked.
  'layout.css.devPixelsPerPx': '1',
  // The clipboard is read without a question to anybody.
  'dom.events.testing.asyncClipboard': true,
  // Frames of other sites run in the process of their page: else a key or a click on the page doesn't get into them by WebDriver BiDi.
  'fission.webContentIsolationStrategy': 0,
  // A turn of the wheel is as far as it says.
  'mousewheel.system_scroll_override.enabled': false,
  // No host but this machine: all others are asked for by way of a proxy that isn't there.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
}

const COLOR_SCHEMES = { dark: 0, light: 1, unset: 2 } as const

/**
 * The path of a Firefox: `FIREFOX_PATH` where that is set, else the system's.
 * @throws with what to do, where there is none.
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

/** A Firefox that is as this reader has it. */
export function launchFirefox(preferences: Preferences): Promise<Browser> {
  return firefox.launch({
    // By WebDriver BiDi, which Firefox has itself, and not by a patch of Playwright's.
    channel: 'moz-firefox',
    executablePath: findFirefox(),
    firefoxUserPrefs: preferences,
  })
}

/** What of a reader is a preference of the browser. */
export function preferencesOf(reader: Required<Reader>): Preferences {
  return {
    ...PREFERENCES,
    'layout.css.prefers-color-scheme.content-override': COLOR_SCHEMES[reader.colorScheme],
    'ui.prefersReducedMotion': reader.reducedMotion === 'reduce' ? 1 : 0,
    ...(reader.forcedColors && { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 }),
    // Coarse, and neither fine nor hovering; scrollbars take no room, as on phones. Without `touch` they do, as on most desktops.
    ...(reader.touch && {
      'dom.w3c_touch_events.enabled': 1,
      'ui.primaryPointerCapabilities': 1,
      'ui.allPointerCapabilities': 1,
      'ui.useOverlayScrollbars': 1,
    }),
    ...(reader.withoutStorageInFrames && { 'network.cookie.cookieBehavior': 1 }),
  }
}
