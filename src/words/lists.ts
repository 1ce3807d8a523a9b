/** Small sums with words. */

/** "a", "a and b", "a, b and c". */
export function joined(items: readonly string[], comma: string, last: string): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(comma)}${last}${items.at(-1)}`
}

/** With its first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
