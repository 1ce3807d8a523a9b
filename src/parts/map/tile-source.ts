/** Whose tiles a map may show: judged before anything is asked for. */
import { isAllowed } from '../../model/hosts.ts'
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

/**
 * The tiles that a template names, or the host that is refused. `template` undefined means the site's own. A template on the host of
 * the site's own tiles has their credit and coordinates; any other is credited to its host and taken for WGS 84.
 */
export function tileSource(template: string | undefined, site: TileSite, page: URL): TileSource | undefined {
  if (template === undefined) return site.tiles && { settings: site.tiles }
  const own = site.tiles
  const subdomains = own?.subdomains ?? DEFAULT_SUBDOMAINS
  const addresses = subdomains.map((subdomain) => addressOf(template, subdomain, page))
  const hosts = own
    ? [...site.tileHosts, ...subdomains.map((one) => addressOf(own.url, one, page)?.host ?? '')]
    : site.tileHosts
  const first = addresses[0]
  const isTemplate = ['{z}', '{x}', '{y}'].every((part) => template.includes(part)) && !/\{(?![szxyr]\})/.test(template)
  if (!isTemplate || !first || !addresses.every((address) => address && isAllowed(address, page, hosts)))
    return { refused: first?.host && isTemplate ? first.host : template }
  if (own && addressOf(own.url, subdomains[0] ?? '', page)?.host === first.host) {
    return { settings: { ...own, url: template } }
  }
  return { settings: { url: template, attribution: first.host, subdomains, coordinates: 'wgs84' } }
}

function addressOf(template: string, subdomain: string, page: URL): URL | undefined {
  const filled = template.replaceAll('{s}', subdomain).replaceAll(/\{[xyzr]\}/g, '0')
  return parseUrl(filled, page)
}
