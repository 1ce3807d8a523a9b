/** Offers a file to the browser, which saves it or asks where to. */
import type { Atlas } from '../../model/dataset/types.ts'

export interface OfferedFile {
  name: string
  /** Media type. */
  type: string
  /** As text, the content can also be copied where a frame blocks downloads. */
  content: string | Blob
  /** Number of shown events that it can't hold; 0 by default. */
  leftOut?: number
}

/**
 * How long a slow browser may take to start the download:
 * https://github.com/eligrey/FileSaver.js/blob/v2.0.4/src/FileSaver.js#L106
 */
const UNTIL_BEGUN_MILLISECONDS = 40_000

/**
 * Starts a download. Its success can't be detected: a sandboxed frame may block downloads and reports that on the
 * console only.
 */
export function saveFile({ name, type, content }: OfferedFile): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), UNTIL_BEGUN_MILLISECONDS)
}

/** Starts a download of an atlas in our own format, which this page and `npm run build` read. */
export function saveAtlasFile(atlas: Atlas): void {
  saveFile({ name: 'atlas.json', type: 'application/json', content: JSON.stringify(atlas) })
}
