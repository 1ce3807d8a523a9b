/** Decides which tiles a map may show, before any request is made. */
import { isAllowed } from '../../model/view/hosts.ts'
import { parseUrl } from '../../model/parse-url.ts'

export interface TileSettings {
  /** URL template with {z}, {x}, {y} and, if the host needs them, {s} and {r}. */
  url: string
  /** Plain text, for the credit line. */
  attribution: string
  subdomains?: readonly string[] | undefined
  minZoom?: number | undefined
  maxZoom?: number | undefined
  coordinates: 'wgs84' | 'gcj02'
  /** Area that the vendor shifts, if any. */
  shifted?: 'mainland' | 'mainland-hong-kong-macao' | undefined
}

export interface TileSite {
  /** The site's own tiles, if it has any. */
  tiles: TileSettings | undefined
  /** Allowed hosts, in Content-Security-Policy syntax. */
  tileHosts: readonly string[]
}

export type TileSource = { settings: TileSettings } | { refused: string }

/** Default values of {s}. */
export const DEFAULT_SUBDOMAINS = ['a', 'b', 'c']

/** Values of {r}: on 1x screens and on sharper ones. */
const RETINA = ['', '@2x']

/**
 * Returns the tiles that a template names, or the refused host. If `template` is undefined, returns the site's own
 * tiles. A template on the host of the site's own tiles gets their attribution and coordinates; any other is credited
 * to its host and assumed to be in WGS 84.
 */
export function tileSource(template: string | undefined, site: TileSite, page: URL): TileSource | undefined {
  if (template === undefined) return site.tiles && { settings: site.tiles }
  const own = site.tiles
  const subdomains = own?.subdomains ?? DEFAULT_SUBDOMAINS
  const hosts = own
    ? [...site.tileHosts, ...addressesOf(own.url, subdomains, page).map((address) => address?.host ?? '')]
    : site.tileHosts
  const addresses = addressesOf(template, subdomains, page)
  const isTemplate = ['{z}', '{x}', '{y}'].every((part) => template.includes(part)) && !/\{(?![szxyr]\})/.test(template)
  const [first] = addresses
  const wrong = addresses.findIndex((address) => !address || !isAllowed(address, page, hosts))
  if (!isTemplate || !first || wrong >= 0) {
    const host = addresses[Math.max(wrong, 0)]?.host
    return { refused: isTemplate && host ? host : template }
  }
  if (own && addressesOf(own.url, subdomains, page)[0]?.host === first.host) {
    return { settings: { ...own, url: template } }
  }
  return { settings: { url: template, attribution: first.host, subdomains, coordinates: 'wgs84' } }
}

/**
 * Returns every URL that a template can produce, as far as the host depends on it: `{r}` is empty on a 1x screen, where
 * `{r}//host` is another host. Invalid URLs are undefined.
 */
function addressesOf(template: string, subdomains: readonly string[], page: URL): (URL | undefined)[] {
  return subdomains.flatMap((subdomain) =>
    RETINA.map((retina) => {
      const filled = template
        .replaceAll('{s}', subdomain)
        .replaceAll('{r}', retina)
        .replaceAll(/\{[xyz]\}/g, '0')
      return parseUrl(filled, page)
    }),
  )
}
