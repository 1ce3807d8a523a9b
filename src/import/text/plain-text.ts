/** HTML and control characters to plain text. Nothing of a cell is ever interpreted as markup. */

import { parseUrl } from '../../model/parse-url.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  deg: '°',
  copy: '©',
}

/** Elements whose text isn't for readers. */
const UNREAD = /<(script|style|template|noscript)\b[^>]*>(?:(?!<\/\1)[^])*(?:<\/\1\s*>|$)/gi
const COMMENT = /<!--(?:(?!-->)[^])*(?:-->|$)/g
/** Elements that begin a line. */
const LINE = /<\/?(?:p|br|div|li|ul|ol|h[1-6]|tr|table|blockquote|section|article)\b[^>]*>/gi
const TAG = /<\/?[a-z][^<>]*>/gi
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi
/** Invisible characters, but for the joiners that some scripts and emoji need. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]+/gu
/** What most cells don't have: markup, invisible characters, white space other than single spaces between words. */
const ODD = /[<&\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}\u00a0\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u
const LINK = /\bhref\s*=\s*["']?\s*(https?:\/\/[^\s"'<>]+)/gi

/** Returns a cell's text on one line: without tags, entities decoded, white space collapsed. */
export function plainText(cell: string): string {
  if (!ODD.test(cell)) return cell
  const text = /[<&]/.test(cell) ? withoutMarkup(cell) : cell
  return text.replaceAll(UNSEEN, ' ').replaceAll(/\s+/gu, ' ').trim()
}

/** Returns the addresses that a cell's HTML links to, in order. */
export function linksIn(cell: string): string[] {
  if (!cell.includes('<')) return []
  return [...cell.matchAll(LINK)].map(([, address = '']) => decoded(address))
}

function withoutMarkup(html: string): string {
  const text = html.replaceAll(COMMENT, ' ').replaceAll(UNREAD, ' ').replaceAll(LINE, ' ').replaceAll(TAG, '')
  return decoded(text)
}

function decoded(text: string): string {
  return text.replaceAll(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? entity
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}

/** Returns the address if it is one of a web page. */
export function webAddress(cell: string): string | undefined {
  const address = cell.trim()
  if (!/^https?:\/\/[^\s]+$/i.test(address) || address.length > 2000) return undefined
  return parseUrl(address) ? address : undefined
}
