import type { Attachment } from 'svelte/attachments'

/**
 * Brings an element into view when it comes to show the claim that the address points at; undefined while it doesn't.
 */
export function intoView(claim: string | undefined): Attachment<HTMLElement> {
  return (element) => {
    if (claim !== undefined) element.scrollIntoView({ block: 'nearest' })
  }
}
