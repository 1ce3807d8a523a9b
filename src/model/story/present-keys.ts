/** The keys of presenting, as people and clickers know them: what a key press asks for. */

/** What of a keyboard event says which key it was. */
export interface KeyPress {
  key: string
  /** The key's place on the keyboard, for layouts and input methods that put other characters there. */
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  repeat: boolean
}

export type PresentCommand =
  | { do: 'next' | 'previous' | 'first' | 'last' | 'return' | 'leave' }
  | { do: 'fullScreen' | 'startFullScreen' | 'speaker' | 'black' | 'white' | 'overview' | 'pointer' | 'help' }
  | { do: 'goTo'; number: number }
  /** The digits so far; Enter goes there. */
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
  // A clicker's “start”: the presentation has started, and fills the screen.
  ['F5', 'startFullScreen'],
])

/** Keys that write a character: WCAG 2.1.4 has them turned off where somebody speaks to the computer. */
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
  ['?', 'help'],
  ['？', 'help'],
])

/** What goes on while the key is held. */
const HELD: ReadonlySet<Plain> = new Set(['next', 'previous'])

const DIGITS_MAXIMUM = 4

/**
 * What a key press asks for; undefined where it is none of ours.
 * @param typed the digits typed before it
 * @param takesCharacters whether keys that write a character are taken
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

/** The key in lower case; by its place where an input method or another script has it. */
function keyOf({ key, code, shiftKey }: KeyPress): string {
  if (NAMED.has(key) || CHARACTERS.has(key) || /^\d$/.test(key)) return key
  const lower = key.toLowerCase()
  if (/^[a-z]$/.test(lower)) return lower
  if (key !== 'Process' && !/^[^\0-\x7f]$/.test(key)) return key
  if (code === 'Period') return '.'
  if (code === 'Slash' && shiftKey) return '?'
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? key
}
