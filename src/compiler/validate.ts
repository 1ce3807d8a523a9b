/** Validates a value of a file against its schema and reports each mistake at its place. */
import * as v from 'valibot'
import { Text } from '../model/dataset/schema.ts'
import type { Language } from '../model/dataset/types.ts'
import { expectedName } from './did-you-mean.ts'
import type { Place, Problems } from './problems.ts'
import type { Path, YamlFile } from './read-yaml.ts'
import { quoted, shapeMessage } from './validation-message.ts'

/** A valid value with the place where it was written. */
export interface Item<T> {
  value: T
  /** Returns the place of `path` within the value, or of its last key. */
  place: (path?: Path, part?: 'key' | 'value') => Place
}

/** The part of a valibot schema that is needed to find its parts. */
interface Structure {
  type: string
  entries?: Record<string, Structure>
  item?: Structure
  items?: Structure[]
  wrapped?: Structure
}

export interface Languages {
  /** Languages that every text must have; undefined if not required or unknown. */
  languages: readonly Language[] | undefined
}

/**
 * Returns the validated value at `path` of a file; undefined if it is invalid, with every reason in `problems`. Unknown
 * keys and missing translations are reported but don't stop the validation.
 */
export function readShape<Schema extends v.GenericSchema>(
  schema: Schema,
  file: YamlFile,
  path: Path,
  { languages }: Languages,
  problems: Problems,
): Item<v.InferOutput<Schema>> | undefined {
  const place = (inner: Path = [], part?: 'key' | 'value') => file.place([...path, ...inner], part)
  const report: Report = (inner, part, message) => problems.add(place(inner, part), message)
  const result = v.safeParse(schema, knownPart(schema, valueAt(file.value, path), languages, report, []))
  for (const issue of result.issues ?? []) {
    report(issuePath(issue), issue.path?.at(-1)?.origin === 'key' ? 'key' : 'value', shapeMessage(issue))
  }
  return result.success ? { value: result.output, place } : undefined
}

type Report = (path: Path, part: 'key' | 'value', message: string) => void

/**
 * Returns a value without unknown keys and reports each of them (valibot stops at the first), as well as missing
 * languages.
 */
function knownPart(
  schema: Structure,
  value: unknown,
  languages: Languages['languages'],
  report: Report,
  path: Path,
): unknown {
  const inner = (part: Structure | undefined, value: unknown, key: string | number) =>
    part ? knownPart(part, value, languages, report, [...path, key]) : value
  if (schema.wrapped) return knownPart(schema.wrapped, value, languages, report, path)
  if (Array.isArray(value)) return value.map((element, i) => inner(schema.item ?? schema.items?.[i], element, i))
  if (!isRecord(value)) return value
  const names = isText(schema) ? languages : schema.entries && Object.keys(schema.entries)
  if (!names) return value
  for (const name of isText(schema) ? names : []) {
    if (!Object.hasOwn(value, name)) report(path, 'value', `no translation, expected words in "${name}"`)
    const words = value[name]
    if (typeof words !== 'string' || words === '') continue
    if (words.trim() === '') report([...path, name], 'value', `found ${quoted(words)}, expected words`)
    if (/\p{Surrogate}/u.test(words)) report([...path, name], 'value', 'half a character, expected whole ones')
  }
  const known = Object.entries(value).filter(([key]) => {
    if (names.includes(key)) return true
    const what = isText(schema) ? 'language' : 'key'
    // In braces, `{ en: One, two }` is a text “One” and a key “two” without a value.
    const expected =
      isText(schema) && value[key] === null
        ? 'expected quotes around the text before it, which its comma ends'
        : expectedName(key, names, `one of ${names.join(', ')}`)
    report([...path, key], 'key', `unknown ${what} "${key}", ${expected}`)
    return false
  })
  return Object.fromEntries(known.map(([key, entry]) => [key, inner(schema.entries?.[key], entry, key)]))
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
