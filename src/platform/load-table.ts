/** Reads another tool's table at an address as an atlas, with the mapping that is proposed. */
import type { Imported } from '../import/host/messages.ts'
import type { TooLarge } from '../model/dataset/largest-file.ts'
import type { LoadProblem } from '../model/dataset/load-problem.ts'
import type { Atlas } from '../model/dataset/types.ts'
import { bestLanguage } from '../model/dataset/text.ts'
import { INTERFACE_LANGUAGES } from '../i18n/messages.ts'
import { loadOwnWords } from '../i18n/own-words.ts'
import type { ReadTable } from '../state/notices.svelte.ts'
import { startImport } from './start-import.ts'

/** Returns the atlas of a table, or that it is too large; undefined if the bytes are no table that can be read. */
export async function loadTable(
  bytes: ArrayBuffer,
  where: string,
): Promise<{ atlas: Atlas; table: ReadTable } | { problem: LoadProblem } | undefined> {
  const file = decodeURIComponent(new URL(where, document.baseURI).pathname.split('/').pop() ?? '')
  const [imported] = await Promise.all([read(bytes, file), loadOwnWords()])
  if (!imported) return undefined
  if ('kind' in imported) return { problem: { ...imported, where } }
  return { atlas: imported.atlas, table: { file, report: imported.report } }
}

function read(bytes: ArrayBuffer, name: string): Promise<Imported | TooLarge | undefined> {
  const language = bestLanguage(navigator.languages, INTERFACE_LANGUAGES)
  return new Promise((resolve) => {
    startImport({ file: new Blob([bytes]), name, language, mapping: {} }, (answer) => {
      if (answer.kind === 'finished') resolve(answer.imported)
      else if (answer.kind === 'refused') resolve(answer.refusal.kind === 'tooLarge' ? answer.refusal : undefined)
    })
  })
}
