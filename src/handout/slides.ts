/**
 * Exports a story as slides for PowerPoint and compatible programs: text and notes as text, map and timeline as
 * pictures.
 */
import PptxGenJS from 'pptxgenjs'
import { hasMap } from '../layout/map/panel-cities.ts'
import { drawnParts } from '../model/view/shown-parts.ts'
import { drawPicture, type PictureOptions } from '../picture/picture.ts'
import { PALETTES } from '../picture/theme.ts'
import { estimateText } from '../picture/measure.ts'
import { wrapText } from '../picture/wrap-text.ts'
import type { SvgElement } from '../picture/svg.ts'
import { handoutMessages } from '../i18n/handout/handout-messages.ts'
import { nearest } from '../i18n/messages.ts'
import { handoutPages, type HandoutPage } from './handout-pages.ts'
import type { HandoutTreeOptions } from './handout-tree.ts'

/** Renders a picture as a PNG in a data URL, at twice the picture's size in pixels. */
export type PngOf = (picture: SvgElement) => Promise<string>

interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** Positions in inches; a slide measures 13⅓ × 7½. */
const MARGIN = 0.5
const WIDE = 13.333 - 2 * MARGIN
const BOXES = {
  facts: { x: MARGIN, y: 0.45, w: 5.3, h: 0.35 },
  title: { x: MARGIN, y: 0.8, w: 5.3, h: 1.1 },
  map: { x: 6.1, y: 0.45, w: 6.733, h: 2.85 },
  timeline: { x: MARGIN, y: 3.4, w: WIDE, h: 3.4 },
  sources: { x: MARGIN, y: 6.9, w: 6.5, h: 0.35 },
  link: { x: 7.2, y: 6.9, w: 5.633, h: 0.35 },
} as const satisfies Record<string, Box>
/** Box of a map without a timeline below it. */
const MAP_ALONE = { ...BOXES.map, h: 6.35 } satisfies Box
const PIXELS_PER_INCH = 96
/** A step's title: font size in points and line height in inches; then the maximum bottom edge of its text, inches. */
const TITLE = { size: 26, line: 0.45 }
const TEXT_END = 3.3
/** Enlargement compared with the page, whose smallest text is 12 px: 1.34 makes it 12 pt. */
const SCALE = 1.34
/** Smallest text, pt. */
const LEAST = 12

/** Top edges of the titles on the first and last slide, inches. */
const TOPS = { title: 2.2, closing: 0.7 }

/** Fonts by language; a missing font is replaced by one that has the characters. */
const FONTS = { en: 'Arial', 'zh-Hans': 'Microsoft YaHei', 'zh-Hant': 'Microsoft JhengHei' } as const
const TAGS = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' } as const

/** Creates the file of a story's slides: a title, a slide per step, the sources. */
export async function makeSlides(options: HandoutTreeOptions, pngOf: PngOf): Promise<ArrayBuffer> {
  const deck = new PptxGenJS()
  const pages = handoutPages(options)
  const context = penOf(options)
  deck.layout = 'LAYOUT_WIDE'
  deck.title = pages[0]?.title ?? ''
  deck.author = deck.company = ''
  deck.theme = { headFontFace: context.font, bodyFontFace: context.font }
  for (const master of mastersOf(options)) deck.defineSlideMaster(master)
  for (const page of pages) {
    const slide = deck.addSlide({ masterName: page.kind })
    if (page.kind === 'step') await addStep(slide, page, options, pngOf)
    else addEnd(slide, page, options)
    if (page.notes !== '') slide.addNotes(page.notes)
  }
  return (await deck.write({ outputType: 'arraybuffer', compression: true })) as ArrayBuffer // type set by `outputType`
}

type Slide = PptxGenJS.Slide

/**
 * Returns a layout for each kind of slide. A title in its layout's placeholder is the slide's name in outlines and for
 * screen readers.
 */
function mastersOf(options: HandoutTreeOptions): PptxGenJS.SlideMasterProps[] {
  const { paper, title } = penOf(options)
  const end = { x: MARGIN, w: WIDE, h: 1.1 }
  const places = {
    title: { ...end, y: TOPS.title, fontSize: 44 },
    step: { ...BOXES.title, fontSize: TITLE.size },
    closing: { ...end, y: TOPS.closing, fontSize: 32 },
  }
  return Object.entries(places).map(([name, place]) => ({
    title: name,
    background: { color: paper },
    objects: [
      { placeholder: { options: { ...title, ...place, name: 'title', type: 'title', align: 'left' }, text: '' } },
    ],
  }))
}

async function addStep(slide: Slide, page: HandoutPage, options: HandoutTreeOptions, pngOf: PngOf): Promise<void> {
  const { dot, sources } = handoutMessages(options.language)
  const context = penOf(options)
  slide.addText(page.facts.join(dot), { ...BOXES.facts, ...context.small, fontSize: 12 })
  const lines = titleLines(page.title)
  slide.addText(
    lines.map((text, i) => ({ text, options: { softBreakBefore: i > 0 } })),
    { placeholder: 'title' },
  )
  const top = BOXES.title.y + lines.length * TITLE.line + 0.12
  slide.addText(page.text, { ...BOXES.title, y: top, h: TEXT_END - top, ...context.body, fontSize: 16, fit: 'shrink' })
  const drawn = drawnParts(page.view, hasMap(options.index))
  for (const part of drawn === 'both' ? (['map', 'timeline'] as const) : [drawn]) {
    const box = drawn === 'map' ? MAP_ALONE : BOXES[part]
    const picture = drawPicture(pictureOptions(page, part, box, options))
    slide.addImage({ ...box, data: await pngOf(picture), altText: describe(picture) })
  }
  const told = `${sources}${options.messages.colon}${page.sources.join(dot)}`
  const sourcesBox = page.link === undefined ? { ...BOXES.sources, w: WIDE } : BOXES.sources
  slide.addText(told, { ...sourcesBox, ...context.small, fontSize: LEAST, fit: 'shrink' })
  if (page.link !== undefined)
    slide.addText([linkTo(page.link)], { ...BOXES.link, ...context.small, fontSize: LEAST, align: 'right' })
}

/**
 * Returns the title's lines, at most two and about equally long: programs break a line only where it is full, which
 * leaves single words over.
 */
export function titleLines(title: string): string[] {
  const font = { size: (TITLE.size * PIXELS_PER_INCH) / 72, weight: 700 }
  const wrap = (width: number) => wrapText(title, width, 2, (text) => estimateText(text, font))
  let width = BOXES.title.w * PIXELS_PER_INCH
  let lines = wrap(width)
  if (lines.length === 1) return lines
  const letters = lines.join('').length
  for (; width > 0; width -= PIXELS_PER_INCH / 24) {
    const narrower = wrap(width)
    if (narrower.join('').length !== letters || narrower.at(-1)!.endsWith('…')) break
    lines = narrower
  }
  return lines
}

/** Adds the content of the first or last slide. */
function addEnd(slide: Slide, page: HandoutPage, options: HandoutTreeOptions): void {
  const context = penOf(options)
  const { dot, sources } = handoutMessages(options.language)
  const isTitle = page.kind === 'title'
  const top = TOPS[page.kind === 'title' ? 'title' : 'closing']
  slide.addText(page.title, { placeholder: 'title' })
  slide.addText(page.text, { x: MARGIN, y: top + 1.1, w: WIDE, h: 0.6, ...context.body, fontSize: 20 })
  if (isTitle)
    slide.addText(page.facts.join(dot), { x: MARGIN, y: top + 1.7, w: WIDE, h: 0.4, ...context.small, fontSize: 16 })
  if (page.sources.length > 0) {
    slide.addText(sources, { x: MARGIN, y: 2.7, w: WIDE, h: 0.4, ...context.body, bold: true, fontSize: 14 })
    const lines = page.sources.map((source) => ({ text: source, options: { breakLine: true } }))
    slide.addText(lines, {
      x: MARGIN,
      y: 3.1,
      w: WIDE,
      h: 3.6,
      ...context.body,
      fontSize: 12,
      paraSpaceAfter: 6,
      fit: 'shrink',
    })
  }
  if (page.link !== undefined)
    slide.addText([linkTo(page.link)], { ...BOXES.sources, w: WIDE, ...context.small, fontSize: LEAST })
}

function pictureOptions(
  { view, number, title }: HandoutPage,
  part: 'map' | 'timeline',
  { w, h }: Box,
  { index, language, messages, land, measure }: HandoutTreeOptions,
): PictureOptions {
  return {
    index,
    view,
    language,
    messages,
    land,
    scale: SCALE,
    width: Math.round(w * PIXELS_PER_INCH),
    height: Math.round(h * PIXELS_PER_INCH),
    theme: 'light',
    parts: part,
    margin: 0,
    countsPlaceless: false,
    description: title,
    idPrefix: `${part}-${number}`,
    ...(measure && { measure }),
  }
}

/** Returns the picture's description for screen readers. */
function describe({ children }: SvgElement): string {
  return children
    .flatMap((child) => (typeof child !== 'string' && ['title', 'desc'].includes(child.name) ? child.children : []))
    .filter((child) => typeof child === 'string')
    .join('. ')
}

function linkTo(link: string): PptxGenJS.TextProps {
  return { text: link.replace(/^https?:\/\//, ''), options: { hyperlink: { url: link } } }
}

function penOf({ language }: HandoutTreeOptions) {
  const spoken = nearest(language)
  const { paper, ink, ink2, grey } = PALETTES.light
  const hex = (colour: string) => colour.slice(1).toUpperCase()
  const font = FONTS[spoken]
  const common = { fontFace: font, lang: TAGS[spoken], margin: 0, valign: 'top' as const }
  return {
    font,
    paper: hex(paper),
    title: { ...common, color: hex(ink), bold: true },
    body: { ...common, color: hex(ink2) },
    small: { ...common, color: hex(grey) },
  }
}
