/**
 * Removes pinyin glosses: some sites add a character's pronunciation in brackets, which breaks searching in the text.
 * A gloss is one syllable of pinyin in brackets with its tone mark, directly after a Han character: 內(nèi)地 is 內地.
 * Where damaged bytes removed the character, one Latin letter or only the opening bracket may remain: W(xué) is W,
 * ?jiān) is ?. Brackets with other contents belong to the document: (深圳), (NLP), (Subra Suresh), (41.33).
 */

const INITIAL = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?'
const MARKED = '[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]'
/** Exactly one vowel of a syllable has the tone mark. */
const SYLLABLE = `${INITIAL}[aeiouü]{0,2}${MARKED}[aeiouü]{0,2}(?:ng|n|r)?`

const GLOSS = new RegExp(`(?<=\\p{Script=Han}|(?<![\\p{Script=Latin}])\\p{Script=Latin})\\(${SYLLABLE}\\)`, 'giu')
const HALF_A_GLOSS = new RegExp(`(?<=[?\\uFFFD])${SYLLABLE}\\)`, 'giu')

/** Returns the text without glosses; keeps line breaks. */
export function withoutGlosses(text: string): string {
  return text.replaceAll(GLOSS, '').replaceAll(HALF_A_GLOSS, '')
}
