/** JSON with the line of each item, which JSON.parse doesn't tell. */

export interface JsonFile {
  value: unknown
  /** Returns the lines, from 1, on which the items of the list at a path of keys begin. */
  linesAt: (path: readonly string[]) => number[]
}

/** Strings, brackets, and what ends an item. The rest of JSON says nothing about its structure. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|\n|[^\s"{}[\]:,]+/g

/**
 * Parses JSON, or JSON lines: several values on lines of their own, as a list. Returns undefined for what is neither.
 * `text` has LF as its only line break.
 */
export function readJson(text: string): JsonFile | undefined {
  const value = parsed(text)
  if (value !== undefined) return { value, linesAt: (path) => linesAt(text, path) }
  const lines = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ line, number: i + 1 }]))
  if (lines.length < 2) return undefined
  const values = lines.map(({ line }) => parsed(line))
  if (values.some((one) => typeof one !== 'object' || one === null)) return undefined
  return { value: values, linesAt: (path) => (path.length === 0 ? lines.map(({ number }) => number) : []) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The list or object that a token is in. */
interface Level {
  isList: boolean
  /** The key whose value is read. */
  key: string
  /** How many keys of the path lead here; -1 if it is elsewhere. */
  depth: number
}

function linesAt(text: string, path: readonly string[]): number[] {
  const lines: number[] = []
  const levels: Level[] = []
  let line = 1
  let isExpected = true
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '\n') {
      line++
      continue
    }
    const level = levels.at(-1)
    if (token === '}' || token === ']') {
      levels.pop()
      isExpected = false
    } else if (token === ',') isExpected = true
    else if (token !== ':') {
      if (isExpected && level?.isList && level.depth === path.length) lines.push(line)
      isExpected = false
      if (token === '{' || token === '[') {
        levels.push({ isList: token === '[', key: '', depth: depthOf(level, path) })
        isExpected = true
      } else if (level && !level.isList) level.key = token
      // A string has no line break in JSON.
    }
  }
  return lines
}

function depthOf(level: Level | undefined, path: readonly string[]): number {
  if (!level) return 0
  if (level.isList || level.depth < 0) return -1
  return level.key === JSON.stringify(path[level.depth]) ? level.depth + 1 : -1
}
