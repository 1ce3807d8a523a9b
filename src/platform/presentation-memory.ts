/**
 * What a tab remembers of presenting, so that a reload comes back to it: the view of before, and whether letter keys are taken. Storage throws
 * where the origin is opaque: then a reload forgets, and that is all.
 */
const BEFORE = 'lab-atlas:before-presenting'
const LETTERS = 'lab-atlas:no-letter-keys'

interface Before {
  /** The page and the address of the slide that it belongs to: another presentation in this tab isn't that one's. */
  at: string
  /** The query string to go back to. */
  query: string
}

/** Remembers which view to go back to from the slide that stands in the address `at`. */
export function rememberBefore(at: string, query: string): void {
  write(BEFORE, JSON.stringify({ at: placed(at), query } satisfies Before))
}

/** The query string of the view before the presentation that stands at `at`; undefined where this tab knows of none. */
export function recallBefore(at: string): string | undefined {
  try {
    const before: unknown = JSON.parse(sessionStorage.getItem(BEFORE) ?? 'null')
    return isBefore(before) && before.at === placed(at) ? before.query : undefined
  } catch {
    return undefined
  }
}

/** The presentation is over. */
export function forgetBefore(): void {
  write(BEFORE, undefined)
}

/** Whether keys that write a character are taken: they are, until somebody turns them off. */
export function takesLetters(): boolean {
  try {
    return sessionStorage.getItem(LETTERS) === null
  } catch {
    return true
  }
}

export function rememberLetters(areTaken: boolean): void {
  write(LETTERS, areTaken ? undefined : 'off')
}

function write(name: string, value: string | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, value)
  } catch {
    // An opaque origin has no storage.
  }
}

function placed(query: string): string {
  return `${location.pathname}${query}`
}

function isBefore(value: unknown): value is Before {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    'query' in value &&
    typeof value.at === 'string' &&
    typeof value.query === 'string'
  )
}
