/** Refuses files that are larger than can be held, before they are read. */
import type { FileContent } from '../../model/dataset/largest-file.ts'
import { ImportError } from '../import-error.ts'

/** Returns the bytes of the largest file with such contents that can be read. */
export type Largest = (content: FileContent) => number

/** First bytes of a file that `contentOf` needs. */
export const BEGINNING = 1000

/** Throws an ImportError for more bytes than the largest file has. */
export function expectFits(content: FileContent, bytes: number, largest: Largest): void {
  const most = largest(content)
  if (bytes > most) throw new ImportError({ kind: 'tooLarge', bytes, most })
}

/** Returns what a file holds, by its first bytes. */
export function contentOf(beginning: Uint8Array): FileContent {
  if (isZip(beginning)) return 'workbook'
  return /^\s*\{\s*"format"\s*:\s*"lab-atlas\//.test(new TextDecoder().decode(beginning)) ? 'atlas' : 'text'
}

/** Returns whether a file is an archive, as workbooks are. */
export function isZip(beginning: Uint8Array): boolean {
  return ZIP.every((byte, i) => beginning[i] === byte)
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
