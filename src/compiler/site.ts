/** Reads the site settings alone: the page's policy needs them before anything is compiled. */
import { stringify } from 'yaml'
import type { Atlas } from '../model/dataset/types.ts'
import { parseUrl } from '../model/parse-url.ts'
import { bytesOf, namesIn, nodeDisk, type Disk } from './files.ts'
import { Problems } from './problems.ts'
import { readYaml } from './read-yaml.ts'
import { SiteRecord } from './record-schema.ts'
import { readShape } from './validate.ts'
import type { Site } from './compile.ts'

/** Default subdomains for a tile template's {s}, as in Leaflet. */
const SUBDOMAINS = ['a', 'b', 'c']

/** undefined if `site.yaml` is missing or invalid: the compiler reports why. */
export function readSite(data = 'data', disk: Disk = nodeDisk): Site | undefined {
  return readSiteRecord(data, disk)
}

/** The settings with what the atlas has of them too, such as its languages; undefined likewise. */
export function readSiteRecord(data: string, disk: Disk = nodeDisk): SiteRecord | undefined {
  const problems = new Problems()
  if (!namesIn(disk, data, problems)?.includes('site.yaml')) return undefined
  const bytes = bytesOf(disk, `${data}/site.yaml`, problems)
  if (!bytes) return undefined
  const text = new TextDecoder().decode(bytes)
  const file = readYaml({ file: `${data}/site.yaml`, text }, problems)
  return file.value === undefined
    ? undefined
    : readShape(SiteRecord, file, [], { languages: undefined }, problems)?.value
}

/** What a new site may say besides, as comments. */
function further(language: string): string {
  return `# The address that it will be published at: for link previews, oEmbed, the feed and the sitemap.
# url: https://atlas.example.org/
# Who publishes it, and where readers report mistakes (https: or mailto:), for About.
# madeBy: { ${language}: Example Library }
# corrections: mailto:atlas@example.org
`
}

/** Returns the settings of a new site as YAML: what an atlas says of itself, in all of its languages. */
export function formatNewSite({
  title,
  description,
  languages,
}: Pick<Atlas, 'title' | 'description' | 'languages'>): string {
  const inAll = (text: Atlas['title']) =>
    Object.fromEntries(languages.map((language) => [language, text[language] ?? Object.values(text)[0] ?? '']))
  const settings = stringify({ title: inAll(title), description: inAll(description), languages }, { lineWidth: 120 })
  return `${settings}${further(languages[0] ?? 'en')}`
}

/**
 * The site's own origin if known, the hosts that the policy allows (including the site's own tiles), and those that may
 * frame it.
 */
export function allowedHosts(
  site: Site | undefined,
): Readonly<Record<'data' | 'tiles' | 'parents', readonly string[]>> & { own: string | undefined } {
  const { dataHosts = [], tileHosts = [], tiles, parents = [], url } = site ?? {}
  const subdomains = tiles?.subdomains ?? SUBDOMAINS
  const own = tiles ? subdomains.flatMap((subdomain) => originOf(tiles.url.replaceAll('{s}', subdomain))) : []
  return {
    own: url === undefined ? undefined : parseUrl(url)?.origin,
    data: dataHosts,
    tiles: [...new Set([...tileHosts, ...own])],
    parents,
  }
}

/** The origin of a template; none if it is relative and so on the page's own host. */
function originOf(template: string): string[] {
  const filled = template.replaceAll(/\{[a-z]\}/g, '0')
  const origin = parseUrl(filled)?.origin
  return origin === undefined ? [] : [origin]
}
