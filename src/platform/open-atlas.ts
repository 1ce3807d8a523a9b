/** Shows an atlas that was read from a file of the reader's, in place of the one that is shown. */
import type { Imported } from '../import/host/messages.ts'
import { runInSlices } from '../model/steps.ts'
import { prepareIndex } from '../model/dataset/atlas-index.ts'
import { bestLanguage } from '../model/dataset/text.ts'
import { loadRegions, needsRegions } from '../model/grouping/regions.ts'
import { loadTables, needsTables } from '../model/events/tables.ts'
import { DEFAULT_VIEW } from '../model/view/view.ts'
import { loadMessages } from '../i18n/messages.ts'
import { loadOwnWords } from '../i18n/own-words.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import type { OwnAtlas } from '../state/open-table.svelte.ts'
import { askBeforeLeaving } from './ask-before-leaving.ts'

/**
 * Resolves when the atlas is shown, from its beginning: of the view only language, colours and parts stay. It is in no
 * other place than this window, so leaving asks once until it is saved.
 */
export async function openAtlas(state: AtlasState, { atlas, report }: Imported, own: OwnAtlas): Promise<void> {
  const { lang, theme, show } = state.view
  const language = bestLanguage([...(lang === undefined ? [] : [lang]), ...navigator.languages], atlas.languages)
  await Promise.all([
    loadOwnWords(),
    loadMessages(language),
    needsTables(atlas) ? loadTables() : undefined,
    // Without regions, colours and lanes are those of the busiest cities.
    needsRegions(atlas, DEFAULT_VIEW.lanes) ? loadRegions().catch(() => undefined) : undefined,
  ])
  // At once it would block the page for a tenth of a second, at 100,000 events.
  await runInSlices(prepareIndex(atlas))
  state.change({ ...DEFAULT_VIEW, lang: language === lang ? lang : undefined, theme, show }, 'data')
  state.replaceAtlas(atlas)
  state.notices.table = { file: own.file, report }
  state.openTable.own = own
  askBeforeLeaving(() => state.openTable.own?.isSaved === false)
}
