/** Drawing context of all parts of a picture, and their shared shapes. */
import { markPath, NO_CITY, type CityMark } from '../layout/city-mark.ts'
import type { Font, MeasureText } from '../layout/font.ts'
import { markIn, type Colouring, type Lanes } from '../layout/lanes.ts'
import { hundredths } from '../layout/hundredths.ts'
import type { AtlasIndex, IndexedEvent } from '../model/dataset/atlas-index.ts'
import type { Id, Language, Text } from '../model/dataset/types.ts'
import type { View } from '../model/view/view.ts'
import type { Messages } from '../i18n/en.ts'
import { shortDate } from '../i18n/event-labels.ts'
import type { Palette } from './theme.ts'
import { element, type SvgElement } from './svg.ts'

export interface RenderContext {
  readonly index: AtlasIndex
  readonly view: View
  readonly language: Language
  readonly messages: Messages
  readonly colours: Palette
  readonly measure: MeasureText
  /**
   * Whether text on land and lines has a plate behind it, instead of a stroke around each letter: in a PDF the stroke
   * would duplicate the text.
   */
  readonly hasPlates: boolean
  /** Whether events without a place are counted under the map. */
  readonly countsPlaceless: boolean
  /** The marks of cities and lanes. */
  readonly marks: ReadonlyMap<Id, CityMark>
  /** What their colours and shapes mean. */
  readonly colouring: Colouring
  readonly lanes: Lanes
  /** Prefix of the picture's element ids, unique in its document. */
  readonly idPrefix: string
  /** Returns a text in the picture's language. */
  readonly say: (text: Text | undefined) => string
}

export interface TextStyle {
  readonly font: Font
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Drawn under the letters, to separate them from lines and land: colour and width, px. */
  readonly halo?: { readonly colour: string; readonly width: number }
}

/** Draws one line of text; `y` is its baseline. */
export function textLine(text: string, x: number, y: number, style: TextStyle, context: RenderContext): SvgElement {
  const { font, fill, anchor, halo } = style
  const drawn = element(
    'text',
    {
      x,
      y,
      fill,
      'font-size': font.size,
      'font-weight': font.weight === 400 ? undefined : font.weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...(halo &&
        !context.hasPlates && {
          stroke: halo.colour,
          'stroke-width': halo.width,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }),
    },
    [text],
  )
  return halo && context.hasPlates ? group([plate(text, x, y, style, halo.colour, context), drawn]) : drawn
}

/** Padding around the letters, px. */
const PLATE_AIR = 1.5

function plate(
  text: string,
  x: number,
  y: number,
  { font, anchor }: TextStyle,
  colour: string,
  context: RenderContext,
): SvgElement {
  const width = context.measure(text, font)
  const part = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0
  return element('rect', {
    x: x - part * width - PLATE_AIR,
    y: y - 0.8 * font.size - PLATE_AIR,
    width: width + 2 * PLATE_AIR,
    height: font.size + 2 * PLATE_AIR,
    rx: 2,
    fill: colour,
    'fill-opacity': 0.8,
  })
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, more = {}): SvgElement {
  return element('line', { x1, y1, x2, y2, stroke, ...more })
}

export function group(children: readonly SvgElement[], attributes = {}): SvgElement {
  return element('g', attributes, children)
}

/** Groups elements, translated to x, y. */
export function translated(x: number, y: number, children: readonly SvgElement[]): SvgElement {
  return element('g', { transform: translate(x, y) }, children)
}

/** Draws a city's mark, centred on x, y. */
export function cityMark(
  { shape, hue }: CityMark,
  size: number,
  x: number,
  y: number,
  context: RenderContext,
): SvgElement {
  return element('path', { d: markPath(shape, size), transform: translate(x, y), fill: hueOf(hue, context) })
}

/** Returns the tooltip of marks: each event's title and date, even if a label has no room for them. */
export function namesOf(ids: readonly Id[], context: RenderContext): SvgElement {
  const names = ids.flatMap((id) => {
    const event = context.index.event.get(id)
    return event ? nameOf(event, context) : []
  })
  return element('title', {}, [names.join('\n')])
}

/** Returns the title and date of an event. */
export function nameOf(event: IndexedEvent, { index, messages, say }: RenderContext): string {
  return `${say(event.title)}${messages.comma}${shortDate(event, index, messages)}`
}

/** Returns the colour of a mark's number. */
export function hueOf(hue: number, { colours }: RenderContext): string {
  return colours.hues[hue] ?? colours.hues[0]
}

export function translate(x: number, y: number): string {
  return `translate(${hundredths(x)},${hundredths(y)})`
}

/** Returns the mark of the city of an event or of its announcement. */
export function markOfEvent(id: Id, { index, marks }: RenderContext): CityMark {
  const event = index.event.get(id)
  return event ? markIn(marks, event) : NO_CITY
}
