/** Encodes a link as a QR code for drawing. */
import { path } from 'd3-path'
import { encode } from 'uqr'

/** Quiet zone in modules, which scanners require (ISO/IEC 18004). */
const QUIET = 4

export interface QrCode {
  /** Modules per side, including the quiet zone. */
  size: number
  /** SVG path of the dark modules, one unit per module. */
  path: string
}

/** Encodes a text; undefined if it is longer than any code can hold (2,953 bytes). */
export function qrCode(text: string): QrCode | undefined {
  try {
    // Uses as few modules as possible, to be readable across a room, and the highest error correction that they allow.
    const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET })
    const modules = path()
    for (const [y, row] of data.entries()) for (const [x, length] of runsOf(row)) modules.rect(x, y, length, 1)
    return { size, path: modules.toString() }
  } catch {
    return undefined
  }
}

/** Returns the start and length of each run of dark modules in a row. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [[x, (end === -1 ? row.length : end) - x]]
  })
}
