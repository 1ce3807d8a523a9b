/** What a view can't be shown without, and the page may not have yet. */
import { hasMessages, loadMessages } from '../i18n/messages.ts'
import type { Language } from '../model/dataset/types.ts'
import { hasFolding, loadFolding } from '../model/filter/search.ts'
import { lateParts } from './late-parts.svelte.ts'

/**
 * Fetches what is missing, and says so where it can't be had. undefined where nothing is. Messages and texts change
 * their language together, and a search folds what it compares.
 * @param q what is searched for
 * @returns whether it is there now; never rejects
 */
export function fetchMissing(language: Language, q: string): Promise<boolean> | undefined {
  const missing = hasMessages(language)
    ? q === '' || hasFolding()
      ? undefined
      : loadFolding()
    : loadMessages(language)
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
