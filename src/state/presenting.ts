/** State functions that only presenting needs. */
import { isPresenting, slideView } from '../model/story/story.ts'
import { DEFAULT_VIEW, sameView } from '../model/view/view.ts'
import type { AtlasState } from './atlas-state.svelte.ts'

/** Returns whether the view differs from the current slide's, because someone is exploring. */
export function isOffSlide({ view, index }: AtlasState): boolean {
  return isPresenting(view) && !sameView(view, slideView(index, view))
}

/** Restores the view from before the presentation, or shows the whole atlas if there was none. */
export function stopPresenting(atlas: AtlasState): void {
  const { lang, theme, data, tiles } = atlas.view
  atlas.change(atlas.presentation.before ?? { ...DEFAULT_VIEW, lang, theme, data, tiles }, 'present')
}
