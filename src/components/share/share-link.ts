/** The link that shows everybody this view. */
import { shareAddress } from '../../model/view/address.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { pageAddress } from '../../platform/page-address.ts'
import { copyText } from './copy-text.ts'

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

/** Hands the link and its sentence to the device, which asks where to. */
export async function send(atlas: AtlasState): Promise<void> {
  const title = atlas.text(atlas.index.atlas.title)
  try {
    await navigator.share({ title, text: atlas.sentence, url: shareLink(atlas) })
  } catch {
    // The reader has thought better of it.
  }
}
