/** Texts set large, of few words a line: what belongs together stays on one line. */

/** A figure before what it counts, a day before or behind its month; and what stands for “copyright”, or between two credits. */
const BOUND = /(?<=\d) (?=[\p{Script=Han}\p{Lu}])|(?<=月) (?=\d)|(?<=©) | (?=·)/gu

/** The text with spaces that don't break where a line had better not end: “15 June”, “5 月 25 日”, “© OpenStreetMap”. */
export function boundText(text: string): string {
  return text.replace(BOUND, '\u00a0')
}
