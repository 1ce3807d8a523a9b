/**
 * `404.html`, which hosts send for missing files. Without one, some of them (Cloudflare Pages) answer every address
 * with `index.html` and status 200, so that a missing script or dataset arrives as a page.
 */
import { missingPageMessages } from '../../i18n/missing-page.ts'
import { messagesOf } from '../../i18n/part-messages.ts'
import { element, joined } from './markup.ts'
import type { SiteFacts } from './site-facts.ts'

/** Returns a page that works at any depth: it refers to no file, and links to the atlas if its address is known. */
export function missingPage({ base, editions }: SiteFacts): string {
  const [first] = editions
  const paragraphs = editions.map(({ language, title }) => {
    const messages = messagesOf(missingPageMessages, language)
    const link = base === undefined ? undefined : element('a', { href: base }, messages.open(title))
    return element('p', { lang: language }, messages.missing, link && joined([' ', link]))
  })
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('title', {}, first.title),
  )
  const body = element('body', {}, element('main', {}, element('h1', {}, first.title), ...paragraphs))
  return `<!doctype html>\n${element('html', { lang: first.language }, head, body).markup}\n`
}
