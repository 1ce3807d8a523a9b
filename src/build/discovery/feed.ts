/** The events as a feed (Atom, RFC 4287) in the atlas's first language, latest first. */
import type { ExportedEvent } from '../../model/export/exported-event.ts'
import { roleLine, sourceLine } from '../../model/export/exported-event.ts'
import { element, joined, xmlDocument, type Markup } from './markup.ts'
import { addressOf, momentOf, type Edition, type SiteFacts } from './site-facts.ts'

/** The date of a feed without dated events. */
const NO_DAY = '1970-01-01'

/**
 * Returns the feed. Timestamps are the events' days, never the current time. `base` must be absolute, since it
 * identifies feed and entries.
 */
export function feed({ index, base, period, editions }: SiteFacts & { base: string }): string {
  const [edition, ...others] = editions
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': edition.language },
      element('id', {}, base),
      element('title', {}, edition.title),
      element('subtitle', {}, edition.description),
      element('updated', {}, momentOf(period?.[1] ?? NO_DAY)),
      element('author', {}, element('name', {}, edition.title)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${base}feed.xml` }),
      element('link', { rel: 'alternate', type: 'text/html', href: base, hreflang: edition.language }),
      ...others.map(({ language }) =>
        element('link', {
          rel: 'alternate',
          type: 'text/html',
          href: addressOf(base, { lang: language }, index),
          hreflang: language,
        }),
      ),
      ...edition.events.toReversed().map((event) => entry(event, edition)),
    ),
  )
}

function entry(event: ExportedEvent, edition: Edition): Markup {
  const day = event.date.first ?? event.date.last ?? NO_DAY
  return element(
    'entry',
    {},
    element('id', {}, event.url),
    element('title', {}, event.title),
    element('updated', {}, momentOf(day)),
    element('published', {}, momentOf(day)),
    element('link', { rel: 'alternate', type: 'text/html', href: event.url }),
    ...event.topics.map(({ id, name }) => element('category', { term: id, label: name })),
    element('summary', {}, event.summary),
    element('content', { type: 'html' }, content(event, edition).markup),
  )
}

function content(event: ExportedEvent, { messages, context }: Edition): Markup {
  const list = (label: string, items: readonly string[]) =>
    items.length === 0
      ? undefined
      : joined([element('p', {}, label), element('ul', {}, ...items.map((item) => element('li', {}, item)))])
  return joined([
    element('p', {}, [event.date.inWords, event.place?.name].filter((part) => part !== undefined).join(' · ')),
    element('p', {}, event.summary),
    list(
      messages.partners,
      event.partners.map((partner) => roleLine(partner, context)),
    ),
    list(
      messages.sources,
      event.sources.map((source) => sourceLine(source, context)),
    ),
  ])
}
