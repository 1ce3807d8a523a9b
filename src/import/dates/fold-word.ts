/** Returns a word without case, accents and dots, to look it up. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.]/g, '')
    .toLowerCase()
    .trim()
}
