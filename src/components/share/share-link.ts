/** The link that shows everybody this view. */
import { shareAddress } from '../../model/view/address.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { pageAddress } from '../../platform/page-address.ts'

/**
 * The whole address of what `atlas` shows, in its language and with its parts.
 * @param page where the atlas is found: as whoever has it open finds it, unless told
 */
export function shareLink(atlas: AtlasState, page = pageAddress()): string {
  return new URL(shareAddress(atlas.view, atlas.language, atlas.parts, atlas.index), page).href
}

/**
 * Puts the link on the clipboard: plain, and, for what takes more than plain text, with the sentence that says what it shows as its words. False where
 * the browser won't have it.
 */
export async function copyLink(atlas: AtlasState): Promise<boolean> {
  const anchor = document.createElement('a')
  anchor.href = shareLink(atlas)
  anchor.lang = atlas.language
  anchor.textContent = atlas.sentence
  try {
    const blob = (type: string, text: string) => new Blob([text], { type })
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob('text/plain', anchor.href),
        'text/html': blob('text/html', anchor.outerHTML),
      }),
    ])
    return true
  } catch {
    return copyText(anchor.href)
  }
}

/** As `copyLink`; where the browser won't have it, the link stands in the dialog to be copied by hand. */
export async function copyOrShowLink(atlas: AtlasState): Promise<boolean> {
  if (await copyLink(atlas)) return true
  await showDialog(atlas, true)
  return false
}

/**
 * Opens the dialog. Fetched from here and not from the button: what is fetched from there is named in all that a first sight loads.
 * @param isForLink whether the reader came for the link: it is selected, to be copied by hand
 */
export async function showDialog(atlas: AtlasState, isForLink = false): Promise<void> {
  const { openShare } = await import('./open-share.ts')
  openShare(atlas, isForLink)
}

/** Hands the link and its sentence to the device, which asks where to. */
export async function send(atlas: AtlasState): Promise<void> {
  const title = atlas.text(atlas.index.atlas.title)
  try {
    await navigator.share({ title, text: atlas.sentence, url: shareLink(atlas) })
  } catch {
    // The reader has thought better of it.
  }
}

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
