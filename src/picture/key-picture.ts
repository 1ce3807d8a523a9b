/** The key below a picture: the marks that it has, each with its meaning. */
import { KEY_HEIGHT, KEY_SHAPES, KEY_WIDTH, keyRows, type KeyKind, type KeyShape } from '../layout/key.ts'
import { markPath } from '../layout/city-mark.ts'
import type { Font } from '../layout/font.ts'
import type { RowSet } from '../model/events/row-set.ts'
import type { DrawnForms } from '../layout/drawn-forms.ts'
import { keyWords } from '../i18n/key/key-messages.ts'
import { hueOf, textLine, translated, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'

const FONT: Font = { size: 12, weight: 400 }
/** Gaps between a mark and its words, and between two entries, px. */
const WORD_GAP = 6
const ENTRY_GAP = 20
/** Marks shown for “a shape and a colour for each city” or region. */
const CITIES = 3

/** Draws the key in rows of KEY_HEIGHT, as many as its width takes; no row if nothing is shown. */
export function keyPicture(
  shown: RowSet,
  forms: DrawnForms,
  width: number,
  context: RenderContext,
): { readonly height: number; readonly drawing: SvgElement[] } {
  const said = {
    language: context.language,
    meaning: context.colouring,
    noun: context.messages.noun,
    unit: forms.unit,
  }
  let x = 0
  let row = 0
  const drawing = keyRows(context.index, shown, forms).flatMap(({ kind }) => {
    const words = keyWords(kind, said)
    const length = KEY_WIDTH + WORD_GAP + context.measure(words, FONT)
    if (x > 0 && x + length > width) {
      x = 0
      row++
    }
    const left = x
    x += length + ENTRY_GAP
    const middle = (row + 0.5) * KEY_HEIGHT
    return [
      translated(left + KEY_WIDTH / 2, middle, markShapes(kind, context)),
      textLine(words, left + KEY_WIDTH + WORD_GAP, middle + 4, { font: FONT, fill: context.colours.grey }, context),
    ]
  })
  return { height: drawing.length === 0 ? 0 : (row + 1) * KEY_HEIGHT, drawing }
}

function markShapes(kind: KeyKind, context: RenderContext): SvgElement[] {
  if (kind === 'cities') {
    const cities = [...context.marks.values()].slice(0, CITIES)
    return cities.map(({ shape, hue }, i) =>
      element('path', {
        d: markPath(shape, 8),
        transform: `translate(${(i - (cities.length - 1) / 2) * 12},0)`,
        fill: hueOf(hue, context),
      }),
    )
  }
  const id = `${context.idPrefix}-key-${kind}`
  const shapes = KEY_SHAPES[kind]
  const { grey } = context.colours
  return [
    ...(shapes.some(({ fill }) => fill === 'fade') ? [fade(id, grey)] : []),
    ...shapes.map((shape) => element('path', pathOf(shape, id, context))),
  ]
}

function pathOf({ d, fill, stroke, strokeOpacity, dash, opacity }: KeyShape, id: string, { colours }: RenderContext) {
  const fills = { mark: colours.grey, paper: colours.paper, fade: `url(#${id})`, ring: colours.grey, none: 'none' }
  return {
    d,
    fill: fills[fill],
    ...(fill === 'ring' ? { 'fill-opacity': 0.12 } : {}),
    ...(stroke === undefined ? {} : { stroke: colours.grey, 'stroke-width': stroke }),
    ...(strokeOpacity === undefined ? {} : { 'stroke-opacity': strokeOpacity }),
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
    ...(opacity === undefined ? {} : { opacity }),
  }
}

/** The gradient of a month's bar: transparent at both ends. */
function fade(id: string, colour: string): SvgElement {
  return element(
    'linearGradient',
    { id },
    [0, 0.22, 0.78, 1].map((offset) =>
      element('stop', { offset, 'stop-color': colour, 'stop-opacity': offset % 1 === 0 ? 0 : 0.8 }),
    ),
  )
}
