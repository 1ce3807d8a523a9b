/** The largest file that a device can hold, estimated before anything of it is read or parsed. */

/** What a file holds: an atlas of our own, another tool's text (CSV, GeoJSON …), or a workbook's parts, unzipped. */
export type FileContent = 'atlas' | 'text' | 'workbook'

/** A file that is larger. */
export interface TooLarge {
  kind: 'tooLarge'
  /** Its size, in bytes, of a workbook after unzipping; undefined where the server doesn't say. */
  bytes: number | undefined
  /** The size of the largest that can be read. */
  most: number
}

/**
 * Memory that the page needs at the most for each byte of a file, at once. Measured in Chromium as the growth of the
 * process, with a million made-up events: 12 for an atlas of 80 MB, found by a search; 23 for its rows as CSV of 80 MB;
 * with 100,000 of them, 15 for GeoJSON and 10 for a workbook's 34 MB of XML.
 */
const MEMORY_A_BYTE: Readonly<Record<FileContent, number>> = { atlas: 12, text: 24, workbook: 12 }

/** Part of the device's memory that V8 lets a page's objects and strings fill; beyond it the tab dies. */
const SHARE = 1 / 4
/** GiB beyond which that is no more: pointers reach 4 GiB. */
const MOST_MEMORY = 16
/** GiB where the browser doesn't say: less than most computers have, and as much as newer telephones. */
const UNKNOWN_MEMORY = 6
const GIBIBYTE = 2 ** 30

/** Characters of the longest string in V8. A longer text can't be decoded. */
export const LONGEST_TEXT = 2 ** 29 - 24

/**
 * Returns the bytes of the largest file that is read.
 * @param memory of the device in GiB, as in `navigator.deviceMemory`; undefined if unknown
 */
export function largestFile(content: FileContent, memory: number = UNKNOWN_MEMORY): number {
  const room = SHARE * Math.min(memory, MOST_MEMORY) * GIBIBYTE
  return Math.min(LONGEST_TEXT, Math.floor(room / MEMORY_A_BYTE[content]))
}
