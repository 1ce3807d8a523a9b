/** JSON of any length, written piece by piece. */

/** Items of a long list that are written at once: some milliseconds of work. */
const ITEMS = 100
const INDENT = '  '

/** A piece of JSON, and the number of items of long lists that are written with it. */
export interface JsonPiece {
  text: string
  items: number
}

/**
 * Writes a value as `JSON.stringify(value, null, 2)` does. Long arrays are written a few items at a time, and other
 * iterables as arrays whose items are made when they are written.
 */
export function* jsonPieces(value: unknown, indent = ''): Generator<JsonPiece, void, undefined> {
  if (!hasLong(value)) yield { text: indented(value, indent), items: 0 }
  else if (isIterable(value)) yield* itemsOf(value, indent)
  else {
    let lead = '{'
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue
      yield { text: `${lead}\n${indent}${INDENT}${JSON.stringify(key)}: `, items: 0 }
      yield* jsonPieces(member, indent + INDENT)
      lead = ','
    }
    yield { text: `\n${indent}}`, items: 0 }
  }
}

/** Writes a file of JSON: what `jsonPieces` does, with a line break at the end. */
export function* jsonText(value: unknown): Generator<string> {
  for (const { text } of jsonPieces(value)) yield text
  yield '\n'
}

/** Returns the number of items that `jsonPieces` counts in a value that has no iterables but arrays. */
export function longItems(value: unknown): number {
  if (!hasLong(value)) return 0
  const members: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  const own = Array.isArray(value) ? value.length : 0
  return members.reduce<number>((sum, member) => sum + longItems(member), own)
}

function* itemsOf(items: Iterable<unknown>, indent: string): Generator<JsonPiece, void, undefined> {
  let lead = '['
  let batch: unknown[] = []
  for (const item of items) {
    if (hasLong(item)) {
      if (batch.length > 0) yield piece()
      yield { text: `${lead}\n${indent}${INDENT}`, items: 1 }
      yield* jsonPieces(item, indent + INDENT)
      lead = ','
    } else if (batch.push(item) === ITEMS) yield piece()
  }
  if (batch.length > 0) yield piece()
  yield { text: lead === '[' ? '[]' : `\n${indent}]`, items: 0 }

  function piece(): JsonPiece {
    // Without the brackets around them.
    const text = lead + indented(batch, indent).slice(1, -`\n${indent}]`.length)
    const items = batch.length
    lead = ','
    batch = []
    return { text, items }
  }
}

/** Strings have no line break of their own in JSON. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, INDENT.length).replaceAll('\n', `\n${indent}`)
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value
}

/** Returns whether a value is or contains a long array, or an iterable of unknown length. */
function hasLong(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.length > ITEMS || value.some(hasLong)
  return isIterable(value) || Object.values(value).some(hasLong)
}
