/** Addresses that may be none. */

/**
 * The address that `text` gives, read relative to `base` where there is one; undefined where it gives none. `URL.parse` and
 * `URL.canParse` are younger than the oldest browsers that the page is built for.
 */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}
