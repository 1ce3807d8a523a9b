/** Reports the natural height of the page to a host that gives its frame this height. */
import { nextPaint } from '../state/measure-update.ts'
import { settledHeights } from './settled-height.ts'

export interface HeightReport {
  /** Reports the height, and from now on each later one. Call it when the page is ready. */
  begin(): void
  end(): void
}

/**
 * Calls `post` with the height of the page's content, CSS pixels, once two frames agree on it: while the page changes,
 * it passes through others. The frame's own height never affects it: room for a scrollbar is reserved, as otherwise a
 * classic scrollbar would narrow the page in a short frame, and the posted height would lead to another.
 */
export function reportHeight(post: (height: number) => void): HeightReport {
  const isPosted = settledHeights()
  const { style } = document.documentElement
  style.scrollbarGutter = 'stable'
  let size = { width: 0, height: 0 }
  let state: 'held' | 'resting' | 'changing' | 'ended' = 'held'
  // Uses the observed size, as measuring the page makes WebKit lay it out before its style sheets are loaded.
  const observer = new ResizeObserver(([entry]) => {
    const { inlineSize = 0, blockSize = 0 } = entry?.borderBoxSize[0] ?? {}
    size = { width: inlineSize, height: Math.ceil(blockSize) }
    if (state === 'resting') void postSettled()
  })
  observer.observe(document.body)

  return {
    begin: postSize,
    end() {
      state = 'ended'
      observer.disconnect()
      style.scrollbarGutter = ''
    },
  }

  async function postSettled(): Promise<void> {
    state = 'changing'
    for (let seen; seen !== size;) {
      seen = size
      await nextPaint()
    }
    postSize()
  }

  function postSize(): void {
    if (state === 'ended') return
    state = 'resting'
    const { width, height } = size
    if (height > 0 && isPosted(width, height, performance.now())) post(height)
  }
}
