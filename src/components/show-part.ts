/** Shows a part of the page and brings it into sight. */
import { tick } from 'svelte'
import type { Part, View } from '../model/view/view.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import { nextPaint } from '../state/measure-update.ts'

/** Changes the view and scrolls to the part's beginning once it is there. */
export function showPart(atlas: AtlasState, part: Part, patch: Partial<View>): void {
  atlas.change(patch, 'page')
  void scrollToPart(atlas, part)
}

/** Scrolls to a part's beginning: once it is drawn, or says why it isn't. No-op for a part that isn't shown. */
export async function scrollToPart(atlas: AtlasState, part: Part): Promise<void> {
  await tick()
  await nextPaint()
  await atlas.settled()
  document.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'start' })
}
