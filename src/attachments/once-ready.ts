/** What no first sight needs, fetched once the page is ready: the page on paper, and inputs in which browsers differ, made the same in one place each. */
import { keepComposingKeys } from './composing-keys.ts'
import { focusPressed } from './focus-pressed.ts'
import { pinchAsWheel } from './pinch-as-wheel.ts'
import './print.css'

/** Makes the inputs the same, and gives what ends that. */
export function sameInput(): () => void {
  const releases = [keepComposingKeys(), focusPressed(), pinchAsWheel()]
  return () => {
    for (const release of releases) release()
  }
}
