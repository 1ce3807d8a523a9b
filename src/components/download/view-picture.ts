/** What a picture of the present view shows, for a file and for paper. */
import type { PictureOptions } from '../../picture/picture.ts'
import { publicAddress } from '../../platform/page-address.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { shareLink } from '../share/share-link.ts'

/** px; the height follows from the contents */
const WIDTH = 1280

/** Returns the options of a picture with title, sentence, sources and link, without land. */
export function viewPicture(atlas: AtlasState, parts: PictureOptions['parts']): PictureOptions {
  const { index, view, language, messages } = atlas
  const page = publicAddress()
  return {
    index,
    view,
    language,
    messages,
    parts,
    width: WIDTH,
    theme: isDark(view.theme) ? 'dark' : 'light',
    land: () => undefined,
    // A picture travels alone: its title says what it shows.
    title: atlas.text(index.atlas.description) || atlas.text(index.atlas.title),
    hasSentence: true,
    hasKey: true,
    sources: 'all',
    link: page === undefined ? undefined : shareLink(atlas, page),
  }
}

function isDark(theme: AtlasState['view']['theme']): boolean {
  return theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
}
