/** Text whose lines break only between what doesn't belong together. */

/**
 * A number before its noun, a day before or after its month, a line's number after its word or another number, and the
 * spaces after “©”.
 */
const BOUND = /(?<=\d) (?=[\p{Script=Han}\p{Lu}])|(?<=月) (?=\d)|(?<=\blines?|第) (?=\d)|(?<=\d,) (?=\d)|(?<=©) /gu

/**
 * Returns the text with non-breaking spaces where a line shouldn't break: “15 June”, “5 月 25 日”, “lines 3, 15”,
 * “© OpenStreetMap”.
 */
export function boundText(text: string): string {
  return text.replace(BOUND, '\u00a0')
}
