/** Damages files as editors, programs and transfers do. The same seed makes the same damage. */
import { seededRandom } from '../../support/random-atlas.ts'

/** Pieces that readers of files stumble over. */
const PIECES = [
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\0',
  '<script>alert(1)</script>',
  '<!--',
  '&#x110000;',
  '=1+1',
  '__proto__',
  'constructor',
  '9'.repeat(400),
  '-99999-99-99',
  '0000-00-00',
  '1e999',
  '\uFEFF',
  '\u202E',
  '[[[[',
  '{"a":',
  '/../',
  '~?%',
  '[..',
].map((piece) => new TextEncoder().encode(piece))

/** Returns a file with one to eight changes: bytes replaced, removed, repeated, exchanged or inserted. */
export function mutated(file: Uint8Array, seed: number): Uint8Array {
  const random = seededRandom(seed)
  const below = (most: number) => Math.floor(random() * most)
  let bytes = file
  for (let left = 1 + below(8); left > 0; left--) {
    const at = below(bytes.length)
    const end = Math.min(bytes.length, at + 1 + below(random() < 0.2 ? bytes.length : 30))
    const piece = bytes.subarray(at, end)
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(end)]
    const changes: (() => Uint8Array[])[] = [
      () => [before, Uint8Array.of(below(256)), bytes.subarray(at + 1)],
      () => [before, after],
      () => [before, piece, piece, after],
      () => [before, PIECES[below(PIECES.length)]!, bytes.subarray(at)],
      () => [before, piece.slice().reverse(), after],
    ]
    bytes = joined(changes[below(changes.length)]!())
  }
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
