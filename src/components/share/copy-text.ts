/** The clipboard, and what serves where the browser won't have it. */

/**
 * Copies text to the clipboard. Returns false if the browser blocks it, as in some frames and without a secure context.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/**
 * Copies the text; if that fails, selects the content of `field`, so that the reader can copy it by keyboard.
 * @param copy copies the text to the clipboard; returns false if the browser blocks it
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
