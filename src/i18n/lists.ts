/** Helpers for joining words and formatting numbers. */

/** Joins items: "a", "a and b", "a, b and c". */
export function joined(items: readonly string[], comma: string, last: string): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(comma)}${last}${items.at(-1)}`
}

/**
 * Formats an integer with thousands separators. Implemented by hand, because the first `toLocaleString` of a page takes
 * 20 ms.
 */
export function figure(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Capitalises the first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
