/** A finding of an import as a sentence. */
import type { Finding } from '../../import/report.ts'
import type { CauseFacts, CauseMessages } from './en.ts'

/** Characters of a cell that are quoted. */
const QUOTED = 80

/** Returns what is wrong with a row, what was expected, and what was done instead. */
export function causeText({ cause, value = '', column = '' }: Finding, messages: CauseMessages): string {
  const words = value.replaceAll(/\s+/gu, ' ').trim()
  const short = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words
  const say = messages[cause.kind] as (cause: Finding['cause'], facts: CauseFacts) => string
  return say(cause, { value: `“${short}”`, column })
}
