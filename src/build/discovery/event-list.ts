/** All events as a plain list: the page's content without script, and for machines. */
import type { ExportedEvent } from '../../model/export/exported-event.ts'
import { element, joined, type Child, type Markup } from './markup.ts'
import type { Edition, SiteFacts } from './site-facts.ts'

/** Returns the list in every language of the atlas, one after another. */
export function eventList({ editions }: SiteFacts): Markup {
  return element(
    'div',
    { class: 'without-script' },
    element(
      'nav',
      {},
      ...editions.map(({ language, title }) => element('a', { href: `#events-${language}`, lang: language }, title)),
    ),
    ...editions.map(section),
  )
}

function section(edition: Edition): Markup {
  const { language, title, sentence, events } = edition
  return element(
    'section',
    { id: `events-${language}`, lang: language },
    element('h1', {}, title),
    element('p', {}, sentence),
    element('ol', {}, ...events.map((event) => entry(event, edition))),
  )
}

function entry(event: ExportedEvent, { messages, context }: Edition): Markup {
  const { signs } = context
  const where = [event.place?.name, event.place?.city.name].filter((name, i, all) => all.indexOf(name) === i)
  const fact = (label: string, value: Child) => joined([element('dt', {}, label), element('dd', {}, value)])
  const list = (names: readonly string[]) => [...new Set(names)].join(signs.semicolon)
  return element(
    'li',
    { id: `${event.id}-${context.language}` },
    element('h2', {}, event.title),
    element('p', {}, event.summary),
    element(
      'dl',
      {},
      fact(messages.date, event.date.inWords),
      event.place ? fact(messages.place, where.join(signs.comma)) : undefined,
      event.partners.length > 0 ? fact(messages.partners, list(event.partners.map(({ name }) => name))) : undefined,
      fact(messages.sources, joined(event.sources.map(sourceLink), signs.semicolon)),
    ),
  )
}

function sourceLink({ publisher, title, url }: ExportedEvent['sources'][number]): Markup {
  const name = `${publisher} · ${title}`
  return url === null ? joined([name]) : element('a', { href: url }, name)
}
