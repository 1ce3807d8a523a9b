/** Reads YAML with positions: values, and where each one is. */
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml'
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

/** A tab before the first word of a line. */
const TAB = /^ *\t/m

/** Reads one file; adds every syntax error and duplicate key to `problems`. */
export function readYaml({ file, text }: SourceFile, problems: Problems): YamlFile {
  if (text === undefined) return { file, value: undefined, place: () => ({ file, line: 1, column: 1 }) }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const tab = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY') ? TAB.exec(text) : null
  if (tab) problems.add(at(tab.index + tab[0].length - 1), 'a tab as indentation, expected spaces')
  for (const error of [...document.errors, ...document.warnings]) {
    // A tab makes more mistakes of the lines that follow.
    if (tab && error.pos[1] >= tab.index) continue
    problems.add(at(error.pos[0]), syntaxMessage(error.code, error.message))
  }
  const readable = document.errors.every((error) => error.code === 'DUPLICATE_KEY')
  return {
    file,
    value: readable ? valueOf(document, at, problems) : undefined,
    place: (path, part = 'value') => at(offsetOf(document.contents, path, part)),
  }
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

function syntaxMessage(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands twice, expected it once'
  return `${message.split('\n')[0]!.replace(/[.:]$/, '')}, expected valid YAML`
}

/** Characters from the start of the file to the deepest part of `path` that exists. */
function offsetOf(contents: Node | null, path: Path, part: 'key' | 'value'): number {
  let node: Node | null = contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    const key: unknown = isMap(node) ? keyNode(node, step) : undefined
    const child: unknown = isCollection(node) ? node.get(step, true) : undefined
    const wantsKey = part === 'key' && depth === path.length - 1
    const found = (wantsKey ? startOf(key) : undefined) ?? startOf(child) ?? startOf(key)
    if (found === undefined) break
    offset = found
    node = isNode(child) ? child : null
  }
  return offset
}

function keyNode(map: YAMLMap, key: string | number): unknown {
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key))?.key
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
