import type { Attachment } from 'svelte/attachments'

/** Brings an element into view while it is wanted: the claim that the address points at. */
export function intoView(isWanted: boolean): Attachment<HTMLElement> {
  return (element) => {
    if (isWanted) element.scrollIntoView({ block: 'nearest' })
  }
}
