/** Creates DOM elements from a tree, without parsing markup, so that it works under Trusted Types. */
import type { SvgElement } from './svg.ts'

const SVG = 'http://www.w3.org/2000/svg'
const HTML = 'http://www.w3.org/1999/xhtml'
const XML = 'http://www.w3.org/XML/1998/namespace'

/** Creates the element with its descendants. `svg` and its descendants are SVG, the rest HTML. */
export function toDom(tree: SvgElement, document: Document, namespace = HTML): Element {
  const own = tree.name === 'svg' ? SVG : namespace
  const made = document.createElementNS(own, tree.name)
  for (const [name, value] of Object.entries(tree.attributes)) {
    if (name.startsWith('xml:')) made.setAttributeNS(XML, name, value)
    else made.setAttribute(name, value)
  }
  made.append(...tree.children.map((child) => (typeof child === 'string' ? child : toDom(child, document, own))))
  return made
}
