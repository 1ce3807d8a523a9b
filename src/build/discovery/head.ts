/** Metadata in the page's head for link previews and search engines. */
import { SOCIAL_SIZE } from '../social.ts'
import { dataBlock, element, joined, type Markup } from './markup.ts'
import { addressOf, type Edition, type SiteFacts } from './site-facts.ts'
import { structuredData } from './structured-data.ts'

/**
 * Returns title and description in the atlas's first language, and elements that need an absolute address only if there
 * is one.
 */
export function headElements(facts: SiteFacts): Markup {
  const { base, editions } = facts
  const [edition] = editions
  const description = `${edition.description}${edition.context.signs.colon}${edition.sentence}`
  return joined(
    [
      element('meta', { name: 'description', content: description }),
      property('og:type', 'website'),
      property('og:title', edition.title),
      property('og:description', description),
      property('og:site_name', edition.title),
      ...editions.map(({ language }, i) => property(i === 0 ? 'og:locale' : 'og:locale:alternate', localeOf(language))),
      element('meta', { name: 'twitter:card', content: pictureOf(edition, base) ? 'summary_large_image' : 'summary' }),
      ...(base === undefined ? [] : absoluteElements({ ...facts, base })),
      dataBlock('application/ld+json', structuredData(facts)),
    ],
    '\n    ',
  )
}

function absoluteElements({ index, base, editions }: SiteFacts & { base: string }): Markup[] {
  return [
    property('og:url', base),
    ...editions.flatMap((edition) => {
      const picture = pictureOf(edition, base)
      if (picture === undefined) return []
      return [
        property('og:image', picture),
        property('og:image:type', 'image/png'),
        property('og:image:width', String(SOCIAL_SIZE.width)),
        property('og:image:height', String(SOCIAL_SIZE.height)),
        property('og:image:alt', edition.sentence),
      ]
    }),
    element('link', { rel: 'canonical', href: base }),
    ...editions.map(({ language }) =>
      element('link', { rel: 'alternate', hreflang: language, href: addressOf(base, { lang: language }, index) }),
    ),
    element('link', { rel: 'alternate', hreflang: 'x-default', href: base }),
    element('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: `${base}oembed.json`,
      title: editions[0].title,
    }),
    element('link', {
      rel: 'alternate',
      type: 'application/atom+xml',
      href: `${base}feed.xml`,
      title: editions[0].title,
    }),
  ]
}

function pictureOf({ picture }: Edition, base: string | undefined): string | undefined {
  return base === undefined || picture === undefined ? undefined : `${base}${picture}`
}

function property(name: string, content: string): Markup {
  return element('meta', { property: name, content })
}

/** Open Graph requires language and territory; a script is mapped to the territory whose readers use it. */
function localeOf(language: string): string {
  return LOCALES[language] ?? language.replace('-', '_')
}

const LOCALES: Readonly<Record<string, string>> = { en: 'en_GB', 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_HK' }
