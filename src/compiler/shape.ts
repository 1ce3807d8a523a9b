/** Holds a value of a file against its schema, and says each mistake of shape at its place. */
import * as v from 'valibot'
import { Text } from '../model/schema.ts'
import type { Language } from '../model/types.ts'
import { expectedName } from './nearest.ts'
import type { Place, Problems } from './problems.ts'
import type { Path, YamlFile } from './read.ts'
import { shapeMessage } from './shape-message.ts'

/** A value of the right shape that knows where it was written. */
export interface Item<T> {
  value: T
  /** Where `path` within the value stands, or its last key. */
  place(path?: Path, part?: 'key' | 'value'): Place
}

/** As much of a valibot schema as its parts are found by. */
interface Structure {
  type: string
  entries?: Record<string, Structure>
  item?: Structure
  items?: Structure[]
  wrapped?: Structure
}

export interface Languages {
  /** The languages that every text must have; undefined where nobody asks (or nobody knows). */
  languages: readonly Language[] | undefined
}

/** The value at `path` of a file, checked; undefined, and every reason in `problems`, when its shape is wrong. */
export function readShape<Schema extends v.GenericSchema>(
  schema: Schema,
  file: YamlFile,
  path: Path,
  { languages }: Languages,
  problems: Problems,
): Item<v.InferOutput<Schema>> | undefined {
  const input = valueAt(file.value, path)
  const place = (inner: Path = [], part?: 'key' | 'value') => file.place([...path, ...inner], part)
  const whole = checkNames(schema, input, languages, (inner, message, part) =>
    problems.add(place(inner, part), message),
  )
  const result = v.safeParse(schema, input)
  for (const issue of result.issues ?? []) {
    const message = shapeMessage(issue)
    const isKey = issue.path?.at(-1)?.origin === 'key'
    if (message) problems.add(place(issuePath(issue), isKey ? 'key' : 'value'), message)
  }
  return result.success && whole ? { value: result.output, place } : undefined
}

/**
 * Looks for keys that the schema doesn't know (valibot stops at the first) and for texts without one of the languages.
 * Answers whether all was well.
 */
function checkNames(
  schema: Structure,
  value: unknown,
  languages: Languages['languages'],
  report: (path: Path, message: string, part: 'key' | 'value') => void,
  path: Path = [],
): boolean {
  if (schema.wrapped) return value === undefined || checkNames(schema.wrapped, value, languages, report, path)
  let well = true
  const complain = (path: Path, message: string, part: 'key' | 'value') => {
    report(path, message, part)
    well = false
  }
  if (isRecord(value)) {
    const known = schema.entries ? Object.keys(schema.entries) : isText(schema) ? languages : undefined
    const what = schema.entries ? 'key' : 'language'
    for (const key of known ? Object.keys(value) : []) {
      if (known?.includes(key)) continue
      complain([...path, key], `unknown ${what} "${key}", ${expectedName(key, known!, known!.join(', '))}`, 'key')
    }
    if (isText(schema)) {
      for (const language of languages ?? []) {
        if (!Object.hasOwn(value, language)) complain(path, `no translation, expected words in "${language}"`, 'value')
      }
    }
    for (const [key, entry] of Object.entries(schema.entries ?? {})) {
      if (!checkNames(entry, value[key], languages, report, [...path, key])) well = false
    }
  }
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      const inner = schema.item ?? schema.items?.[index]
      if (inner && !checkNames(inner, element, languages, report, [...path, index])) well = false
    }
  }
  return well
}

function isText(schema: Structure): boolean {
  return schema === (Text as Structure)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}

function issuePath(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}
