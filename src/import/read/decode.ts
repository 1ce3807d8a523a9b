/** Bytes to text: says in which encoding a file is written. */
import type { Steps } from '../../model/steps.ts'

export interface Decoded {
  /** With LF as the only line break, and without a byte order mark. */
  text: string
  /** A label of the Encoding Standard: `utf-8`, `gb18030`. */
  encoding: string
  /** Whether the encoding is guessed from the contents, so that it may be another. */
  isGuess: boolean
  /** Lines, from 1, that were not in the file's encoding; they are read as Windows-1252. */
  foreignLines: number[]
}

/** Bytes that are decoded in one step. */
const STEP = 1 << 19
/** Bytes from which an encoding is guessed. */
const SAMPLE = 1 << 18
/** Encodings whose characters have two bytes, with the ranges in which nearly all characters of a text are. */
const DOUBLE_BYTE: Readonly<Record<string, (lead: number, trail: number) => boolean>> = {
  // The 3,755 characters of GB 2312's first level, and its punctuation.
  gb18030: (lead, trail) => trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3),
  // The 5,401 frequent characters, and the punctuation.
  big5: (lead, trail) => lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1),
  // Kana, punctuation and the kanji of the first level.
  shift_jis: (lead, trail) => lead >= 0x81 && lead <= 0x98 && lead !== 0x85 && trail >= 0x40 && trail !== 0x7f,
}
/** Part of a text's double-byte characters that has to be in those ranges. */
const FREQUENT = 0.8

/** Decodes a text file. `encoding` overrides what the bytes say; a label that no decoder knows is ignored. */
export function* decode(bytes: Uint8Array, encoding?: string): Steps<Decoded> {
  const chosen = encoding === undefined ? undefined : decoderOf(encoding)
  if (chosen) return plain(yield* decoded(bytes, chosen), chosen.encoding, false)
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return plain(yield* decoded(bytes, new TextDecoder(marked)), marked, false)
  try {
    return plain(yield* decoded(bytes, new TextDecoder('utf-8', { fatal: true })), 'utf-8', false)
  } catch {
    return yield* guessed(bytes)
  }
}

function plain(text: string, encoding: string, isGuess: boolean): Decoded {
  return { text, encoding, isGuess, foreignLines: [] }
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

/** The encoding of a byte order mark, or UTF-16 if every other byte is zero. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 1000)
  const zeros = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]!++
  const most = sample.length / 2
  if (most < 4) return undefined
  if (zeros[1]! > 0.4 * most && zeros[0]! < 0.1 * most) return 'utf-16le'
  if (zeros[0]! > 0.4 * most && zeros[1]! < 0.1 * most) return 'utf-16be'
  return undefined
}

/** Decodes in steps. Throws a TypeError where a fatal decoder finds bytes that it doesn't know. */
function* decoded(bytes: Uint8Array, decoder: TextDecoder): Steps<string> {
  let text = ''
  let held = ''
  for (let start = 0; start < bytes.length; start += STEP) {
    const isLast = start + STEP >= bytes.length
    const part = held + decoder.decode(bytes.subarray(start, start + STEP), { stream: !isLast })
    // A line break of two characters may be split between two steps.
    held = !isLast && part.endsWith('\r') ? '\r' : ''
    text += withLineFeeds(held === '' ? part : part.slice(0, -1))
    yield Math.min(1, (start + STEP) / bytes.length)
  }
  return text
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
}

/** Decodes a file that isn't UTF-8 throughout. */
function* guessed(bytes: Uint8Array): Steps<Decoded> {
  const lines = linesOf(bytes)
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const latin = new TextDecoder('windows-1252')
  const foreignLines: number[] = []
  const texts: string[] = []
  let unicodeLines = 0
  for (const [i, line] of lines.entries()) {
    try {
      texts.push(utf8.decode(line))
      if (line.some((byte) => byte >= 0x80)) unicodeLines++
    } catch {
      texts.push(latin.decode(line))
      foreignLines.push(i + 1)
    }
    if (i % 1000 === 999) yield i / lines.length
  }
  if (unicodeLines > foreignLines.length) {
    return { text: withLineFeeds(texts.join('\n')), encoding: 'utf-8', isGuess: false, foreignLines }
  }
  const encoding = doubleByteEncoding(bytes.subarray(0, SAMPLE)) ?? 'windows-1252'
  return plain(yield* decoded(bytes, new TextDecoder(encoding)), encoding, true)
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return lines
}

function doubleByteEncoding(bytes: Uint8Array): string | undefined {
  const scores = Object.entries(DOUBLE_BYTE).map(([name, isFrequent]) => ({ name, part: partOf(bytes, isFrequent) }))
  const best = scores.reduce((a, b) => (b.part > a.part ? b : a))
  return best.part >= FREQUENT ? best.name : undefined
}

function partOf(bytes: Uint8Array, isFrequent: (lead: number, trail: number) => boolean): number {
  let all = 0
  let frequent = 0
  for (let i = 0; i + 1 < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    all++
    if (isFrequent(bytes[i]!, bytes[i + 1]!)) frequent++
    i++
  }
  return all === 0 ? 0 : frequent / all
}
