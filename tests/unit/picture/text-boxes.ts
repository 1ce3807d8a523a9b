/** Positions of a picture's text, read from its tree. */
import { estimateText } from '../../../src/picture/measure.ts'
import type { SvgElement, SvgNode } from '../../../src/picture/svg.ts'

export interface TextBox {
  text: string
  left: number
  right: number
  top: number
  bottom: number
  /** The bounds of the text: the picture, or its panel. */
  frame: { left: number; top: number; right: number; bottom: number }
}

interface Place {
  x: number
  y: number
  scale: number
  frame: TextBox['frame']
}

/** Tolerance for sums of fractions and rounding, px. */
const TOLERANCE = 0.6

/** Returns all texts of a tree, in pixels of its view box. */
export function textBoxes(root: SvgElement): TextBox[] {
  const [, , width = 0, height = 0] = (root.attributes['viewBox'] ?? '').split(' ').map(Number)
  const frame = { left: 0, top: 0, right: width, bottom: height }
  return root.children.flatMap((child) => boxesIn(child, { x: 0, y: 0, scale: 1, frame }))
}

function boxesIn(node: SvgNode, place: Place): TextBox[] {
  if (typeof node === 'string') return []
  const moved = movedBy(node, place)
  if (node.name === 'text') return [boxOf(node, moved)]
  return node.children.flatMap((child) => boxesIn(child, moved))
}

function movedBy({ name, attributes }: SvgElement, { x, y, scale, frame }: Place): Place {
  const transform = attributes['transform'] ?? ''
  const [, dx = 0, dy = 0] = (/translate\(([-\d.]+),([-\d.]+)\)/.exec(transform) ?? []).map(Number)
  const [, factor = 1] = (/scale\(([-\d.]+)\)/.exec(transform) ?? []).map(Number)
  const at = { x: x + dx * scale, y: y + dy * scale, scale: scale * factor }
  if (name !== 'svg') return { ...at, frame }
  const size = { width: Number(attributes['width']), height: Number(attributes['height']) }
  return {
    ...at,
    frame: { left: at.x, top: at.y, right: at.x + size.width * at.scale, bottom: at.y + size.height * at.scale },
  }
}

function boxOf({ attributes, children }: SvgElement, { x, y, scale, frame }: Place): TextBox {
  const text = children.filter((child) => typeof child === 'string').join('')
  const size = Number(attributes['font-size'])
  const width = estimateText(text, { size, weight: Number(attributes['font-weight'] ?? 400) }) * scale
  const part = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'start'] ?? 0
  const left = x + Number(attributes['x']) * scale - part * width
  const baseline = y + Number(attributes['y']) * scale
  // From the top of a capital to the baseline.
  return { text, left, right: left + width, top: baseline - 0.7 * size * scale, bottom: baseline, frame }
}

/** Returns the pairs of texts that are over each other. */
export function collisions(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.left + TOLERANCE < b.right &&
          b.left + TOLERANCE < a.right &&
          a.top + TOLERANCE < b.bottom &&
          b.top + TOLERANCE < a.bottom,
      )
      .map((b) => `${a.text} and ${b.text}`),
  )
}

/** Returns the texts that leave the picture, or their panel. */
export function outside(boxes: readonly TextBox[]): string[] {
  return boxes
    .filter(
      ({ left, right, top, bottom, frame }) =>
        left < frame.left - TOLERANCE ||
        right > frame.right + TOLERANCE ||
        top < frame.top - TOLERANCE ||
        bottom > frame.bottom + TOLERANCE,
    )
    .map(({ text }) => text)
}
