/**
 * A picture as a tree of SVG elements, and its serialisation as a standalone file. It uses only presentation
 * attributes, no styles or scripts, so that the same tree works in a file, in a page with a strict policy, and on a
 * canvas.
 */
import { hundredths } from '../layout/hundredths.ts'

export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly SvgNode[]
}

/** An element or its text. */
export type SvgNode = SvgElement | string

export type SvgAttributes = Readonly<Record<string, string | number | undefined>>

const NAMESPACE = 'http://www.w3.org/2000/svg'
/** Characters that XML can't contain in any form: https://www.w3.org/TR/xml/#charsets */
const IMPOSSIBLE =
  // eslint-disable-next-line no-control-regex -- it is the control characters that have to go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Creates an element; undefined attributes are left out, numbers are rounded to hundredths. */
export function element(name: string, attributes: SvgAttributes = {}, children: readonly SvgNode[] = []): SvgElement {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? String(hundredths(value)) : value] as const],
  )
  return { name, attributes: Object.fromEntries(written), children }
}

/** Serialises a tree whose root is an `svg` element as a document with an XML declaration. */
export function svgDocument(root: SvgElement): string {
  const named = { ...root, attributes: { xmlns: NAMESPACE, ...root.attributes } }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup(named)}\n`
}

/**
 * Serialises an element as XML, without declaration or namespace. An element with its stroke under its fill
 * (`paint-order`, SVG 2) is written as two, the stroke first: SVG 1.1 programs (LibreOffice, ImageMagick) would paint
 * the halo over the letters.
 */
export function markup(node: SvgElement): string {
  if (node.attributes['paint-order'] !== 'stroke') return written(node)
  const { 'paint-order': _, stroke = 'none', 'stroke-width': width, 'stroke-linejoin': join, ...rest } = node.attributes
  const under = {
    ...rest,
    fill: stroke,
    stroke,
    ...(width !== undefined && { 'stroke-width': width }),
    ...(join !== undefined && { 'stroke-linejoin': join }),
    // Hides the duplicate from screen readers.
    'aria-hidden': 'true',
  }
  return written({ ...node, attributes: under }) + written({ ...node, attributes: rest })
}

function written({ name, attributes, children }: SvgElement): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const open = `<${name}${pairs.join('')}`
  if (children.length === 0) return `${open}/>`
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : markup(child)))
  return `${open}>${inner.join('')}</${name}>`
}

function escaped(text: string): string {
  return text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)
}
