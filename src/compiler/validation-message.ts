/** Turns a schema's issue into a sentence: “what is wrong, what was expected”. */
import type { BaseIssue } from 'valibot'
import { nearest } from './did-you-mean.ts'

/** Maximum length of a wrong value in a message, characters. */
const QUOTED_MAXIMUM = 48

const EXPECTED_BY_TYPE: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two',
  strict_tuple: 'a list of two',
  strict_object: 'keys with values',
  record: 'keys with values',
  union: 'text, a number, true or false',
  integer: 'a whole number',
  non_empty: 'some words',
  url: 'an absolute address',
}

/** Returns the message for an issue. */
export function shapeMessage(issue: BaseIssue<unknown>): string {
  const { type, kind, input, message } = issue
  if (type === 'strict_object' && issue.path?.at(-1)?.origin === 'key') {
    return `a key is missing, expected ${issue.expected}`
  }
  if (kind === 'transformation') return `${quoted(input)} is ${message}`
  if (message.startsWith('found ')) return message
  if (message.startsWith('expected ')) return `found ${quoted(input)}, ${message}`
  if (type === 'string' && typeof input === 'number' && issue.path?.at(-1)?.key === 'sha256') {
    // YAML reads digits without quotes as a number, of which the message could only quote another form.
    return 'a digest read as a number, expected its 64 hexadecimal digits in quotes'
  }
  return `found ${quoted(input)}, expected ${expectedOf(issue)}`
}

function expectedOf(issue: BaseIssue<unknown>): string {
  const { type, input, requirement, expected } = issue
  if (type === 'picklist') return nameOf(input, expected ?? '')
  if (type === 'min_value') return `${String(requirement)} or more${coordinateOrder(issue)}`
  if (type === 'max_value') return `${String(requirement)} or less${coordinateOrder(issue)}`
  const range = type.endsWith('tuple') && typeof input === 'string' ? RANGE.exec(input) : null
  if (range) return `[${range[1]!}, ${range[2]!}]`
  const words = EXPECTED_BY_TYPE[type] ?? expected ?? 'something else'
  return type === 'string' && (typeof input === 'number' || typeof input === 'boolean') ? `${words} in quotes` : words
}

/** Lines as one would write them: `8-9`. */
const RANGE = /^\s*(\d+)\s*[-–—]\s*(\d+)\s*$/

/** The greatest latitude, degrees; no other limit in a record is the same. */
const MAXIMUM_LATITUDE = 90

/** Returns a hint if a latitude is out of range: people often write it first. */
function coordinateOrder({ requirement }: BaseIssue<unknown>): string {
  return Math.abs(Number(requirement)) === MAXIMUM_LATITUDE ? ' for the latitude: longitude first' : ''
}

/** Returns the nearest of the names in `("a" | "b")` with the others, or all of them. */
function nameOf(input: unknown, expected: string): string {
  const names = [...expected.matchAll(/"([^"]*)"/g)].map(([, name]) => name!)
  const near = typeof input === 'string' ? nearest(input, names) : undefined
  if (near === undefined) return `one of ${names.join(', ')}`
  return `"${near}" (or ${names.filter((name) => name !== near).join(', ')})`
}

/** A value as it could be written in the file, shortened; for a map only that it is one. */
export function quoted(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'object' && !Array.isArray(value)) return 'keys with values'
  const text = JSON.stringify(value)
  return [...text].length > QUOTED_MAXIMUM ? `${[...text].slice(0, QUOTED_MAXIMUM).join('')}…` : text
}
