/** Opens the key over the page, by a button or by the “?” key. */
import { late } from '../../late/late.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { lateParts } from '../../state/late-parts.svelte.ts'

export function showKey(atlas: AtlasState): void {
  late(() => import('./open-key.ts')).then(
    ({ openKey }) => {
      lateParts.settle()
      openKey(atlas)
    },
    () => lateParts.tell(),
  )
}
