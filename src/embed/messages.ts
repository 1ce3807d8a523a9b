/**
 * Messages between an embedded atlas and its host page. Only shapes are checked here; the values of a state are
 * validated by the same table as addresses. Imports nothing, so that the host page's script stays small.
 */

export const FROM = 'lab-atlas'
export const VERSION = 1

/** A patch or a state. Values are as in the address, or lists of ids; null, undefined and '' restore the default. */
export type State = Record<string, unknown>

export type ToAtlas = { type: 'set'; state: State } | { type: 'get' }

export type FromAtlas =
  | { type: 'ready' }
  /** Natural height in CSS pixels, an integer. */
  | { type: 'resize'; height: number }
  | { type: 'state'; state: Record<string, string> }
  /** Id of the opened event; null when it was closed. */
  | { type: 'select'; event: string | null }

/** Maximum plausible height of a frame, px; a message that asks for more is not ours. */
const HEIGHT_MAXIMUM = 100_000

/** Adds the sender and version with which messages are posted. */
export function asPosted<Message extends ToAtlas | FromAtlas>(message: Message) {
  return { from: FROM, version: VERSION, ...message } as const
}

/** Returns a host page's message; undefined if it is not ours, or unknown to this version. Never throws. */
export function readToAtlas(data: unknown): ToAtlas | undefined {
  if (!isOurs(data)) return undefined
  if (data['type'] === 'get') return { type: 'get' }
  const state = data['state']
  return data['type'] === 'set' && isRecord(state) ? { type: 'set', state } : undefined
}

/** Returns an atlas's message; undefined if it is not ours, or unknown to this version. Never throws. */
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

/**
 * Returns whether a value is a plain object: objects received by message have neither getters nor a prototype of their
 * own.
 */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
