/**
 * Stores a tab's presentation state so that a reload restores it: the previous view, and whether letter keys are
 * enabled. Storage throws on an opaque origin; there, a reload loses the state.
 */
const BEFORE = 'lab-atlas:before-presenting'
const LETTERS = 'lab-atlas:no-letter-keys'

interface Before {
  /** Path and query of the slide that this entry belongs to. Other presentations in the same tab ignore it. */
  at: string
  /** The query string to return to. */
  query: string
}

/** Stores the view to return to from the slide at address `at`. */
export function rememberBefore(at: string, query: string): void {
  write(BEFORE, JSON.stringify({ at: placed(at), query } satisfies Before))
}

/**
 * Returns the query string of the view before the presentation at address `at`; undefined if this tab has none stored.
 */
export function recallBefore(at: string): string | undefined {
  try {
    const before: unknown = JSON.parse(sessionStorage.getItem(BEFORE) ?? 'null')
    return isBefore(before) && before.at === placed(at) ? before.query : undefined
  } catch {
    return undefined
  }
}

/** Clears the stored view when the presentation ends. */
export function forgetBefore(): void {
  write(BEFORE, undefined)
}

/** Returns whether character keys are enabled. True until the user disables them. */
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
