/** Why a file can't be imported, in the words of the command. */
import type { FileProblem } from '../import/import-error.ts'
import { fileSize } from '../i18n/file-size.ts'
import { expectedName } from './did-you-mean.ts'

const KINDS_OF_FILE: Readonly<Record<Extract<FileProblem, { kind: 'noTable' }>['what'], string>> = {
  pdf: 'a PDF',
  html: 'a web page',
  image: 'a picture',
  zip: 'an archive without a workbook',
  binary: 'not text',
  oldWorkbook: 'an XLS file, or a workbook with a password',
  json: 'JSON of no known format',
  text: 'no table',
}

/** Returns “what is wrong, what was expected”. */
export function problemText(problem: FileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'the file is empty, expected a table'
    case 'noTable':
      return `this is ${KINDS_OF_FILE[problem.what]}, expected a table as CSV or XLSX, or JSON of a known format`
    case 'damaged':
      return `the ${problem.what === 'json' ? 'JSON' : 'workbook'} is damaged, expected a whole file`
    case 'tooLarge':
      return (
        `the file is larger than can be read, expected at most ${fileSize(problem.most)}: ` +
        'fewer rows or columns, or a part of it'
      )
    case 'otherCoordinates':
      return `its positions are in ${problem.system}, expected degrees (WGS 84)`
    case 'noDates':
      return missingColumn('date', problem.columns)
    case 'noTitles':
      return missingColumn('title', problem.columns)
    case 'unknownColumn': {
      const { column, columns } = problem
      return `unknown column "${column}", ${expectedName(column, columns, `one of ${columns.join(', ')}`)}`
    }
    case 'unknownSheet': {
      const { sheet, sheets } = problem
      return `unknown sheet "${sheet}", ${expectedName(sheet, sheets, `one of ${sheets.join(', ')}`)}`
    }
  }
}

/** Says how to name a column that wasn't recognised: no record has been written yet that could be edited. */
function missingColumn(key: 'date' | 'title', columns: readonly string[]): string {
  return (
    `no column holds ${key}s, expected one of ${columns.join(', ')}: ` +
    `write "${key}: ${columns.at(-1) ?? ''}", with the column that does, into a file, and give it with --mapping FILE`
  )
}
