/** Reads YAML with positions: values, and where each one is. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document, Node, Pair, YAMLMap } from 'yaml'
import type { SourceFile } from './files.ts'
import type { Place, Problems } from './problems.ts'

/** Keys and indexes from the top of a file to a value. */
export type Path = readonly (string | number)[]

export interface YamlFile {
  file: string
  /** Plain values; undefined if the file isn't valid YAML. */
  value: unknown
  /** Returns the place of the value at `path`, or of its `key`; if it is missing, of its nearest existing parent. */
  place: (path: Path, part?: 'key' | 'value') => Place
}

/** Maximum length of a record, characters: fifty times that of the longest known. Ten times as many take a minute. */
export const LONGEST_RECORD = 2_000_000

/** A tab before the first word of a line. */
const TAB = /^ *\t/m

/** Reads one file; adds every syntax error and duplicate key, or that the file is too long, to `problems`. */
export function readYaml({ file, text }: SourceFile, problems: Problems): YamlFile {
  const top: Place = { file, line: 1, column: 1 }
  if (text === undefined) return { file, value: undefined, place: () => top }
  if (text.length > LONGEST_RECORD) {
    problems.add(top, tooLong(text.length))
    return { file, value: undefined, place: () => top }
  }
  const lines = new LineCounter()
  // Its own search for duplicates compares each key with all others.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const tab = document.errors.length > 0 ? TAB.exec(text) : null
  if (tab) problems.add(at(tab.index + tab[0].length - 1), 'a tab as indentation, expected spaces')
  for (const error of [...document.errors, ...document.warnings]) {
    // A tab makes more mistakes of the lines that follow.
    if (tab && error.pos[1] >= tab.index) continue
    problems.add(at(error.pos[0]), `${error.message.split('\n')[0]!.replace(/[.:]$/, '')}, expected valid YAML`)
  }
  for (const offset of duplicateKeys(document)) {
    if (!tab || offset < tab.index) problems.add(at(offset), 'this key stands twice, expected it once')
  }
  const pairs = new WeakMap<YAMLMap, PairsByKey>()
  return {
    file,
    value: document.errors.length === 0 ? valueOf(document, at, problems) : undefined,
    place: (path, part = 'value') => at(offsetOf(document.contents, path, part, pairs)),
  }
}

function tooLong(length: number): string {
  const [found, most] = [length, LONGEST_RECORD].map((count) => count.toLocaleString('en'))
  return `a record of ${found} characters, expected at most ${most}; many events belong in a table`
}

/** Returns where each key starts that its map has already, characters from the start of the file. */
function duplicateKeys(document: Document.Parsed): number[] {
  const offsets: number[] = []
  visit(document, {
    Map(_, map) {
      const known = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (known.has(key.value)) offsets.push(startOf(key) ?? 0)
        known.add(key.value)
      }
    },
  })
  return offsets
}

/** Returns plain values; undefined if an alias is unknown, part of its own target, or if there are too many. */
function valueOf(document: Document.Parsed, at: (offset: number) => Place, problems: Problems): unknown {
  try {
    const value: unknown = document.toJS()
    // A value that contains itself isn't JSON.
    JSON.stringify(value)
    return value
  } catch (error) {
    const [reason = ''] = error instanceof ReferenceError ? error.message.split(/[,:]/) : ['A value that holds itself']
    problems.add(at(firstAlias(document)), `${reason}, expected values written out`)
    return undefined
  }
}

/** Characters from the start of the file to the first alias (`*name`). */
function firstAlias(document: Document.Parsed): number {
  let offset: number | undefined
  visit(document, {
    Alias(_, alias) {
      offset ??= alias.range?.[0]
    },
  })
  return offset ?? 0
}

type PairsByKey = ReadonlyMap<string, Pair>

/** Characters from the start of the file to the deepest part of `path` that exists. */
function offsetOf(
  contents: Node | null,
  path: Path,
  part: 'key' | 'value',
  pairs: WeakMap<YAMLMap, PairsByKey>,
): number {
  let node: Node | null = contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node) ? pairsOf(node, pairs).get(String(step)) : undefined
    const child: unknown = isSeq(node) ? node.get(step, true) : pair?.value
    const wantsKey = part === 'key' && depth === path.length - 1
    const found = (wantsKey ? startOf(pair?.key) : undefined) ?? startOf(child) ?? startOf(pair?.key)
    if (found === undefined) break
    offset = found
    node = isNode(child) ? child : null
  }
  return offset
}

/** Returns the first pair of each key; made once for each map, as a map of many keys may have as many mistakes. */
function pairsOf(map: YAMLMap, pairs: WeakMap<YAMLMap, PairsByKey>): PairsByKey {
  const known = pairs.get(map)
  if (known) return known
  const made = new Map<string, Pair>()
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined
    if (key !== undefined && !made.has(key)) made.set(key, pair)
  }
  pairs.set(map, made)
  return made
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
