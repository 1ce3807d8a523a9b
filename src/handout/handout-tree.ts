/**
 * Builds a handout as a tree of elements: a cover, a page for each step with its picture, and a closing page.
 * `handout.css` styles it for paper.
 */
import { hasMap } from '../layout/map/panel-cities.ts'
import { drawnParts } from '../model/view/shown-parts.ts'
import type { MeasureText } from '../layout/font.ts'
import type { Land } from '../picture/land.ts'
import { estimateText } from '../picture/measure.ts'
import { drawPicture, type PictureOptions } from '../picture/picture.ts'
import { element, type SvgElement, type SvgNode } from '../picture/svg.ts'
import type { HandoutMessages } from '../i18n/handout/en.ts'
import { handoutMessages } from '../i18n/handout/handout-messages.ts'
import { pictureHeight } from './picture-height.ts'
import { handoutPage, handoutPages, type HandoutOptions, type HandoutPage } from './handout-pages.ts'

export interface HandoutTreeOptions extends HandoutOptions {
  readonly land: Land
  readonly measure?: MeasureText | undefined
  readonly hasNotes: boolean
  /** Paper size, if known. */
  readonly paper?: 'a4' | 'letter'
}

/**
 * Size in px at the page's own text sizes: 12 px of it are 8 pt on A4. With notes below, the picture has the height
 * that all words leave, within limits.
 */
const PICTURE = { width: 760, height: 620, withNotes: { least: 490, most: 760 } }

/** Size of a picture in the overview of all slides, px before it is shrunk. */
const THUMBNAIL = { width: 760, height: 430 }

export function handoutTree(options: HandoutTreeOptions): SvgElement {
  const pages = handoutPages(options)
  const messages = handoutMessages(options.language)
  return element(
    'article',
    { class: 'handout', lang: options.language, 'aria-label': messages.handout, 'data-paper': options.paper },
    pages.map((page) => pageOf(page, pages, messages, options)),
  )
}

/** Returns a small picture of a slide; undefined for the closing, which has none. */
export function thumbnail(i: number, options: HandoutTreeOptions): SvgElement | undefined {
  const page = handoutPage(i, options)
  if (!page || page.kind === 'closing') return undefined
  return drawPicture({ ...pictureOptions(page, options), ...THUMBNAIL, idPrefix: `thumbnail-${page.number}` })
}

/** Returns the options of a step's picture; undefined for the first and the last slide. */
export function stepPicture(i: number, options: HandoutTreeOptions): PictureOptions | undefined {
  const page = handoutPage(i, options)
  return page?.kind === 'step' ? pictureOptions(page, options) : undefined
}

function pageOf(
  page: HandoutPage,
  pages: readonly HandoutPage[],
  messages: HandoutMessages,
  options: HandoutTreeOptions,
): SvgElement {
  const content = {
    title: () => cover(page, pages, messages, options),
    step: () => step(page, messages, options),
    closing: () => closing(page, messages, options),
  }
  return element('section', { class: `sheet ${page.kind}`, id: sheetId(page) }, [
    ...content[page.kind](),
    element('footer', {}, [
      element('p', { class: 'link' }, page.link === undefined ? [] : [linkTo(page.link)]),
      element('p', { class: 'number' }, [messages.step(page.number, pages.length)]),
    ]),
  ])
}

function cover(
  { title, text, facts }: HandoutPage,
  pages: readonly HandoutPage[],
  messages: HandoutMessages,
  { index, language }: HandoutTreeOptions,
): SvgElement[] {
  const atlas = index.atlas.title[language] ?? ''
  return [
    ...paragraphs('atlas', atlas === title ? '' : atlas),
    element('h1', {}, [title]),
    ...paragraphs('text', text),
    ...paragraphs('facts', facts.join(messages.dot)),
    element('h2', {}, [messages.contents]),
    element(
      'ol',
      { class: 'contents' },
      pages
        .filter(({ kind }) => kind === 'step')
        .map((page) =>
          element('li', {}, [
            element('a', { href: `#${sheetId(page)}` }, [
              element('span', { class: 'name' }, [page.title]),
              ' ',
              element('span', { class: 'number' }, [String(page.number)]),
            ]),
          ]),
        ),
    ),
  ]
}

function step(page: HandoutPage, messages: HandoutMessages, options: HandoutTreeOptions): SvgElement[] {
  return [
    ...paragraphs('facts', page.facts.join(messages.dot)),
    element('h2', {}, [page.title]),
    ...paragraphs('text', page.text),
    element('div', { class: 'picture' }, [drawPicture(pictureOptions(page, options))]),
    ...(options.hasNotes && page.notes !== ''
      ? [element('section', { class: 'notes' }, [element('h3', {}, [messages.notes]), ...paragraphs('', page.notes)])]
      : []),
    ...list(messages.sources, page.sources),
  ]
}

function closing(page: HandoutPage, messages: HandoutMessages, { index, language }: HandoutTreeOptions): SvgElement[] {
  return [
    ...paragraphs('atlas', index.atlas.title[language] ?? ''),
    element('h2', {}, [page.title]),
    ...paragraphs('text', page.text),
    ...list(messages.sources, page.sources),
  ]
}

function pictureOptions(page: HandoutPage, options: HandoutTreeOptions): PictureOptions {
  const { index, language, messages, land, measure, hasNotes } = options
  return {
    index,
    view: page.view,
    language,
    messages,
    width: PICTURE.width,
    height: hasNotes ? heightWithNotes(page, options) : PICTURE.height,
    theme: 'print',
    parts: drawnParts(page.view, hasMap(index)),
    margin: 0,
    countsPlaceless: false,
    land,
    idPrefix: `step-${page.number}`,
    description: page.title,
    ...(measure && { measure }),
  }
}

function heightWithNotes(
  { title, text, notes, sources, link = '' }: HandoutPage,
  { language, measure = estimateWide, paper }: HandoutTreeOptions,
): number {
  const words = { title, text, notes, sources, link: link.replace(/^https?:\/\//, '') }
  const { width, withNotes } = PICTURE
  return pictureHeight(words, measure, { paper, isChinese: language !== 'en', width, ...withNotes })
}

/** An estimate for fonts that are wider than the usual ones, as on many a Linux machine: a sheet must not overflow. */
const estimateWide: MeasureText = (text, font) => 1.15 * estimateText(text, font)

function list(heading: string, entries: readonly string[]): SvgElement[] {
  if (entries.length === 0) return []
  return [
    element('section', { class: 'sources' }, [
      element('h3', {}, [heading]),
      element(
        'ul',
        {},
        entries.map((entry) => element('li', {}, [entry])),
      ),
    ]),
  ]
}

/** Splits a text into paragraphs; empty if there is no text. */
function paragraphs(name: string, text: string): SvgElement[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => element('p', { class: name === '' ? undefined : name }, [part]))
}

function linkTo(link: string): SvgNode {
  return element('a', { href: link }, [link.replace(/^https?:\/\//, '')])
}

function sheetId({ number }: HandoutPage): string {
  return `sheet-${number}`
}
