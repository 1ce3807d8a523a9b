/** A presentation on paper: the same handout as `npm run handout` makes, added to the page while it is printed. */
import '../../handout/handout.css'
import { measureIn } from '../../attachments/measure-text.ts'
import { handoutTree, stepPicture, thumbnail, type HandoutTreeOptions } from '../../handout/handout-tree.ts'
import type { Basemap } from '../../layout/map/basemap.ts'
import type { Id } from '../../model/dataset/types.ts'
import { landAreas } from '../../picture/land-areas.ts'
import type { View } from '../../model/view/view.ts'
import type { PictureOptions } from '../../picture/picture.ts'
import type { SvgElement } from '../../picture/svg.ts'
import { toDom } from '../../picture/svg-to-dom.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { publicAddress } from '../../platform/page-address.ts'
import { loadBasemap } from '../map/basemap.ts'

export class Paper {
  readonly #atlas: AtlasState
  readonly #land = new Map<Id, Basemap>()
  /** What loads the land of a map, by what the map shows. */
  readonly #ready = new Map<string, Promise<void>>()
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
   * Loads the land of all pictures, of one after the other; pictures do without land that can't be loaded. Resolves
   * when all have loaded or failed.
   * @param rest awaited before each picture; false ends the preparation
   */
  async prepare(rest: () => Promise<boolean> = () => Promise.resolve(true)): Promise<void> {
    const { slides } = this.#atlas.presentation.deck
    const loading: Promise<unknown>[] = []
    for (let i = 0; i < slides.length && (await rest()); i++) loading.push(this.#prepare(i))
    await Promise.all(loading)
  }

  /** Returns a small picture of a slide, with the land that has loaded; undefined for a slide that has none. */
  async thumbnail(i: number): Promise<SvgElement | undefined> {
    await this.#prepare(i)
    return thumbnail(i, this.options(false))
  }

  /** Loads the land of a slide's picture. Finding out which that is takes as long as drawing a map. */
  async #prepare(i: number): Promise<void> {
    const picture = stepPicture(i, this.options(false))
    if (!picture) return
    const key = this.#mapOf(picture.view)
    const ready = this.#ready.get(key) ?? this.#loadLand(picture)
    this.#ready.set(key, ready)
    await ready
  }

  async #loadLand(picture: PictureOptions): Promise<void> {
    const missing = landAreas([picture]).filter((area) => !this.#land.has(area))
    await Promise.allSettled(missing.map(async (area) => this.#land.set(area, await loadBasemap(area))))
  }

  /** Equal for views whose maps show the same land: those that differ in the event of a city alone. */
  #mapOf({ event, claim: _claim, step: _step, ...rest }: View): string {
    const city = event === undefined ? undefined : this.#atlas.index.event.get(event)?.laneCity
    return JSON.stringify({ ...rest, city: city ?? event })
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
