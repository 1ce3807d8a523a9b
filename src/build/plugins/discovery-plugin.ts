/** Writes discovery data during the build: into the page, and as separate files. */
import { existsSync, readFileSync } from 'node:fs'
import type { Plugin, ResolvedConfig } from 'vite'
import type { AtlasRecords } from '../../compiler/vite-plugin.ts'
import { eventList } from '../discovery/event-list.ts'
import { feed } from '../discovery/feed.ts'
import { APP, firstPicture, firstPictureFiles } from '../discovery/first-picture.ts'
import { headElements } from '../discovery/head.ts'
import { element } from '../discovery/markup.ts'
import { missingPage } from '../discovery/missing-page.ts'
import { oembed } from '../discovery/oembed.ts'
import { siteFacts, type SiteFacts, type SiteOptions } from '../discovery/site-facts.ts'
import { sitemap } from '../discovery/sitemap.ts'
import { isMadeOf, socialDrawing, socialFile } from '../social.ts'

export const STYLE = 'without-script.css'
const NO_SCRIPT = /<noscript>[^]*?<\/noscript>/
/**
 * Vite requests styles with `crossorigin`, like modules, which a sandboxed frame loads only with a CORS header: the
 * content shown without script needs its styles without one.
 */
const STYLES_WITH_LEAVE = /<link rel="stylesheet" crossorigin/g

/**
 * @param records the compiler plugin's records, which are compiled by the time the page is written
 * @param data the folder of the records, with their pictures for link previews
 */
export function discovery(records: AtlasRecords, data = 'data'): Plugin {
  let config: ResolvedConfig
  let gathered: Promise<SiteFacts> | undefined
  const facts = () => {
    const { atlas, site } = records.compiled() ?? {}
    if (!atlas) throw new Error('discovery: expected a compiled atlas')
    return (gathered ??= siteFacts(atlas, {
      url: site?.url,
      hasPicture,
    }))
  }

  /** A picture of an earlier state of the atlas is not used: previews then have none. */
  const hasPicture: SiteOptions['hasPicture'] = (index, language) => {
    const file = socialFile(data, language)
    const isThere = existsSync(file)
    if (isThere && isMadeOf(readFileSync(file), socialDrawing(index, language))) return true
    // Without an address, previews have no picture in any case.
    if (!isThere && records.compiled()?.site?.url === undefined) return false
    const state = isThere ? 'shows the atlas as it was' : 'is missing'
    const command = `npm run pictures${data === 'data' ? '' : ` -- --data ${data}`}`
    config.logger.warn(`${file} ${state}: link previews in ${language} have no picture until \`${command}\` makes it`)
    return false
  }

  return {
    name: 'lab-atlas:discovery',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    buildStart() {
      gathered = undefined
    },
    transformIndexHtml: { order: 'post', handler: async (html) => discoverable(html, await facts()) },
    async generateBundle() {
      const found = await facts()
      const { absolute, always } = discoveryFiles(found)
      const files = { ...always, ...absolute, ...firstPictureFiles(found), ...socialPictures(found, data) }
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source })
      if (found.base === undefined)
        config.logger.info(
          'data/site.yaml has no url: sitemap.xml, feed.xml, the canonical link and social pictures are ' +
            'left out, and oembed.json has no frame',
        )
    },
  }
}

/** Returns the pictures that link previews ask for; none without an address to ask at. */
function socialPictures({ base, editions }: SiteFacts, data: string): Record<string, Buffer> {
  if (base === undefined) return {}
  return Object.fromEntries(
    editions.flatMap(({ picture, language }) =>
      picture === undefined ? [] : [[picture, readFileSync(socialFile(data, language))]],
    ),
  )
}

/**
 * Returns the page with metadata in its head, a picture until its script runs, and a list of events in place of the
 * contents of `<noscript>`.
 */
export function discoverable(html: string, facts: SiteFacts): string {
  if (!NO_SCRIPT.test(html))
    throw new Error('index.html: expected a <noscript> to put the list of events into, found none')
  if (!html.includes(APP)) throw new Error(`index.html: expected ${APP} to put the first picture into, found none`)
  const style = element('noscript', {}, element('link', { rel: 'stylesheet', href: `./${STYLE}` }))
  return html
    .replace(STYLES_WITH_LEAVE, '<link rel="stylesheet"')
    .replace(APP, () => firstPicture(facts).markup)
    .replace(NO_SCRIPT, () => element('noscript', {}, eventList(facts)).markup)
    .replace('</head>', () => `  ${headElements(facts).markup}\n    ${style.markup}\n  </head>`)
}

/** Returns the discovery files; those that need an absolute address are separate. */
export function discoveryFiles(facts: SiteFacts): Record<'always' | 'absolute', Record<string, string>> {
  const { base } = facts
  return {
    always: {
      '404.html': missingPage(facts),
      'oembed.json': oembed(facts),
      [STYLE]: readFileSync(new URL(`../discovery/${STYLE}`, import.meta.url), 'utf8'),
    },
    absolute:
      base === undefined ? {} : { 'sitemap.xml': sitemap({ ...facts, base }), 'feed.xml': feed({ ...facts, base }) },
  }
}
