/** What the command `import` leaves open, and how to decide it in the record or the mapping. */
import { stringify } from 'yaml'
import type { Imported } from '../import/import-table.ts'
import type { Finding } from '../import/report.ts'

/** Names of which each is shown with an answer. */
const SHOWN = 10

/**
 * Returns lines to print after the findings.
 * @param record the file that the decisions go into; undefined where none is written
 */
export function importHints({ places, report }: Imported, record: string | undefined): string[] {
  const into = record ?? 'the file of --mapping'
  return [...placeHints(places, into), ...answerHints(report.remarks, into)]
}

function placeHints(places: Imported['places'], into: string): string[] {
  if (!places || places.names === 0) return []
  const { names, found, credit } = places
  const all = `${names} ${names === 1 ? 'place has' : 'places have'} a name and no coordinates`
  if (found === undefined) return [`${all}; to find them by name, write into ${into}:`, '  findPlaces: true']
  return [`${all}: ${found} found${credit === undefined ? '' : `, by ${credit}`}`]
}

function answerHints(remarks: readonly Finding[], into: string): string[] {
  const answers = remarks.flatMap(({ value = '', cause }): [string, string][] => {
    if (cause.kind === 'ambiguousPlace') return [[value, cause.candidates[0]!.answer]]
    return cause.kind === 'unknownPlace' && cause.near ? [[value, cause.near.answer]] : []
  })
  if (answers.length === 0) return []
  const lines = stringify({ placeNames: Object.fromEntries(answers.slice(0, SHOWN)) }, { lineWidth: 0 })
  return [
    `to say what names of places stand for, write into ${into}, each with its city, "latitude, longitude", or "" for none:`,
    ...lines
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ]
}
