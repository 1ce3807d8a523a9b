/** Text as it is searched: one width, one case, one of every character's variants. Fetched with its table when somebody searches (`search.ts`). */
import { HAN_VARIANTS } from './han-variants.ts'

/** From a UTF-16 unit to before another. */
export type Range = readonly [start: number, end: number]

/** Punctuation that readers type as they can, by what it is folded to; and letters that lower case leaves apart. */
const TYPED_ALIKE: Readonly<Record<string, string>> = {
  "'": '‘’‛′`´ʼ',
  '"': '“”„″「」『』〝〞',
  '-': '‐‑‒–—―−',
  '·': '‧•・∙⋅',
  σ: 'ς',
  ss: 'ß',
}

const VARIANTS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(TYPED_ALIKE).flatMap(([to, characters]) => [...characters].map((from) => [from, to] as const)),
  ...HAN_VARIANTS.trim()
    .split(/\s/)
    .flatMap(([to = '', ...others]) => others.map((from) => [from, to] as const)),
])

/** What a reader takes for one character, near enough to Unicode's extended grapheme clusters; Intl.Segmenter is younger than our browsers. */
const GRAPHEME =
  /\r\n|(?:\p{RI}\p{RI}|[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|[\u1160-\u11a7]+[\u11a8-\u11ff]*|.)(?:[\p{M}\p{EMod}\u200c\uff9e\uff9f\u{e0020}-\u{e007f}]|\u200d\p{ExtPict}?)*/gsu

/** What hangs on its neighbours when text is normalised, or is half a character, or isn't seen. */
const DEPENDENT = /[\p{M}\p{Cs}\p{Default_Ignorable_Code_Point}\uff9e\uff9f\u1100-\u11ff\ud7b0-\ud7ff]/u

/** By UTF-16 unit: the one unit that it is folded to whatever stands beside it; 0 until asked for; `NOT_ALONE` where there is no such unit. */
const units = new Uint16Array(0x1_0000)
const NOT_ALONE = 0xffff
const BLANK = 0x20

const decoder = new TextDecoder('utf-16le')
let buffer = new Uint16Array(0x4000)

/**
 * `text` in one width (NFKC), lower case, simplified characters and plain punctuation, runs of white space as one blank, none at its ends. Nearly all text
 * goes unit by unit, four times as fast as by the language's own functions.
 */
export function fold(text: string): string {
  if (text.length > buffer.length) buffer = new Uint16Array(text.length)
  let length = 0
  let last = BLANK
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i))
    if (unit === NOT_ALONE) return foldTogether(text).replace(/\s+/gu, ' ').trim()
    if (unit === BLANK && last === BLANK) continue
    buffer[length++] = last = unit
  }
  return decoder.decode(buffer.subarray(0, length > 0 && last === BLANK ? length - 1 : length))
}

/** Where words of `query` stand in `text`: from the first to before the last UTF-16 unit, in order, apart from each other, no character cut. */
export function findRanges(text: string, query: string): Range[] {
  const whole = fold(text)
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '' && whole.includes(word))
  if (words.length === 0) return []
  const { folded, ranges } = foldGraphemes(text)
  const found = words.flatMap((word) =>
    positions(folded, word).map((at): Range => [ranges[at]![0], ranges[at + word.length - 1]![1]]),
  )
  return merged(found)
}

function foldUnit(unit: number): number {
  const known = units[unit]!
  if (known !== 0) return known
  const character = String.fromCharCode(unit)
  const folded = DEPENDENT.test(character) ? '' : foldTogether(character)
  const isWhite = /^\s$/u.test(folded)
  return (units[unit] = isWhite ? BLANK : folded.length === 1 && unit !== 0 ? folded.charCodeAt(0) : NOT_ALONE)
}

/** Folded, but for white space. */
function foldTogether(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/./gsu, (character) => VARIANTS.get(character) ?? character)
}

/** Folded but for white space, with the place in `text` that each unit comes from. */
function foldGraphemes(text: string): { folded: string; ranges: Range[] } {
  let folded = ''
  const ranges: Range[] = []
  for (const { 0: grapheme, index } of text.matchAll(GRAPHEME)) {
    const piece = foldTogether(grapheme)
    folded += piece
    for (let i = 0; i < piece.length; i++) ranges.push([index, index + grapheme.length])
  }
  return { folded, ranges }
}

/** Overlapping ones as well. */
function positions(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at)
  return found
}

function merged(ranges: Range[]): Range[] {
  const apart: [number, number][] = []
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else apart.push([start, end])
  }
  return apart
}
