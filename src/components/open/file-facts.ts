/** How a file is described. */
import type { ImportMessages } from '../../i18n/import/en.ts'

/** Encodings that a reader can choose, as labels of the Encoding Standard. */
export const ENCODINGS: readonly string[] = ['utf-8', 'utf-16le', 'windows-1252', 'gb18030', 'big5', 'shift_jis']

const KILOBYTE = 1000
const MEGABYTE = 1_000_000

/** Returns a size in words: "18.4 MB", "3 kB". */
export function sizeOf(bytes: number, messages: ImportMessages): string {
  if (bytes >= MEGABYTE) return messages.megabytes((bytes / MEGABYTE).toFixed(1))
  return messages.kilobytes(String(Math.max(1, Math.round(bytes / KILOBYTE))))
}
