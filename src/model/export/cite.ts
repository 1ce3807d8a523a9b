/**
 * Citations of the atlas, an event, a claim or a view. Items are CSL-JSON
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables), limited to the kinds needed
 * here. BibTeX is generated from the same items, so that the two agree.
 */
import type { Citation, CitedSource } from './citation.ts'
import { dayFrom, dayNumber, partsOf, type Day } from '../dataset/day.ts'
import { statedDate, type Precision, type StatedDate } from '../dataset/stated-date.ts'
import type { Language, Source, Text } from '../dataset/types.ts'

/** The known parts of the date. CSL has no year 0: -1 is 1 BCE. */
type DateParts = [year: number, month?: number, day?: number]

export interface CslDate {
  'date-parts': [DateParts] | [DateParts, DateParts]
  /** Uncertain or approximate. */
  circa?: true
}

export interface CslItem {
  id: string
  type: 'dataset' | 'webpage' | 'report' | 'article-newspaper'
  title: string
  'container-title'?: string
  /** A literal name, not split into family and given names. */
  author?: [{ literal: string }]
  genre?: string
  issued?: CslDate
  accessed?: CslDate
  URL?: string
  language?: Language
  note?: string
}

/** Texts of a bibliography in the reader's language. */
export interface CiteTerms {
  text: (text: Text | undefined) => string
  kindOf: (kind: Source['kind']) => string
  lines: (ranges: string[]) => string
  /** Text before the documents that state otherwise. */
  otherwise: string
}

/** Returns the cited item first, then each of its source documents. */
export function cslItems(citation: Citation, terms: CiteTerms): CslItem[] {
  const { key, kind, atlas, description, title, about, sources, against, accessed, url, language } = citation
  const isWhole = kind === 'dataset'
  const whole = description === '' ? atlas : `${atlas}: ${description}`
  const issued = citation.date && cslDate(citation.date)
  const cited: CslItem = {
    id: key,
    type: isWhole ? 'dataset' : 'webpage',
    title: plain(isWhole ? whole : title),
    ...(isWhole ? {} : { 'container-title': plain([atlas, about].filter((part) => part !== '').join(' · ')) }),
    ...(issued ? { issued } : {}),
    accessed: { 'date-parts': [dayParts(accessed)] },
    URL: url,
    language,
  }
  return [
    cited,
    ...sources.map((one) => documentItem(one, '')),
    ...against.map((one) => documentItem(one, terms.otherwise)),
  ]

  function documentItem({ source, lines }: CitedSource, before: string): CslItem {
    const published = source.published && cslDate(statedDate(source.published))
    const note = [before, lines.length > 0 ? terms.lines([...lines]) : ''].filter((part) => part !== '').join(' ')
    return {
      // A document on both sides gets two entries, under two keys.
      id: `${key}.${source.id}${before === '' ? '' : '.otherwise'}`,
      type: source.kind === 'article' ? 'article-newspaper' : source.kind === 'table' ? 'dataset' : 'report',
      title: plain(terms.text(source.title)),
      author: [{ literal: plain(terms.text(source.publisher)) }],
      genre: terms.kindOf(source.kind),
      ...(published ? { issued: published } : {}),
      ...(source.url === undefined ? {} : { URL: source.url }),
      language: source.language,
      ...(note === '' ? {} : { note }),
    }
  }
}

/** Formats the items as CSL-JSON: a list, indented by two. */
export function cslJson(items: readonly CslItem[]): string {
  return JSON.stringify(items, null, 2)
}

/**
 * Formats the items as BibTeX in UTF-8, one entry each. Additional BibLaTeX fields (`urldate`, `date`) contain the full
 * dates.
 */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(bibtexEntry).join('\n\n')
}

/**
 * Escapes `text` for BibTeX: special characters are escaped so that TeX finds no commands, and braces stay balanced.
 */
export function escapeBibtex(text: string): string {
  return plain(text).replace(/[\\{}$&#%_~^]/g, (character) => BIBTEX_ESCAPES[character] ?? character)
}

/** BibTeX counts braces even after a backslash, so they are written by name. */
const BIBTEX_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function bibtexEntry(item: CslItem): string {
  const fields: [name: string, value: string][] = []
  const add = (name: string, value: string | undefined, form: (value: string) => string) => {
    if (value !== undefined && value !== '') fields.push([name, form(value)])
  }
  const issued = item.issued?.['date-parts']
  // A second pair of braces preserves capitals and keeps an organisation's name in one piece.
  add('author', item.author?.[0].literal, whole)
  add('title', item.title, whole)
  add('howpublished', item['container-title'] ?? item.genre, braced)
  add('year', issued && String(issued[0][0]), braced)
  add('date', issued?.map(isoDate).join('/'), braced)
  add('note', item.note, braced)
  add('url', item.URL, verbatim)
  add('urldate', item.accessed && isoDate(item.accessed['date-parts'][0]), braced)
  add('language', item.language, braced)
  return `@misc{${item.id},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}`
}

function whole(value: string): string {
  return `{{${escapeBibtex(value)}}}`
}

function braced(value: string): string {
  return `{${escapeBibtex(value)}}`
}

/** Addresses are read verbatim; characters that would close the braces are percent-encoded. */
function verbatim(value: string): string {
  return `{${value.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character))}}`
}

function isoDate([year, ...rest]: DateParts): string {
  const [month, date] = rest
  const after = month === undefined ? 6 : date === undefined ? 3 : 0
  const day = dayFrom(year < 0 ? year + 1 : year, month, date)
  return day.slice(0, day.length - after)
}

/** Returns a stated date at its precision; undefined if one end is open, which a bibliography can't express. */
export function cslDate(stated: StatedDate): CslDate | undefined {
  const { shape, start, end, isUncertain, isApproximate, isYearUncertain } = stated
  if (shape === 'since' || shape === 'until' || shape === 'open') return undefined
  const [first, last] = stated.ends ?? ['day', 'day']
  const parts: CslDate['date-parts'] =
    shape === 'day' || shape === 'month' || shape === 'year'
      ? [dayParts(start, shape)]
      : [dayParts(start, first), dayParts(end, last)]
  // A set of possible days has no certain day.
  const isCirca = isUncertain || isApproximate || isYearUncertain || shape === 'part' || shape === 'between'
  return { 'date-parts': parts, ...(isCirca ? { circa: true } : {}) }
}

function dayParts(day: Day, precision: Precision = 'day'): DateParts {
  if (Number.isNaN(dayNumber(day))) throw new RangeError(`dayParts(${day}): expected a day as YYYY-MM-DD`)
  const [astronomical, month, date] = partsOf(day)
  const year = astronomical > 0 ? astronomical : astronomical - 1
  return precision === 'year' ? [year] : precision === 'month' ? [year, month] : [year, month, date]
}

/** Returns the text on one line. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
