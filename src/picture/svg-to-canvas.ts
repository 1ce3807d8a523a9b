/**
 * Paints a picture's tree on a canvas, to make a PNG on pages whose policy blocks images from blob and data addresses.
 */
import type { SvgElement, SvgNode } from './svg.ts'

/** The methods of a canvas context that are used. */
export type Canvas = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'beginPath'
  | 'rect'
  | 'roundRect'
  | 'arc'
  | 'moveTo'
  | 'lineTo'
  | 'clip'
  | 'fill'
  | 'stroke'
  | 'fillText'
  | 'strokeText'
  | 'setLineDash'
  | 'createLinearGradient'
  | 'globalAlpha'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
>

/** Inherited style. */
interface NodeStyle {
  readonly attributes: Readonly<Record<string, string>>
  readonly opacity: number
}

type Gradients = ReadonlyMap<string, readonly SvgElement[]>

const INHERITED = ['fill', 'stroke', 'stroke-width', 'stroke-opacity', 'font-family']

/**
 * Paints a tree from `drawPicture`; supports only the SVG that pictures use.
 * @param width width of the canvas, px
 */
export function paint(root: SvgElement, canvas: Canvas, width: number): void {
  const [, , boxWidth = width] = (root.attributes['viewBox'] ?? '').split(' ').map(Number)
  canvas.save()
  canvas.scale(width / boxWidth, width / boxWidth)
  const style = { attributes: inherited(root, {}), opacity: 1 }
  const gradients = new Map(gradientsIn(root))
  for (const child of root.children) paintNode(child, canvas, style, gradients)
  canvas.restore()
}

function* gradientsIn({ name, attributes, children }: SvgElement): Generator<[string, readonly SvgElement[]]> {
  const elements = children.filter((child) => typeof child !== 'string')
  if (name === 'linearGradient') yield [attributes['id'] ?? '', elements]
  else for (const child of elements) yield* gradientsIn(child)
}

function inherited({ attributes }: SvgElement, above: NodeStyle['attributes']): NodeStyle['attributes'] {
  const own = INHERITED.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]] as const]))
  return { ...above, ...Object.fromEntries(own) }
}

function paintNode(node: SvgNode, canvas: Canvas, above: NodeStyle, gradients: Gradients): void {
  if (typeof node === 'string') return
  const { name, attributes, children } = node
  const style = {
    attributes: { ...inherited(node, above.attributes) },
    opacity: above.opacity * Number(attributes['opacity'] ?? 1),
  }
  canvas.save()
  transform(attributes['transform'] ?? '', canvas)
  if (name === 'svg') clip(attributes, canvas)
  if (name === 'g' || name === 'svg') for (const child of children) paintNode(child, canvas, style, gradients)
  else if (name === 'text') paintText(node, canvas, style)
  else paintShape(node, canvas, style, gradients)
  canvas.restore()
}

function transform(written: string, canvas: Canvas): void {
  for (const [, what, numbers = ''] of written.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b] = numbers.split(',').map(Number)
    if (what === 'translate') canvas.translate(a, b ?? 0)
    else if (what === 'rotate') canvas.rotate((a * Math.PI) / 180)
    else canvas.scale(a, b ?? a)
  }
}

function clip({ width, height }: SvgElement['attributes'], canvas: Canvas): void {
  canvas.beginPath()
  canvas.rect(0, 0, Number(width), Number(height))
  canvas.clip()
}

function paintShape(node: SvgElement, canvas: Canvas, style: NodeStyle, gradients: Gradients): void {
  const path = trace(node, canvas)
  if (path === undefined) return
  const { attributes } = node
  const all = { ...style.attributes, ...attributes }
  const { fill = '#000000', stroke = 'none' } = all
  const fillIt = () => {
    if (fill === 'none' || node.name === 'line') return
    canvas.globalAlpha = style.opacity * Number(all['fill-opacity'] ?? 1)
    const [, id] = /^url\(#(.*)\)$/.exec(fill) ?? []
    canvas.fillStyle = id === undefined ? fill : gradient(attributes, gradients.get(id) ?? [], canvas)
    const rule = attributes['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero'
    if (path === 'traced') canvas.fill(rule)
    else canvas.fill(path, rule)
  }
  const strokeIt = () => {
    if (stroke === 'none') return
    canvas.globalAlpha = style.opacity * Number(all['stroke-opacity'] ?? 1)
    setStroke(all, canvas)
    if (path === 'traced') canvas.stroke()
    else canvas.stroke(path)
  }
  const steps = attributes['paint-order'] === 'stroke' ? [strokeIt, fillIt] : [fillIt, strokeIt]
  for (const step of steps) step()
}

/** Returns the shape as a path, or traces it on the canvas; undefined for other elements. */
function trace({ name, attributes }: SvgElement, canvas: Canvas): Path2D | 'traced' | undefined {
  const number = (key: string) => Number(attributes[key] ?? 0)
  if (name === 'path') return new Path2D(attributes['d'] ?? '')
  canvas.beginPath()
  if (name === 'rect') canvas.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
  else if (name === 'circle') canvas.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI)
  else if (name === 'line') {
    canvas.moveTo(number('x1'), number('y1'))
    canvas.lineTo(number('x2'), number('y2'))
  } else return undefined
  return 'traced'
}

function setStroke(all: Readonly<Record<string, string>>, canvas: Canvas): void {
  canvas.strokeStyle = all['stroke'] ?? 'none'
  canvas.lineWidth = Number(all['stroke-width'] ?? 1)
  canvas.lineJoin = all['stroke-linejoin'] === 'round' ? 'round' : 'miter'
  canvas.setLineDash((all['stroke-dasharray'] ?? '').split(' ').filter(Boolean).map(Number))
}

/** Creates a gradient along the shape's width, as all gradients of pictures are. */
function gradient(
  { x, width }: SvgElement['attributes'],
  stops: readonly SvgElement[],
  canvas: Canvas,
): CanvasGradient {
  const left = Number(x ?? 0)
  const made = canvas.createLinearGradient(left, 0, left + Number(width ?? 0), 0)
  for (const { attributes } of stops) {
    const opacity = Math.round(255 * Number(attributes['stop-opacity'] ?? 1))
    made.addColorStop(
      Number(attributes['offset'] ?? 0),
      `${attributes['stop-color'] ?? '#000000'}${opacity.toString(16).padStart(2, '0')}`,
    )
  }
  return made
}

function paintText({ attributes, children }: SvgElement, canvas: Canvas, style: NodeStyle): void {
  const text = children.filter((child) => typeof child === 'string').join('')
  const all = { ...style.attributes, ...attributes }
  const x = Number(attributes['x'])
  const y = Number(attributes['y'])
  canvas.font =
    `${attributes['font-weight'] ?? 400} ${attributes['font-size'] ?? 12}px ` + (all['font-family'] ?? 'sans-serif')
  canvas.textAlign = { start: 'left', middle: 'center', end: 'right' }[
    attributes['text-anchor'] ?? 'start'
  ] as CanvasTextAlign // one of three values
  canvas.globalAlpha = style.opacity
  if (attributes['stroke'] !== undefined) {
    setStroke(all, canvas)
    canvas.strokeText(text, x, y)
  }
  canvas.fillStyle = all['fill'] ?? '#000000'
  canvas.fillText(text, x, y)
}
