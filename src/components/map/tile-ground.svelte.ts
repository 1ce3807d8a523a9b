/** Tiles under the maps. They come from another server; their code is loaded only if a tile URL is set. */
import { tileHosts, tiles as siteTiles } from 'virtual:atlas-site'
import { late } from '../../late/late.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import type { OpenTiles } from './tiles.ts'

export class TileGround {
  /** Adds the tiles to a map; undefined if there are none. */
  open = $state.raw<OpenTiles>()
  /** Attribution of the tiles while some are visible; else ''. */
  credit = $state('')
  isMissing = $state(false)

  constructor(atlas: AtlasState) {
    $effect(() => {
      const template = atlas.params.tiles
      if (template === undefined && siteTiles === undefined) return
      let isLeft = false
      const opening = late(() => import('./tiles.ts')).then(({ tileSource, openTilesOf }) => {
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
