/**
 * A view as a picture: an SVG of its own, drawn from the layouts that the page's parts are drawn from. Pure, in Node as in the browser; land and words are
 * given, and where no measure of text is, widths are estimated.
 */
import { cityMarks } from '../layout/city-mark.ts'
import type { Font, MeasureText } from '../layout/font.ts'
import type { AtlasIndex } from '../model/atlas-index.ts'
import { filterEvents } from '../model/filter.ts'
import { textIn } from '../model/text.ts'
import type { Language } from '../model/types.ts'
import type { View } from '../model/view.ts'
import type { Words } from '../words/en.ts'
import { sentence } from '../words/sentence.ts'
import { fontStack, PALETTES, type PictureTheme } from './look.ts'
import { mapPicture, type Land } from './map-picture.ts'
import { estimateText } from './measure.ts'
import { wrapped } from './paragraph.ts'
import { at, textLine, type Pen } from './pen.ts'
import { sourcesOf } from './sources.ts'
import { element, type SvgElement } from './svg.ts'
import { timelinePicture } from './timeline-picture.ts'

export interface PictureOptions {
  readonly index: AtlasIndex
  /** Filters, window, selection and what the map shows large; the rest of it says nothing to a picture. */
  readonly view: View
  readonly language: Language
  readonly words: Words
  /** Size of the picture, px. */
  readonly width: number
  readonly height: number
  readonly theme: PictureTheme
  /** `both`, where first. */
  readonly parts: 'both' | 'map' | 'timeline'
  readonly land: Land
  /** Factor on type, marks and gaps: 1 is the page's own, text of 12 and 14 px. */
  readonly scale?: number
  /** Around all, px at scale 1. 24 unless told. */
  readonly margin?: number
  readonly title?: string | undefined
  /** What it is called for ears, where it has no title of its own to be seen. */
  readonly description?: string
  readonly hasSentence?: boolean
  readonly hasSources?: boolean
  /** An address to find the view at. */
  readonly link?: string | undefined
  readonly measure?: MeasureText
  /** Where several pictures stand in one document, different in each. */
  readonly idPrefix?: string
}

const TITLE: Font = { size: 24, weight: 700 }
const SENTENCE: Font = { size: 16, weight: 500 }
const FOOT: Font = { size: 12, weight: 400 }
const LINES = { title: 30, sentence: 22, foot: 18 }
const MOST_LINES = { title: 2, sentence: 2, foot: 2 }
/** Between the words, the map and the timeline, px. */
const GAP = 12
/** Of the room for both, what the map takes at the least and at the most. */
const MAP_PART = { least: 0.36, most: 0.62 }

/** The picture as a tree: `svgDocument` makes a file of it. */
export function drawPicture(options: PictureOptions): SvgElement {
  const { index, view, language, words, theme, scale = 1, margin = 24, parts, land } = options
  const colours = PALETTES[theme]
  const say: Pen['say'] = (text) => textIn(text, language, index.atlas.languages)
  const pen: Pen = {
    index,
    view,
    language,
    words,
    colours,
    say,
    measure: options.measure ?? estimateText,
    marks: cityMarks(index.atlas.cities),
    idPrefix: options.idPrefix ?? 'picture',
    hasPlates: theme === 'print',
  }
  const size = { width: options.width / scale, height: options.height / scale }
  const width = size.width - 2 * margin
  const told = sentence(index, filterEvents(index, view), view, language, words)
  const head = headOf(options, told, width, pen)
  const foot = footOf(options, width, pen)
  const room = size.height - 2 * margin - head.height - foot.height
  return element(
    'svg',
    {
      width: options.width,
      height: options.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      lang: language,
      'xml:lang': language,
      'font-family': fontStack(language),
    },
    [
      element('title', {}, [options.title ?? options.description ?? say(index.atlas.title)]),
      element('desc', {}, [told]),
      element('rect', { width: size.width, height: size.height, fill: colours.paper }),
      at(margin, margin, head.drawing),
      at(margin, margin + head.height, partsOf(parts, { width, height: room }, pen, land)),
      at(margin, size.height - margin - foot.height, foot.drawing),
    ],
  )
}

interface Block {
  /** Its gap to what comes next included. */
  readonly height: number
  readonly drawing: SvgElement[]
}

function headOf({ title, hasSentence }: PictureOptions, told: string, width: number, pen: Pen): Block {
  const { ink } = pen.colours
  const titles = title === undefined ? [] : wrapped(title, width, MOST_LINES.title, (text) => pen.measure(text, TITLE))
  const lines = hasSentence ? wrapped(told, width, MOST_LINES.sentence, (text) => pen.measure(text, SENTENCE)) : []
  const under = titles.length * LINES.title
  const height = under + lines.length * LINES.sentence
  return {
    height: height === 0 ? 0 : height + GAP,
    drawing: [
      ...titles.map((text, i) => textLine(text, 0, i * LINES.title + 22, { font: TITLE, fill: ink }, pen)),
      ...lines.map((text, i) => textLine(text, 0, under + i * LINES.sentence + 16, { font: SENTENCE, fill: ink }, pen)),
    ],
  }
}

function footOf({ hasSources, link }: PictureOptions, width: number, pen: Pen): Block {
  const look = { font: FOOT, fill: pen.colours.grey }
  const measure = (text: string) => pen.measure(text, FOOT)
  const [address] = link === undefined ? [] : wrapped(link, width, 1, measure)
  const sources = hasSources ? sourcesOf(pen) : []
  const told = sources.length === 0 ? '' : `${pen.words.sources}${pen.words.colon}${sources.join(' · ')}`
  const most = MOST_LINES.foot
  const lines = told === '' ? [] : wrapped(told, width, most, measure)
  // The address stands behind the last line where there is room.
  const isBeside = address !== undefined && lines.length > 0 && measure(lines.at(-1)!) + GAP + measure(address) <= width
  const count = lines.length + (address !== undefined && !isBeside ? 1 : 0)
  return {
    height: count === 0 ? 0 : GAP + count * LINES.foot,
    drawing: [
      ...lines.map((text, i) => textLine(text, 0, GAP + i * LINES.foot + 13, look, pen)),
      ...(address === undefined
        ? []
        : [textLine(address, width, GAP + (count - 1) * LINES.foot + 13, { ...look, anchor: 'end' as const }, pen)]),
    ],
  }
}

function partsOf(
  parts: PictureOptions['parts'],
  { width, height }: { width: number; height: number },
  pen: Pen,
  land: Land,
): SvgElement[] {
  if (parts === 'map') return [mapPicture(pen, { width, height }, land).drawing]
  if (parts === 'timeline') return [fitted(timelinePicture(pen, width, 0, height), height)]
  const least = height * MAP_PART.least
  const natural = timelinePicture(pen, width, 0).height
  const mapHeight = Math.max(least, Math.min(height * MAP_PART.most, height - GAP - natural))
  const map = mapPicture(pen, { width, height: mapHeight }, land)
  const left = height - mapHeight - GAP
  return [map.drawing, at(0, mapHeight + GAP, [fitted(timelinePicture(pen, width, map.column, left), left)])]
}

/** More lanes than there is room for are drawn smaller: a picture can't be scrolled. */
function fitted({ drawing, height }: { drawing: SvgElement; height: number }, room: number): SvgElement {
  return height <= room
    ? drawing
    : element('g', { transform: `scale(${Math.floor((room / height) * 1000) / 1000})` }, [drawing])
}
