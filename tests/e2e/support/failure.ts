/** What a page showed when its test failed, for the log of a machine that nobody watches. */
import type { Page } from 'playwright-core'

/** How long a page may take to tell, ms; one that takes longer hangs. */
const MOST_MS = 5000

/** Returns a line that says where the page was, what had the focus, and what its dialogs and notices said. */
export async function describePage(page: Page): Promise<string> {
  if (page.isClosed()) return 'the page was closed'
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`the page did not answer within ${MOST_MS} ms`), MOST_MS)
  })
  const told = page.evaluate(whatIsThere).catch((error: unknown) => `the page could not tell: ${String(error)}`)
  const line = await Promise.race([told, late])
  clearTimeout(timer)
  return `${page.url()}: ${line}`
}

/** Runs in the page. */
function whatIsThere(): string {
  const short = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim().slice(0, 200) ?? 'none'
  const texts = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((one) => short(one.innerText)).filter(Boolean)
  return JSON.stringify({
    ready: document.documentElement.dataset['ready'] !== undefined,
    visible: document.visibilityState,
    hasFocus: document.hasFocus(),
    focus: short(document.activeElement?.outerHTML),
    dialogs: texts('dialog[open]'),
    notices: texts('[role="status"], [role="alert"]'),
  })
}
