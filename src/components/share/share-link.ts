/** The link that reproduces this view for others. */
import { exploredView } from '../../model/export/embed-code.ts'
import { shareAddress } from '../../model/view/address.ts'
import { partsOf } from '../../model/view/shown-parts.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { pageAddress } from '../../platform/page-address.ts'
import { copyText } from './copy-text.ts'

/**
 * Returns the full address of the current view, with its language and parts; of an embedded view, that of the full
 * page.
 * @param page address of the atlas; default: that of this page
 */
export function shareLink(atlas: AtlasState, page = pageAddress()): string {
  const isEmbedded = atlas.params.view === 'embed'
  const view = isEmbedded ? exploredView(atlas.view) : atlas.view
  const parts = isEmbedded ? partsOf(view) : atlas.parts
  return new URL(shareAddress(view, atlas.language, parts, atlas.index), page).href
}

/**
 * Copies the link to the clipboard as plain text and, for targets that accept rich text, as a link labelled with the
 * sentence that describes the view. Returns false if the browser blocks it.
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

/** Passes the link and its sentence to the device's share sheet. */
export async function send(atlas: AtlasState): Promise<void> {
  const title = atlas.text(atlas.index.atlas.title)
  try {
    await navigator.share({ title, text: atlas.sentence, url: shareLink(atlas) })
  } catch {
    // Cancelled by the reader.
  }
}
