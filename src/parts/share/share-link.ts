/** The link that shows everybody this view. */
import { shareAddress } from '../../model/address.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'

/** The whole address of what `atlas` shows, in its language and with its parts. */
export function shareLink(atlas: AtlasState): string {
  return new URL(shareAddress(atlas.view, atlas.language, atlas.parts, atlas.index), location.href.split(/[?#]/)[0])
    .href
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
