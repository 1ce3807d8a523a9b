/** Tiles under the maps: they come from another machine, and their code only where some are named. */
import { tileHosts, tiles as siteTiles } from 'virtual:atlas-site'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import type { OpenTiles } from './tiles.ts'

export class TileGround {
  /** Opens them on a map; undefined without any. */
  open = $state.raw<OpenTiles>()
  /** Whose they are, while some are in sight. */
  credit = $state('')
  isMissing = $state(false)

  constructor(atlas: AtlasState) {
    $effect(() => {
      const template = atlas.params.tiles
      if (template === undefined && siteTiles === undefined) return
      let isLeft = false
      const opening = import('./tiles.ts').then(({ tileSource, openTilesOf }) => {
        const source = tileSource(template, { tiles: siteTiles, tileHosts }, new URL(document.baseURI))
        if (isLeft || source === undefined) return
        if ('refused' in source) {
          atlas.notices.invalidParameters = [
            ...atlas.notices.invalidParameters,
            { parameter: 'tiles', value: source.refused, expected: 'host' },
          ]
          return
        }
        const { settings } = source
        this.open = openTilesOf(settings, {
          onseen: (maps) => (this.credit = maps > 0 ? settings.attribution : ''),
          onfailure: () => (this.isMissing = true),
        })
      })
      opening.catch(() => (this.isMissing = true))
      return () => {
        isLeft = true
        this.open = undefined
        this.isMissing = false
      }
    })
  }
}
