/** The page of a release: the same app, with the atlas that lies beside it. */
import { TO_ROOT } from '../model/dataset/releases.ts'
import { discoverable, STYLE } from './plugins/discovery-plugin.ts'
import { element } from './discovery/markup.ts'
import type { SiteFacts } from './discovery/site-facts.ts'

/** What the page asks for, from itself on. */
const BESIDE = /(\s(?:src|href)=")\.\//g

export interface ReleasePage {
  revision: string
  /** Of the release's own atlas, without an absolute address: a link to an event stays within the release. */
  facts: SiteFacts
  /** Where the atlas as it is now stands, absolute; undefined while nobody has said. */
  current: string | undefined
}

const ROOT = '<html '

/**
 * @param page the page before anything is said in it of the atlas: what that says, the release says of its own
 * @throws where `page` isn't one that a release can be made of
 */
export function releasePage(page: string, { revision, facts, current }: ReleasePage): string {
  if (!page.includes(ROOT)) throw new Error('index.html: expected an <html> with attributes, found none')
  // Searched, the atlas as it is now is found, and each event once.
  const search =
    current === undefined
      ? element('meta', { name: 'robots', content: 'noindex' })
      : element('link', { rel: 'canonical', href: current })
  return discoverable(page.replace(BESIDE, `$1${TO_ROOT}`), facts)
    .replace(`href="./${STYLE}"`, `href="${TO_ROOT}${STYLE}"`)
    .replace(ROOT, `${ROOT}data-release="${revision}" `)
    .replace('</head>', () => `  ${search.markup}\n  </head>`)
}
