/** Collects all mistakes of a run, so that they are reported together and nothing is half done. */

/** A place in a file, with the path as given on the command line; `line` and `column` start at 1. */
export interface Place {
  file: string
  line: number
  column: number
}

export interface Problem extends Place {
  /** “what is wrong, what was expected” */
  message: string
}

/** Maximum length of a quote in a message, characters. */
const LONGEST_QUOTE = 120

export class Problems {
  readonly #byText = new Map<string, Problem>()

  /** Adds a mistake; duplicates at the same place are dropped. */
  add({ file, line, column }: Place, message: string): void {
    const problem = { file, line, column, message: bounded(message) }
    this.#byText.set(formatProblem(problem), problem)
  }

  get count(): number {
    return this.#byText.size
  }

  get none(): boolean {
    return this.#byText.size === 0
  }

  /** All mistakes, by file, line, column, then message. */
  list(): Problem[] {
    return [...this.#byText.values()].sort(byPlace)
  }
}

/** Shortens the quotes in a message: an id may be as long as a file. */
function bounded(message: string): string {
  return message.replaceAll(/"([^"]*)"/gu, (quote, words: string) => {
    const characters = [...words]
    return characters.length > LONGEST_QUOTE ? `"${characters.slice(0, LONGEST_QUOTE).join('')}…"` : quote
  })
}

/** Returns `FILE:LINE:COLUMN: warning: message`. */
export function formatWarning(warning: Problem): string {
  return `${formatPlace(warning)}: warning: ${warning.message}`
}

/** FILE:LINE:COLUMN: what is wrong, what was expected */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${message}`
}

/** A place in the form that editors make clickable. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

/** Compares by code unit: the same order on every machine, whatever its language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function byPlace(a: Problem, b: Problem): number {
  return byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column || byCodeUnit(a.message, b.message)
}
