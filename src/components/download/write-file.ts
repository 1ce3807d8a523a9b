/** Writes a file of data piece by piece, so that the page stays responsive. */
import { runInSlices, type SliceOptions, type Steps } from '../../model/steps.ts'
import type { ExportedFile } from '../../model/export/export-file.ts'
import type { OfferedFile } from '../share/save-file.ts'

/** Characters that become a part of the file at once, and leave the scripts' memory. */
const PART = 1 << 20

/** Resolves with the file. Rejects with the signal's reason once it is aborted. */
export function writeFile(file: ExportedFile, options: SliceOptions): Promise<OfferedFile> {
  return runInSlices(writing(file), options)
}

function* writing({ name, type, pieces }: ExportedFile): Steps<OfferedFile> {
  const parts: Blob[] = []
  let text = ''
  for (;;) {
    const next = pieces.next()
    if (next.done === true) return { name, type, content: new Blob([...parts, text], { type }), leftOut: next.value }
    text += next.value.text
    if (text.length >= PART) {
      parts.push(new Blob([text]))
      text = ''
    }
    yield next.value.done
  }
}
