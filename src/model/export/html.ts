/** Escaping of text for HTML and XML. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that XML 1.0 forbids, even escaped: https://www.w3.org/TR/xml/#charsets */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Escapes `text` for element content and quoted attributes; forbidden characters become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(IMPOSSIBLE, '\uFFFD').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}
