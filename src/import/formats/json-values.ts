/** Reads values of unknown JSON. */

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the value at a path of keys; undefined where a part of it is missing. */
export function valueAt(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  )
}

export function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = valueAt(value, ...path)
  return Array.isArray(found) ? (found as unknown[]) : []
}

/** Returns a string, number or boolean as text; '' for anything else. */
export function textAt(value: unknown, ...path: string[]): string {
  const found = valueAt(value, ...path)
  return typeof found === 'string' ? found : typeof found === 'number' || typeof found === 'boolean' ? `${found}` : ''
}

/** A cell of a table made from JSON: lists have one line for each item, and objects no text. */
export function cellOf(value: unknown): string {
  const items: unknown[] = Array.isArray(value) ? value : [value]
  return items
    .map((item) => textAt(item))
    .filter((text) => text !== '')
    .join('\n')
}
