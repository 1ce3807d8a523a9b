/** Elements of HTML and XML as text, everything in them escaped. */
import { escapeHtml } from '../../model/export/html.ts'

/** Markup that is finished: only `element`, `dataBlock`, `joined` and, for what the build itself wrote, `verbatim` make it, so that no text gets in unescaped. */
export interface Markup {
  readonly markup: string
}

export type Child = Markup | string | undefined

/** Elements that HTML ends with their start tag. */
const VOID = new Set(['img', 'link', 'meta', 'source'])

/** An element; an attribute that is undefined is left out, and so is a child. */
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

/** Several one after another. */
export function joined(children: readonly Child[], between = ''): Markup {
  const written = children.flatMap((child) => {
    if (child === undefined) return []
    return typeof child === 'string' ? escapeHtml(child) : child.markup
  })
  return { markup: written.join(between) }
}

/** What the build wrote as the contents of an element that takes no escapes: a script or a style. Whoever calls sees to it that nothing in it ends that element. */
export function verbatim(contents: string): Markup {
  return { markup: contents }
}

/**
 * A block of JSON that a page carries and no browser runs: what could end the element, or open a comment in it, is written as JSON escapes
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function dataBlock(type: string, value: unknown): Markup {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapeInJson)
  return { markup: `<script type="${escapeHtml(type)}">${json}</script>` }
}

/** An XML document in UTF-8. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`
}

function escapeInJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
