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
/** Maximum number of mistakes of one file that are listed. */
const MOST_OF_A_FILE = 200

/** The mistakes of one file. */
interface FileProblems {
  byText: Map<string, Problem>
  /** The first mistake that isn't listed, and how many there are with it. */
  rest: { place: Place; count: number } | undefined
}

export class Problems {
  readonly #files = new Map<string, FileProblems>()

  /** Adds a mistake; duplicates at the same place are dropped. Of a file with very many, the last are only counted. */
  add({ file, line, column }: Place, message: string): void {
    const known: FileProblems = this.#files.get(file) ?? { byText: new Map(), rest: undefined }
    this.#files.set(file, known)
    const problem = { file, line, column, message: bounded(message) }
    const text = formatProblem(problem)
    if (known.byText.size < MOST_OF_A_FILE || known.byText.has(text)) known.byText.set(text, problem)
    else known.rest = { place: known.rest?.place ?? { file, line, column }, count: (known.rest?.count ?? 0) + 1 }
  }

  get count(): number {
    return [...this.#files.values()].reduce((sum, { byText, rest }) => sum + byText.size + (rest?.count ?? 0), 0)
  }

  get none(): boolean {
    return this.#files.size === 0
  }

  /** All mistakes, by file, line, column, then message. A file's line of how many more it has is its last. */
  list(): Problem[] {
    return [...this.#files]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .flatMap(([, { byText, rest }]) => [
        ...[...byText.values()].sort(byPlace),
        ...(rest ? [{ ...rest.place, message: `from here on ${rest.count} more, expected none` }] : []),
      ])
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
