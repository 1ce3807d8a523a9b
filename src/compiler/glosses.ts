/**
 * Reads through pinyin glosses: some sites put how a character is said in brackets behind it, and spoil the text for
 * everybody who looks for words in it.
 * A gloss is one syllable of pinyin in brackets with its tone mark, right behind a Han character: 內(nèi)地 is 內地. Where
 * broken bytes ate the character, one Latin letter or nothing but its opening bracket may be left in its place: W(xué)
 * is W, ?jiān) is ?. Brackets with anything else in them are the document's own: (深圳), (NLP), (Subra Suresh), (41.33).
 */

const INITIAL = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?'
const MARKED = '[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]'
/** Exactly one vowel of a syllable carries the tone. */
const SYLLABLE = `${INITIAL}[aeiouü]{0,2}${MARKED}[aeiouü]{0,2}(?:ng|n|r)?`

const GLOSS = new RegExp(`(?<=\\p{Script=Han}|(?<![\\p{Script=Latin}])\\p{Script=Latin})\\(${SYLLABLE}\\)`, 'giu')
const HALF_A_GLOSS = new RegExp(`(?<=[?\\uFFFD])${SYLLABLE}\\)`, 'giu')

/** The text without its glosses; line breaks stay. */
export function withoutGlosses(text: string): string {
  return text.replaceAll(GLOSS, '').replaceAll(HALF_A_GLOSS, '')
}
