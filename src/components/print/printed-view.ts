/**
 * The view on paper: the picture that the download draws, with its key, in place of maps, timeline and controls. What
 * is read as text, the list, the evidence and an open event, follows as it is on the page.
 */
import './printed-view.css'
import { measureIn } from '../../attachments/measure-text.ts'
import type { Basemap } from '../../layout/map/basemap.ts'
import type { Id } from '../../model/dataset/types.ts'
import { isPresenting } from '../../model/story/story.ts'
import { hasMap } from '../../layout/map/panel-cities.ts'
import { drawnParts } from '../../model/view/shown-parts.ts'
import { landAreas } from '../../picture/land-areas.ts'
import { drawPicture } from '../../picture/picture.ts'
import { sourcesOf } from '../../picture/sources.ts'
import { element, type SvgElement } from '../../picture/svg.ts'
import { toDom } from '../../picture/svg-to-dom.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { viewPicture } from '../download/view-picture.ts'
import { loadBasemap } from '../map/basemap.ts'

/** Width of the picture, px: 12 px of it are 8 pt on A4. */
const WIDTH = 760

/**
 * Prints the view while the page is in the browser's print dialog or made into a PDF; a presentation has a handout of
 * its own. Browsers wait for nothing when they print, so the land is loaded beforehand. Returns a function that ends
 * it.
 */
export function printView(atlas: AtlasState): () => void {
  const listeners = new AbortController()
  const { signal } = listeners
  const land = new Map<Id, Basemap>()
  let sheet: Element | undefined

  const areas = landAreas([viewPicture(atlas, 'both')])
  void Promise.allSettled(areas.map(async (area) => land.set(area, await loadBasemap(area))))

  addEventListener('beforeprint', lay, { signal })
  addEventListener('afterprint', clear, { signal })
  return () => {
    listeners.abort()
    clear()
  }

  function lay(): void {
    if (sheet || isPresenting(atlas.view)) return
    const hasPicture = atlas.parts.includes('map') || atlas.parts.includes('timeline')
    sheet = toDom(sheetOf(atlas, hasPicture ? [drawn(atlas, land)] : origin(atlas)), document)
    if (hasPicture) {
      document.body.prepend(sheet)
      document.documentElement.dataset['printed'] = ''
    } else document.body.append(sheet)
  }

  function clear(): void {
    sheet?.remove()
    sheet = undefined
    delete document.documentElement.dataset['printed']
  }
}

function sheetOf({ language }: AtlasState, contents: readonly SvgElement[]): SvgElement {
  return element('article', { class: 'printed', lang: language }, contents)
}

/** Maps and timeline with title, sentence, sources and link. */
function drawn(atlas: AtlasState, land: ReadonlyMap<Id, Basemap>): SvgElement {
  return drawPicture({
    ...viewPicture(atlas, drawnParts({ show: atlas.parts }, hasMap(atlas.index))),
    width: WIDTH,
    margin: 0,
    theme: 'print',
    measure: measureIn(atlas.language),
    land: (area) => land.get(area),
    idPrefix: 'printed',
  })
}

/** Sources and link of a page without a picture. */
function origin(atlas: AtlasState): SvgElement[] {
  const { index, view, language, messages } = atlas
  const sources = sourcesOf({ index, view, language, say: (text) => atlas.text(text) })
  const { link } = viewPicture(atlas, 'both')
  return [
    `${messages.sources}${messages.colon}${sources.join(messages.comma)}`,
    ...(link === undefined ? [] : [link]),
  ].map((line) => element('p', {}, [line]))
}
