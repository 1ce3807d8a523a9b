/** The page of a release: the same app with the release's atlas. */
import { TO_ROOT } from '../model/dataset/releases.ts'
import { discoverable, STYLE } from './plugins/discovery-plugin.ts'
import { element } from './discovery/markup.ts'
import type { SiteFacts } from './discovery/site-facts.ts'

/** The page's relative addresses. */
const BESIDE = /(\s(?:src|href)=")\.\//g

export interface ReleasePage {
  revision: string
  /** Facts of the release's own atlas, without an absolute address: a link to an event stays within the release. */
  facts: SiteFacts
  /** The absolute address of the current atlas; undefined if not configured. */
  current: string | undefined
}

const ROOT = '<html '

/**
 * @param page the page before discovery data is inserted; the release inserts its own
 * @throws if `page` lacks what a release page is made from
 */
export function releasePage(page: string, { revision, facts, current }: ReleasePage): string {
  if (!page.includes(ROOT)) throw new Error('index.html: expected an <html> with attributes, found none')
  // Search engines index the current atlas, and each event once.
  const search =
    current === undefined
      ? element('meta', { name: 'robots', content: 'noindex' })
      : element('link', { rel: 'canonical', href: current })
  return discoverable(page.replace(BESIDE, `$1${TO_ROOT}`), facts)
    .replace(`href="./${STYLE}"`, `href="${TO_ROOT}${STYLE}"`)
    .replace(ROOT, `${ROOT}data-release="${revision}" `)
    .replace('</head>', () => `  ${search.markup}\n  </head>`)
}
