/** Letters that NFD doesn't part from their strokes and ligatures. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' }

/**
 * Returns the name of a place as it is looked up: in lower case, without accents, hyphens and apostrophes, “St.” for
 * “Saint”, 台 for 臺, and without 市 at the end of a Chinese name of at least three characters.
 */
export function foldPlace(name: string): string {
  // Nearly all names of the gazetteer.
  if (/^[a-z ]*$/i.test(name)) return plainKey(name.toLowerCase())
  return plainKey(
    name
      .normalize('NFKD')
      .replaceAll(/\p{Mark}/gu, '')
      .toLowerCase()
      .replaceAll(/[øđłßæœıþ]/gu, (letter) => LETTERS[letter]!)
      .replaceAll(/['’ʻ`.]/gu, '')
      .replaceAll(/[-–_/\s]+/gu, ' ')
      .replaceAll('臺', '台'),
  ).replace(/(?<=\p{Script=Han}{2})市$/u, '')
}

function plainKey(name: string): string {
  return name
    .replaceAll(/\bsaint\b/g, 'st')
    .replaceAll(/ +/g, ' ')
    .trim()
}
