/** A link as a QR code: what to draw. */
import { encode } from 'uqr'

/** Modules of white around it, which readers count on (ISO/IEC 18004). */
const QUIET = 4

export interface QrCode {
  /** Modules of a side, with the quiet zone. */
  size: number
  /** An SVG path of the dark modules, a module a unit. */
  path: string
}

/** undefined where the text is longer than any code can hold: 2,953 bytes. */
export function qrCode(text: string): QrCode | undefined {
  try {
    // As few modules as it takes, since a room reads it from afar; what correction these allow comes for nothing.
    const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET })
    return {
      size,
      path: data
        .map((row, y) =>
          runsOf(row)
            .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
            .join(''),
        )
        .join(''),
    }
  } catch {
    return undefined
  }
}

/** Where the dark ones of a row begin, and how many there are. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [[x, (end === -1 ? row.length : end) - x]]
  })
}
