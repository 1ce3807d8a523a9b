/** The page of a release: the same app, with the atlas that lies beside it. */
import { TO_ROOT } from '../model/releases.ts'
import { STYLE } from './discovery-plugin.ts'
import { eventList } from './discovery/event-list.ts'
import { headElements } from './discovery/head.ts'
import { element, joined } from './discovery/markup.ts'
import type { SiteFacts } from './discovery/site-facts.ts'

/** What the page asks for, from itself on. */
const BESIDE = /(\s(?:src|href)=")\.\//g

export interface FrozenPage {
  revision: string
  /** Of the release's own atlas, without an absolute address: a link to an event stays within the release. */
  facts: SiteFacts
  /** Where the atlas as it is now stands, absolute; undefined while nobody has said. */
  current: string | undefined
}

const ROOT = '<html '
const NO_SCRIPT = /<noscript>[^]*?<\/noscript>/

/**
 * @param page the page before anything is said in it of the atlas: what that says, the release says of its own
 * @throws where `page` isn't one that a release can be made of
 */
export function frozenPage(page: string, { revision, facts, current }: FrozenPage): string {
  if (!page.includes(ROOT) || !NO_SCRIPT.test(page))
    throw new Error('index.html: expected an <html> with attributes, and a <noscript>, to make a release of it')
  const head = joined(
    [
      headElements(facts),
      element('noscript', {}, element('link', { rel: 'stylesheet', href: `${TO_ROOT}${STYLE}` })),
      // Searched, the atlas as it is now is found, and each event once.
      current === undefined
        ? element('meta', { name: 'robots', content: 'noindex' })
        : element('link', { rel: 'canonical', href: current }),
    ],
    '\n    ',
  )
  return page
    .replace(BESIDE, `$1${TO_ROOT}`)
    .replace(NO_SCRIPT, () => element('noscript', {}, eventList(facts)).markup)
    .replace(ROOT, `${ROOT}data-release="${revision}" `)
    .replace('</head>', () => `  ${head.markup}\n  </head>`)
}
