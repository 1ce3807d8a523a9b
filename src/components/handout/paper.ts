/** A presentation on paper: the same handout as `npm run handout` makes, added to the page while it is printed. */
import '../../handout/handout.css'
import { measureIn } from '../../attachments/measure-text.ts'
import { handoutTree, stepPictures, thumbnails, type HandoutTreeOptions } from '../../handout/handout-tree.ts'
import type { Basemap } from '../../layout/map/basemap.ts'
import type { Id } from '../../model/dataset/types.ts'
import { landAreas } from '../../picture/land-areas.ts'
import type { SvgElement } from '../../picture/svg.ts'
import { toDom } from '../../picture/svg-to-dom.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { publicAddress } from '../../platform/page-address.ts'
import { loadBasemap } from '../map/basemap.ts'

export class Paper {
  readonly #atlas: AtlasState
  readonly #land = new Map<Id, Basemap>()
  #sheets: Element | undefined

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
  }

  /** Input of handout and slides for the current state. */
  options(hasNotes: boolean): HandoutTreeOptions {
    const { index, language, messages } = this.#atlas
    const { deck } = this.#atlas.presentation
    return {
      index,
      story: deck.story,
      language,
      messages,
      base: publicAddress() ?? '',
      land: (area) => this.#land.get(area),
      measure: measureIn(language),
      hasNotes,
    }
  }

  /**
   * Loads the land of the pictures; pictures do without land that can't be loaded. Resolves when all have loaded or
   * failed.
   */
  async prepare(): Promise<void> {
    const missing = landAreas(stepPictures(this.options(false))).filter((area) => !this.#land.has(area))
    await Promise.allSettled(missing.map(async (area) => this.#land.set(area, await loadBasemap(area))))
  }

  /** Returns a small picture of each slide, with the land that has loaded; undefined for a slide that has none. */
  thumbnails(): (SvgElement | undefined)[] {
    return thumbnails(this.options(false))
  }

  /** Adds the sheets to the document, visible in print only; no-op if there are sheets already. */
  lay(hasNotes: boolean): void {
    if (document.documentElement.dataset['handout'] !== undefined) return
    this.#sheets = toDom(handoutTree(this.options(hasNotes)), document)
    document.body.append(this.#sheets)
    document.documentElement.dataset['handout'] = ''
  }

  clear(): void {
    if (!this.#sheets) return
    this.#sheets.remove()
    this.#sheets = undefined
    delete document.documentElement.dataset['handout']
  }
}
