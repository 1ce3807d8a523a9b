/** What a view can't be shown without, and the page may not have yet. */
import { hasMessages, loadMessages } from '../i18n/messages.ts'
import type { Atlas, Language } from '../model/dataset/types.ts'
import { hasFolding, loadFolding } from '../model/filter/search.ts'
import { hasRegions, loadRegions, needsRegions } from '../model/grouping/regions.ts'
import type { View } from '../model/view/view.ts'
import { lateParts } from './late-parts.svelte.ts'

/**
 * Fetches what is missing, and says so where it can't be had. undefined where nothing is. Messages and texts change
 * their language together, a search folds what it compares, and other lanes may need the regions' outlines. Without
 * them, what is shown goes on as it is.
 * @param language the language that the next view is shown in
 * @param current the view that is shown
 * @returns whether it is there now; never rejects
 */
export function fetchMissing(
  language: Language,
  current: Pick<View, 'lanes'>,
  { q, lanes }: Pick<View, 'q' | 'lanes'>,
  atlas: Atlas,
): Promise<boolean> | undefined {
  const missing = !hasMessages(language)
    ? loadMessages(language)
    : q !== '' && !hasFolding()
      ? loadFolding()
      : lanes !== current.lanes && needsRegions(atlas, lanes) && !hasRegions()
        ? loadRegions()
        : undefined
  return missing?.then(
    () => {
      lateParts.settle()
      return true
    },
    () => {
      lateParts.tell()
      return false
    },
  )
}
