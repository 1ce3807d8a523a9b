/** The site's settings that the page needs beside the atlas; from data/site.yaml, by the Vite plugin. */
declare module 'virtual:atlas-site' {
  /** Hosts that other atlases, and map tiles, may come from, as a Content-Security-Policy names them. */
  export const dataHosts: readonly string[]
  export const tileHosts: readonly string[]
  /** The atlas's own tiles; undefined where it has none. */
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
  /** Where the atlas stands, absolute; undefined while nobody has said. */
  export const url: string | undefined
}
