/** Keyboard commands while presenting, including those of clickers. */

/** The parts of a keyboard event that identify the key. */
export interface KeyPress {
  key: string
  /** Physical position of the key, for layouts and input methods that produce other characters. */
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  repeat: boolean
}

export type PresentCommand =
  | { do: 'next' | 'previous' | 'first' | 'last' | 'return' | 'leave' }
  | { do: 'fullScreen' | 'startFullScreen' | 'speaker' | 'black' | 'white' | 'overview' | 'pointer' | 'key' | 'help' }
  | { do: 'goTo'; number: number }
  /** The digits typed so far; Enter goes to that slide. */
  | { do: 'type'; typed: string }

type Plain = Exclude<PresentCommand['do'], 'goTo' | 'type'>

const NAMED: ReadonlyMap<string, Plain> = new Map<string, Plain>([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  ['Enter', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  // Letter keys can be turned off; this one can't.
  ['Backspace', 'return'],
  ['Escape', 'leave'],
  // The “start” button of clickers: the presentation has started, so it enters full screen.
  ['F5', 'startFullScreen'],
])

/** Character keys: WCAG 2.1.4 requires a way to turn them off, for users of speech input. */
const CHARACTERS: ReadonlyMap<string, Plain> = new Map<string, Plain>([
  ['n', 'next'],
  ['p', 'previous'],
  ['r', 'return'],
  ['f', 'fullScreen'],
  ['s', 'speaker'],
  ['b', 'black'],
  ['.', 'black'],
  ['。', 'black'],
  ['w', 'white'],
  ['o', 'overview'],
  ['l', 'pointer'],
  ['k', 'key'],
  ['?', 'help'],
  ['？', 'help'],
])

/** Commands that repeat while the key is held. */
const HELD: ReadonlySet<Plain> = new Set(['next', 'previous'])

const DIGITS_MAXIMUM = 4

/**
 * Returns the command of a key press; undefined if it has none.
 * @param typed the digits typed before it
 * @param takesCharacters whether character keys are enabled
 */
export function readKey(press: KeyPress, typed: string, takesCharacters: boolean): PresentCommand | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined
  const key = keyOf(press)
  if (key === 'Enter' && typed !== '') return { do: 'goTo', number: Number(typed) }
  const named = NAMED.get(key)
  if (named) {
    if (press.shiftKey) return key === ' ' ? { do: 'previous' } : undefined
    return heldOrNew(named, press)
  }
  if (!takesCharacters) return undefined
  if (/^\d$/.test(key)) return { do: 'type', typed: (typed + key).slice(-DIGITS_MAXIMUM) }
  const character = CHARACTERS.get(key)
  return character && heldOrNew(character, press)
}

function heldOrNew(command: Plain, { repeat }: KeyPress): PresentCommand | undefined {
  return repeat && !HELD.has(command) ? undefined : { do: command }
}

/** Returns the key in lower case; by its position if an input method or another script is active. */
function keyOf({ key, code, shiftKey }: KeyPress): string {
  if (NAMED.has(key) || CHARACTERS.has(key) || /^\d$/.test(key)) return key
  const lower = key.toLowerCase()
  if (/^[a-z]$/.test(lower)) return lower
  if (key !== 'Process' && !/^[^\0-\x7f]$/.test(key)) return key
  if (code === 'Period') return '.'
  if (code === 'Slash' && shiftKey) return '?'
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? key
}
