/** One collector for every mistake of a run: all of them are told at once, and nothing is half done. */

/** Where in a file, as the person named it on the command line; `line` and `column` count from 1. */
export interface Place {
  file: string
  line: number
  column: number
}

export interface Problem extends Place {
  /** “what is wrong, what was expected” */
  message: string
}

/** Characters of a quote in a message. */
const LONGEST_QUOTE = 120

export class Problems {
  readonly #byText = new Map<string, Problem>()

  /** Keeps a mistake; the same one at the same place is kept once. */
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

  /** All mistakes, by file, line, column, then words. */
  list(): Problem[] {
    return [...this.#byText.values()].sort(byPlace)
  }
}

/** A message whose quotes of what was found are no longer than a reader needs: an id may be a whole file. */
function bounded(message: string): string {
  return message.replaceAll(/"([^"]*)"/gu, (quote, words: string) => {
    const characters = [...words]
    return characters.length > LONGEST_QUOTE ? `"${characters.slice(0, LONGEST_QUOTE).join('')}…"` : quote
  })
}

/** FILE:LINE:COLUMN: what is wrong, what was expected */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${message}`
}

/** A place as a reader clicks on it. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

/** Order by code unit, the same on every machine whatever its language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function byPlace(a: Problem, b: Problem): number {
  return byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column || byCodeUnit(a.message, b.message)
}
