/** Hands a file to the browser, which saves it or asks where to. */

export interface OfferedFile {
  name: string
  /** Media type. */
  type: string
  /** Text can be copied where a frame lets no file through. */
  content: string | Blob
}

/** How long a slow browser may take to begin: https://github.com/eligrey/FileSaver.js/blob/v2.0.4/src/FileSaver.js#L106 */
const UNTIL_BEGUN_MILLISECONDS = 40_000

/** Nobody is told whether a file arrived: a sandboxed frame may let none through, and says so to the console alone. */
export function saveFile({ name, type, content }: OfferedFile): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), UNTIL_BEGUN_MILLISECONDS)
}
