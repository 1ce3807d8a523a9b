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
  return `found ${quoted(input)}, expected ${expectedOf(issue)}`
}

function expectedOf({ type, input, requirement, expected }: BaseIssue<unknown>): string {
  if (type === 'picklist') return nameOf(input, expected ?? '')
  if (type === 'min_value') return `${String(requirement)} or more`
  if (type === 'max_value') return `${String(requirement)} or less`
  const words = EXPECTED_BY_TYPE[type] ?? expected ?? 'something else'
  return type === 'string' && (typeof input === 'number' || typeof input === 'boolean') ? `${words} in quotes` : words
}

/** Returns the nearest of the names in `("a" | "b")`, or all of them. */
function nameOf(input: unknown, expected: string): string {
  const names = [...expected.matchAll(/"([^"]*)"/g)].map(([, name]) => name!)
  const near = typeof input === 'string' ? nearest(input, names) : undefined
  return near === undefined ? `one of ${names.join(', ')}` : `"${near}"`
}

/** A value as it could be written in the file, shortened; for a map only that it is one. */
export function quoted(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'object' && !Array.isArray(value)) return 'keys with values'
  const text = JSON.stringify(value)
  return [...text].length > QUOTED_MAXIMUM ? `${[...text].slice(0, QUOTED_MAXIMUM).join('')}…` : text
}
