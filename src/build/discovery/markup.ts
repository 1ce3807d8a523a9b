/** Writes elements of HTML and XML as text, with all content escaped. */
import { escapeHtml } from '../../model/export/html.ts'

/**
 * Finished markup: only `element`, `dataBlock`, `joined` and, for the build's own output, `verbatim` create it, so that
 * no text gets in unescaped.
 */
export interface Markup {
  readonly markup: string
}

export type Child = Markup | string | undefined

/** HTML's void elements. */
const VOID = new Set(['img', 'link', 'meta', 'source'])

/** Returns an element; attributes and children that are undefined are omitted. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): Markup {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeHtml(value)}"`))
    .join('')
  const { markup } = joined(children)
  return {
    markup: VOID.has(name) && markup === '' ? `<${name}${written} />` : `<${name}${written}>${markup}</${name}>`,
  }
}

/** Joins several children. */
export function joined(children: readonly Child[], between = ''): Markup {
  const written = children.flatMap((child) => {
    if (child === undefined) return []
    return typeof child === 'string' ? escapeHtml(child) : child.markup
  })
  return { markup: written.join(between) }
}

/**
 * Returns the build's own output as the contents of an element that allows no escapes: a script or a style. The caller
 * ensures that nothing in it ends that element.
 */
export function verbatim(contents: string): Markup {
  return { markup: contents }
}

/**
 * Returns a JSON data block, which browsers don't run. Characters that could end the element, or open a comment in it,
 * are written as JSON escapes
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function dataBlock(type: string, value: unknown): Markup {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapeInJson)
  return { markup: `<script type="${escapeHtml(type)}">${json}</script>` }
}

/** Returns an XML document in UTF-8. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`
}

function escapeInJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
