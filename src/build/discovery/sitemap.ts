/**
 * The addresses for search engines (https://www.sitemaps.org/protocol.html): the page and each event, with their other
 * languages.
 */
import type { View } from '../../model/view/view.ts'
import { element, xmlDocument, type Markup } from './markup.ts'
import { addressOf, type SiteFacts } from './site-facts.ts'

/** Has no dates: the dataset doesn't record when a page changed. */
export function sitemap({ index, base, editions }: SiteFacts & { base: string }): string {
  const page = (patch: Partial<View>): Markup =>
    element(
      'url',
      {},
      element('loc', {}, addressOf(base, patch, index)),
      ...editions.map(({ language }) =>
        element('xhtml:link', {
          rel: 'alternate',
          hreflang: language,
          href: addressOf(base, { ...patch, lang: language }, index),
        }),
      ),
    )
  return xmlDocument(
    element(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      page({}),
      ...index.events.map(({ id }) => page({ event: id })),
    ),
  )
}
