/** Parsing of addresses that may be invalid. */

/**
 * Returns the URL of `text`, relative to `base` if given; undefined if invalid. `URL.parse` and `URL.canParse` are
 * newer than the oldest supported browsers.
 */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}
