/** The problems of a file as a table that a spreadsheet opens. */
import type { Finding, Report } from '../../import/report.ts'
import type { ImportMessages } from '../../i18n/import/en.ts'
import { causeText } from '../../i18n/import-causes/cause-text.ts'
import type { CauseMessages } from '../../i18n/import-causes/en.ts'
import { csvText } from '../../model/export/table.ts'
import { saveFile } from '../share/save-file.ts'

/** Saves what was found in a file: rows that are left out, then remarks on rows that are read. */
export function saveProblems(
  { leftOut, remarks }: Report,
  fileName: string,
  causes: CauseMessages,
  { listColumns }: ImportMessages,
): void {
  const row = (finding: Finding) => {
    const { line, column = '', value = '', title = '' } = finding
    return [line, column, value, title, causeText(finding, causes)]
  }
  const name = `${fileName.replace(/\.[^.]*$/, '')}-problems.csv`
  saveFile({ name, type: 'text/csv', content: csvText(listColumns, [...leftOut, ...remarks].map(row)) })
}
