/** Motions between two forms of a drawing, as a page plays them. */
import type { Page } from 'playwright-core'
import type { Part } from './hooks.ts'

export interface SeenMotion {
  /** Parts of the copy. */
  copied: number
  /** Elements that move or grow. */
  moved: number
  /** Elements of the copy that scripts or screen readers would find. */
  found: number
}

/** Notes each copy of a former drawing in a part from now on; `isEnded`: and presses a key at once. */
export async function watchMotions(page: Page, part: Part, { isEnded = false } = {}): Promise<void> {
  await page.evaluate(
    ([part, isEnded]) => {
      const seen: SeenMotion[] = []
      Object.assign(window, { seenMotions: seen })
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes) {
            if (!(node instanceof SVGElement && node.matches('.ghost'))) continue
            const moved = document.getAnimations().filter(({ effect }) => {
              const [first] = effect instanceof KeyframeEffect ? effect.getKeyframes() : []
              return first !== undefined && 'transform' in first
            })
            const found = node.querySelectorAll('[data-event], [role], [tabindex], [aria-label]')
            seen.push({ copied: node.children.length, moved: moved.length, found: found.length })
            if (isEnded) dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))
          }
      }).observe(document.querySelector(`[data-part="${part}"]`)!, { childList: true, subtree: true })
    },
    [part, isEnded] as const,
  )
}

export async function motions(page: Page): Promise<SeenMotion[]> {
  return page.evaluate(() => (window as unknown as { seenMotions: SeenMotion[] }).seenMotions)
}
