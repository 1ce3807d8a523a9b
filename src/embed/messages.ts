/**
 * What an embedded atlas and its host page say to each other. Shapes alone: what the values of a state mean is decided where an address is read, by the
 * same table. Imports nothing, so that the host page's script stays small.
 */

export const FROM = 'lab-atlas'
export const VERSION = 1

/** A patch or a state: values as in the address, or lists of ids; null, undefined and '' restore the default. */
export type State = Record<string, unknown>

export type ToAtlas = { type: 'set'; state: State } | { type: 'get' }

export type FromAtlas =
  | { type: 'ready' }
  /** The natural height in CSS pixels, a whole number. */
  | { type: 'resize'; height: number }
  | { type: 'state'; state: Record<string, string> }
  /** null: the open event was closed. */
  | { type: 'select'; event: string | null }

/** The highest frame that anybody could mean, in pixels: a message that asks for more is not ours. */
const HEIGHT_MAXIMUM = 100_000

/** A message as it is posted. */
export function asPosted<Message extends ToAtlas | FromAtlas>(message: Message) {
  return { from: FROM, version: VERSION, ...message } as const
}

/** What a host page asks; undefined where it is not one of our messages, or not one that this version knows. Never throws. */
export function readToAtlas(data: unknown): ToAtlas | undefined {
  if (!isOurs(data)) return undefined
  if (data['type'] === 'get') return { type: 'get' }
  const state = data['state']
  return data['type'] === 'set' && isRecord(state) ? { type: 'set', state } : undefined
}

/** What an atlas says; undefined where it is not one of our messages, or not one that this version knows. Never throws. */
export function readFromAtlas(data: unknown): FromAtlas | undefined {
  if (!isOurs(data)) return undefined
  const { type, height, state, event } = data
  if (type === 'ready') return { type }
  if (type === 'resize' && typeof height === 'number' && height >= 0 && height <= HEIGHT_MAXIMUM)
    return { type, height }
  if (type === 'state' && isRecord(state)) {
    const texts = Object.entries(state).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return { type, state: Object.fromEntries(texts) }
  }
  if (type === 'select' && (typeof event === 'string' || event === null)) return { type, event }
  return undefined
}

function isOurs(data: unknown): data is Record<string, unknown> {
  return isRecord(data) && data['from'] === FROM && data['version'] === VERSION
}

/** A plain object: what arrives by message has neither getters nor a prototype of its own. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
