/** Non-breaking spaces for large text with few words per line. */

/** A number before its noun, a day before or after its month, and the spaces after “©” or between two credits. */
const BOUND = /(?<=\d) (?=[\p{Script=Han}\p{Lu}])|(?<=月) (?=\d)|(?<=©) | (?=·)/gu

/** Returns the text with non-breaking spaces where a line shouldn't break: “15 June”, “5 月 25 日”, “© OpenStreetMap”. */
export function boundText(text: string): string {
  return text.replace(BOUND, '\u00a0')
}
