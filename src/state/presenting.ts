/** What only those who present need of the state. */
import { isPresenting, slideView } from '../model/story/story.ts'
import { DEFAULT_VIEW, sameView } from '../model/view/view.ts'
import type { AtlasState } from './atlas-state.svelte.ts'

/** Whether what is shown is no longer what the slide shows: somebody explores. */
export function isOffSlide({ view, index }: AtlasState): boolean {
  return isPresenting(view) && !sameView(view, slideView(index, view))
}

/** Back to the view of before, or to the whole atlas where there was none. */
export function stopPresenting(atlas: AtlasState): void {
  const { lang, theme, data, tiles } = atlas.view
  atlas.change(atlas.presentation.before ?? { ...DEFAULT_VIEW, lang, theme, data, tiles }, 'present')
}
