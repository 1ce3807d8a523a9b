/** What the command `import` leaves open, and how to decide it in the record or the mapping. */
import { stringify } from 'yaml'
import { offerOf } from '../import/host/decisions.ts'
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
  return [...placeHints(places, into), ...answerHints(report.remarks, into), ...keyHints(report.remarks, into)]
}

function placeHints(places: Imported['places'], into: string): string[] {
  if (!places || places.names === 0) return []
  const { names, found, credit } = places
  const all = `${names} ${names === 1 ? 'place has' : 'places have'} a name and no coordinates`
  if (found === undefined) return [`${all}; to find them by name, write into ${into}:`, '  findPlaces: true']
  return [`${all}: ${found} found${credit === undefined ? '' : `, by ${credit}`}`]
}

function answerHints(remarks: readonly Finding[], into: string): string[] {
  const asked = remarks.flatMap(({ value = '', cause }): [name: string, answers: string[]][] => {
    if (cause.kind === 'ambiguousPlace') return [[value, cause.candidates.map(({ answer }) => answer)]]
    if (cause.kind === 'nearPlaces') return [[value, [cause.other]]]
    return cause.kind === 'unknownPlace' && cause.near ? [[value, [cause.near.answer]]] : []
  })
  if (asked.length === 0) return []
  return [
    `to say what names of places stand for, write into ${into}, ` +
      'each with its city, "latitude, longitude", or "" for none:',
    '  placeNames:',
    ...asked.slice(0, SHOWN).map(([name, [first, ...others]]) => {
      const line = stringify({ [name]: first }, { lineWidth: 0 }).trimEnd()
      return `    ${line}${others.length === 0 ? '' : ` # or ${others.join(', or ')}`}`
    }),
  ]
}

/** Decisions that are one key of the mapping. */
const KEYS = [
  ['join', 'to join rows of one id, or of one title and date, write into', 'same: join'],
  ['exchange', 'to exchange latitude and longitude in all rows, write into', 'exchangeCoordinates: true'],
] as const

function keyHints(remarks: readonly Finding[], into: string): string[] {
  return KEYS.flatMap(([kind, words, key]) => {
    const isOpen = remarks.some((one) => offerOf(one)?.kind === kind && !('isAsked' in one.cause && one.cause.isAsked))
    return isOpen ? [`${words} ${into}:`, `  ${key}`] : []
  })
}
