/** Pictures of random atlases of any size, drawn by the page's own layouts: no text over another, none cut. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { DEFAULT_VIEW } from '../../../src/model/view/view.ts'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { estimateText } from '../../../src/picture/measure.ts'
import { drawPicture } from '../../../src/picture/picture.ts'
import type { SvgElement } from '../../../src/picture/svg.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import '../../support/all-words.ts'
import '../../support/regions.ts'

interface DrawnText {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}

/** Letters' heights above and below the baseline, ems: of capitals and of descenders. */
const HEIGHT = { above: 0.72, below: 0.2 }
/** What rounding and estimated widths may add up to, px. */
const TOLERANCE = 1

/** Returns all texts of a drawing with their boxes, in px of the picture. */
function textsIn(node: SvgElement, at = { x: 0, y: 0, scale: 1 }): DrawnText[] {
  const { name, attributes, children } = node
  const [, dx = '0', dy = '0'] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(attributes['transform'] ?? '') ?? []
  const [, by = '1'] = /scale\(([-\d.]+)\)/.exec(attributes['transform'] ?? '') ?? []
  const own = { x: at.x + at.scale * Number(dx), y: at.y + at.scale * Number(dy), scale: at.scale * Number(by) }
  if (name !== 'text')
    return children.flatMap((child) => (typeof child === 'string' || child.name === 'title' ? [] : textsIn(child, own)))
  const text = children.filter((child) => typeof child === 'string').join('')
  const size = Number(attributes['font-size'] ?? 16)
  const width = estimateText(text, { size, weight: Number(attributes['font-weight'] ?? 400) })
  const part = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'start'] ?? 0
  const left = own.x + own.scale * (Number(attributes['x'] ?? 0) - part * width)
  const baseline = own.y + own.scale * Number(attributes['y'] ?? 0)
  return [
    {
      text,
      left,
      top: baseline - own.scale * HEIGHT.above * size,
      right: left + own.scale * width,
      bottom: baseline + own.scale * HEIGHT.below * size,
    },
  ]
}

function faultsOf(drawing: SvgElement): string[] {
  const [width, height] = ['width', 'height'].map((name) => Number(drawing.attributes[name]))
  const texts = textsIn(drawing)
  return texts.flatMap((one, i) => [
    ...(one.left < -TOLERANCE ||
    one.right > width! + TOLERANCE ||
    one.top < -TOLERANCE ||
    one.bottom > height! + TOLERANCE
      ? [`“${one.text}” is cut`]
      : []),
    ...texts
      .slice(i + 1)
      .filter(
        (other) =>
          one.left + TOLERANCE < other.right &&
          other.left + TOLERANCE < one.right &&
          one.top + TOLERANCE < other.bottom &&
          other.top + TOLERANCE < one.bottom,
      )
      .map((other) => `“${one.text}” is over “${other.text}”`),
  ])
}

const anyEvents = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 61, max: 600 }),
  fc.integer({ min: 601, max: 5000 }),
)

describe('a picture of any size', () => {
  it.each([
    { width: 1440, height: 900 },
    { width: 768, height: 1024 },
    { width: 360, height: undefined },
  ])('has no text over another, and none that is cut: $width px', (size) => {
    fc.assert(
      fc.property(anyEvents, fc.nat(), fc.constantFrom('en', 'zh-Hans', 'zh-Hant'), (events, seed, language) => {
        const index = indexAtlas(madeUpAtlas({ events, seed, claims: false }))
        const drawing = drawPicture({
          index,
          view: DEFAULT_VIEW,
          language,
          messages: messagesFor(language),
          theme: 'light',
          parts: 'both',
          land: () => undefined,
          hasSentence: true,
          title: index.atlas.title[language],
          ...size,
        })
        expect(textsIn(drawing).length).toBeGreaterThan(8)
        expect(faultsOf(drawing)).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})
