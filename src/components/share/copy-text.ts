/** The clipboard, and what serves where the browser won't have it. */

/** Puts text on the clipboard; false where the browser won't have it, as in some frames and without a secure context. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/**
 * Copies, or else selects all of `field`, where the reader's own keys still can.
 * @param copy puts the text on the clipboard; false where the browser won't have it
 */
export async function copyOrSelect(
  copy: () => Promise<boolean>,
  field: HTMLTextAreaElement | undefined,
): Promise<'copied' | 'selected'> {
  if (await copy()) return 'copied'
  field?.focus()
  field?.select()
  return 'selected'
}
