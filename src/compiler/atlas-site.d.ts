/** Site settings that the page needs in addition to the atlas; from data/site.yaml, through the Vite plugin. */
declare module 'virtual:atlas-site' {
  /** Hosts of other atlases and of map tiles, as Content-Security-Policy source expressions. */
  export const dataHosts: readonly string[]
  export const tileHosts: readonly string[]
  /** The atlas's own tiles; undefined if it has none. */
  export const tiles:
    | {
        readonly url: string
        readonly attribution: string
        readonly subdomains?: readonly string[]
        readonly minZoom?: number
        readonly maxZoom?: number
        readonly coordinates: 'wgs84' | 'gcj02'
        readonly shifted?: 'mainland' | 'mainland-hong-kong-macao'
      }
    | undefined
  /** Hosts whose pages may frame this one; an empty list sets no limit. */
  export const parents: readonly string[]
  /** The atlas's absolute address; undefined if not configured. */
  export const url: string | undefined
  /** Who publishes it, by language, and where readers report mistakes; undefined if not configured. */
  export const madeBy: Readonly<Record<string, string>> | undefined
  export const corrections: string | undefined
}
