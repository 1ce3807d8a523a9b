/** Whose tiles a map may show: judged before anything is asked for. */
import { isAllowed } from '../../model/view/hosts.ts'
import { parseUrl } from '../../model/parse-url.ts'

export interface TileSettings {
  /** Address template with {z}, {x}, {y} and, as the host needs them, {s} and {r}. */
  url: string
  /** Plain text, for the credit line. */
  attribution: string
  subdomains?: readonly string[] | undefined
  minZoom?: number | undefined
  maxZoom?: number | undefined
  coordinates: 'wgs84' | 'gcj02'
  /** What the vendor shifts, where it shifts. */
  shifted?: 'mainland' | 'mainland-hong-kong-macao' | undefined
}

export interface TileSite {
  /** The atlas's own tiles, where it has some. */
  tiles: TileSettings | undefined
  /** Hosts as a Content-Security-Policy names them. */
  tileHosts: readonly string[]
}

export type TileSource = { settings: TileSettings } | { refused: string }

/** What {s} stands for where nobody says. */
export const DEFAULT_SUBDOMAINS = ['a', 'b', 'c']

/** What {r} stands for, on screens at 1x and on sharper ones. */
const RETINA = ['', '@2x']

/**
 * The tiles that a template names, or the host that is refused. `template` undefined means the site's own. A template on the host of
 * the site's own tiles has their credit and coordinates; any other is credited to its host and taken for WGS 84.
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
 * All that a template can ask for, as far as the host depends on it: `{r}` is nothing on a screen at 1x, where `{r}//host` is
 * another host. undefined for what is no address.
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
