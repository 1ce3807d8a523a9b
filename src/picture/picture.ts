/**
 * A view as a picture: an SVG of its own, drawn from the same layouts as the page. Pure, in Node and in the browser.
 * Land and texts are passed in; without a text measure, widths are estimated.
 */
import { coloursOf, lanesOfView } from '../layout/lanes.ts'
import type { DrawnForms } from '../layout/drawn-forms.ts'
import { hasMap } from '../layout/map/panel-cities.ts'
import type { Font, MeasureText } from '../layout/font.ts'
import { fittingText } from '../layout/line-breaks.ts'
import { clamp } from '../model/clamp.ts'
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import { RowSet } from '../model/events/row-set.ts'
import { filterRows } from '../model/filter/filter.ts'
import { textIn } from '../model/dataset/text.ts'
import type { Language } from '../model/dataset/types.ts'
import type { View } from '../model/view/view.ts'
import type { Messages } from '../i18n/en.ts'
import { sentences } from '../i18n/sentence.ts'
import { fontStack, PALETTES, type PictureTheme } from './theme.ts'
import { keyPicture } from './key-picture.ts'
import type { Land } from './land.ts'
import { mapHeight, mapPicture, mostMapHeight } from './map-picture.ts'
import { estimateText } from './measure.ts'
import { wrapText } from './wrap-text.ts'
import { translated, textLine, type RenderContext } from './render-context.ts'
import { sourcesOf } from './sources.ts'
import { element, type SvgElement } from './svg.ts'
import { timelinePicture, type TimelinePicture } from './timeline-picture.ts'

export interface PictureOptions {
  readonly index: AtlasIndex
  /** Filters, window, selection and what the map shows large; other parameters don't affect a picture. */
  readonly view: View
  readonly language: Language
  readonly messages: Messages
  /** Size of the picture, px; the default height fits the content. */
  readonly width: number
  readonly height?: number | undefined
  readonly theme: PictureTheme
  /** `both`, the map first. */
  readonly parts: 'both' | 'map' | 'timeline'
  readonly land: Land
  /** Factor on type, marks and gaps: 1 is the page's own size, text of 12 and 14 px. */
  readonly scale?: number
  /** Margin, px at scale 1. Default 24. */
  readonly margin?: number
  readonly title?: string | undefined
  /** Accessible name, if it has no visible title. */
  readonly description?: string
  readonly hasSentence?: boolean
  /** Whether the marks are explained below. */
  readonly hasKey?: boolean
  /** Whether it counts events without a place under its map. Default: true. */
  readonly countsPlaceless?: boolean
  /** `focus`: sources of the open event, if any; `all`: of everything shown. */
  readonly sources?: 'none' | 'focus' | 'all'
  /** Address of the view. */
  readonly link?: string | undefined
  readonly measure?: MeasureText
  /** Must differ between pictures in the same document. */
  readonly idPrefix?: string
}

const TITLE: Font = { size: 24, weight: 700 }
const SENTENCE: Font = { size: 16, weight: 500 }
const FOOT: Font = { size: 12, weight: 400 }
const LINES = { title: 30, sentence: 22, foot: 18 }
/** Maximum lines in a picture of fixed height, and in one that grows with its content. */
const MOST_LINES = {
  fixed: { title: 2, sentence: 2, sources: 2, link: 1 },
  grown: { title: 4, sentence: 8, sources: 16, link: 8 },
}
/** Width below which the sentence may take a line more, px. */
const NARROW = 640
/** Gap between texts, map and timeline, px. */
const GAP = 12
/** Minimum and maximum share of the map in the room for both. */
const MAP_PART = { least: 0.36, most: 0.62 }
/** Maximum height of a timeline without a given height, px: events without room are counted. */
const TIMELINE_MOST = 1600

/** Draws the picture as a tree, which `svgDocument` turns into a file. */
export function drawPicture(options: PictureOptions): SvgElement {
  const { index, view, language, messages, theme, scale = 1, margin = 24, parts, land } = options
  const colours = PALETTES[theme]
  const laneColours = coloursOf(index, view.lanes === 'region')
  const say: RenderContext['say'] = (text) => textIn(text, language, index.atlas.languages)
  const context: RenderContext = {
    index,
    view,
    language,
    messages,
    colours,
    say,
    measure: options.measure ?? estimateText,
    marks: laneColours.marks,
    colouring: laneColours.meaning,
    lanes: lanesOfView(index, view.lanes, laneColours),
    idPrefix: options.idPrefix ?? 'picture',
    hasPlates: theme === 'print',
    countsPlaceless: options.countsPlaceless ?? true,
  }
  const width = options.width / scale - 2 * margin
  const rows = filterRows(index, view)
  const told = sentences(index, rows, view, language, messages)
  const head = headOf(options, told, width, context)
  const under = footOf(options, width, context)
  const given = options.height === undefined ? undefined : options.height / scale - 2 * margin
  const drawn = (keyHeight: number) =>
    partsOf(
      parts,
      width,
      given === undefined ? undefined : given - head.height - under.height - keyHeight,
      context,
      land,
    )
  const keyOf = ({ forms }: Body) => keyPicture(options.hasKey ? rows : RowSet.none(rows.length), forms, width, context)
  const keyRoom = ({ height }: { height: number }) => (height > 0 ? GAP + height : 0)
  // The key says what is drawn; in a picture of fixed height, what is drawn has the height that the key leaves.
  const natural = drawn(0)
  const body = given === undefined || !options.hasKey ? natural : drawn(keyRoom(keyOf(natural)))
  const key = keyOf(body)
  const foot: Block = {
    height: keyRoom(key) + under.height,
    drawing: [translated(0, keyRoom(key) - key.height, key.drawing), translated(0, keyRoom(key), under.drawing)],
  }
  const size = {
    width: width + 2 * margin,
    height: (given ?? Math.ceil(head.height + body.height + foot.height)) + 2 * margin,
  }
  return element(
    'svg',
    {
      width: options.width,
      height: size.height * scale,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      lang: language,
      'xml:lang': language,
      'font-family': fontStack(language),
    },
    [
      element('title', {}, [options.title ?? options.description ?? say(index.atlas.title)]),
      element('desc', {}, [told[0]!]),
      element('rect', { width: size.width, height: size.height, fill: colours.paper }),
      translated(margin, margin, head.drawing),
      translated(margin, margin + head.height, body.drawing),
      translated(margin, size.height - margin - foot.height, foot.drawing),
    ],
  )
}

interface Block {
  /** Includes the gap to the next block. */
  readonly height: number
  readonly drawing: SvgElement[]
}

function headOf(
  { title, hasSentence, height: given }: PictureOptions,
  told: readonly string[],
  width: number,
  context: RenderContext,
): Block {
  const { ink } = context.colours
  const most = mostLines(given)
  const titles = title === undefined ? [] : wrapText(title, width, most.title, (text) => context.measure(text, TITLE))
  const measure = (text: string) => context.measure(text, SENTENCE)
  const sentence = fittingText(told, width < NARROW ? 3 : 2, width, measure)
  const lines = hasSentence ? wrapText(sentence, width, most.sentence, measure) : []
  const under = titles.length * LINES.title
  const height = under + lines.length * LINES.sentence
  return {
    height: height === 0 ? 0 : height + GAP,
    drawing: [
      ...titles.map((text, i) => textLine(text, 0, i * LINES.title + 22, { font: TITLE, fill: ink }, context)),
      ...lines.map((text, i) =>
        textLine(text, 0, under + i * LINES.sentence + 16, { font: SENTENCE, fill: ink }, context),
      ),
    ],
  }
}

function footOf(
  { sources = 'none', link, height: given }: PictureOptions,
  width: number,
  context: RenderContext,
): Block {
  const style = { font: FOOT, fill: context.colours.grey }
  const measure = (text: string) => context.measure(text, FOOT)
  const most = mostLines(given)
  const addresses = link === undefined ? [] : wrapText(link, width, most.link, measure)
  const named =
    sources === 'none' ? [] : sourcesOf(sources === 'all' ? { ...context, view: unfocused(context.view) } : context)
  const told = named.length === 0 ? '' : `${context.messages.sources}${context.messages.colon}${named.join(' · ')}`
  const lines = told === '' ? [] : wrapText(told, width, most.sources, measure)
  // A one-line address goes after the last source line if there is room.
  const isBeside =
    addresses.length === 1 && lines.length > 0 && measure(lines.at(-1)!) + GAP + measure(addresses[0]!) <= width
  const before = lines.length - (isBeside ? 1 : 0)
  const count = before + addresses.length
  const baseline = (line: number) => GAP + line * LINES.foot + 13
  return {
    height: count === 0 ? 0 : GAP + count * LINES.foot,
    drawing: [
      ...lines.map((text, i) => textLine(text, 0, baseline(i), style, context)),
      ...addresses.map((text, i) =>
        addresses.length === 1
          ? textLine(text, width, baseline(before), { ...style, anchor: 'end' }, context)
          : textLine(text, 0, baseline(before + i), style, context),
      ),
    ],
  }
}

function mostLines(height: number | undefined) {
  return MOST_LINES[height === undefined ? 'grown' : 'fixed']
}

function unfocused(view: View): View {
  return { ...view, event: undefined, claim: undefined }
}

interface Body extends Block {
  readonly forms: DrawnForms
}

/** @param height px; undefined: the height of the content */
function partsOf(
  parts: PictureOptions['parts'],
  width: number,
  height: number | undefined,
  context: RenderContext,
  land: Land,
): Body {
  if (parts === 'map' || (parts === 'both' && context.index.events.length === 0)) {
    const room = { width, height: height ?? mapHeight(width, 'alone', context) }
    const { drawing, form } = mapPicture(context, room, land)
    return { height: room.height, drawing: [drawing], forms: { ...NONE, map: form } }
  }
  const natural = Math.min(TIMELINE_MOST, timelinePicture(context, width, 0).height)
  if (parts === 'timeline' || !hasMap(context.index)) {
    const room = height ?? natural
    const timeline = timelinePicture(context, width, 0, room)
    return { height: room, drawing: [fitted(timeline, room)], forms: { ...NONE, ...formOf(timeline) } }
  }
  const mapRoom =
    height === undefined
      ? mapHeight(width, 'above', context)
      : Math.min(
          clamp(height - GAP - natural, height * MAP_PART.least, height * MAP_PART.most),
          mostMapHeight(width, context),
        )
  const map = mapPicture(context, { width, height: mapRoom }, land)
  const left = height === undefined ? natural : height - mapRoom - GAP
  const timeline = timelinePicture(context, width, map.column, left)
  return {
    height: mapRoom + GAP + left,
    drawing: [map.drawing, translated(0, mapRoom + GAP, [fitted(timeline, left)])],
    forms: { ...formOf(timeline), map: map.form },
  }
}

const NONE: DrawnForms = { timeline: undefined, unit: undefined, map: undefined }

function formOf({ form, unit }: TimelinePicture) {
  return { timeline: form, unit }
}

/** Shrinks lanes that exceed the available height: a picture can't be scrolled. */
function fitted({ drawing, height }: { drawing: SvgElement; height: number }, room: number): SvgElement {
  return height <= room
    ? drawing
    : element('g', { transform: `scale(${Math.floor((room / height) * 1000) / 1000})` }, [drawing])
}
