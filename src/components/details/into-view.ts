import type { Attachment } from 'svelte/attachments'

/**
 * Scrolls an element into view when it begins to show the claim in the address; `claim` is undefined while it doesn't.
 */
export function intoView(claim: string | undefined): Attachment<HTMLElement> {
  return (element) => {
    if (claim !== undefined) element.scrollIntoView({ block: 'nearest' })
  }
}
