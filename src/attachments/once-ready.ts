/**
 * Parts not needed for the first render, fetched once the page is ready: printing, and fixes that make inputs the same
 * in all browsers.
 */
import { keepComposingKeys } from './composing-keys.ts'
import { focusPressed } from './focus-pressed.ts'
import { followTranslation } from './translated-page.ts'
import { pinchAsWheel } from './pinch-as-wheel.ts'
import './print.css'

/** Installs the input fixes. Returns a function that removes them. */
export function sameInput(): () => void {
  const releases = [keepComposingKeys(), focusPressed(), pinchAsWheel(), followTranslation(document.body)]
  return () => {
    for (const release of releases) release()
  }
}
