import { describe, expect, it } from 'vitest'
import { readKey, type KeyPress, type PresentCommand } from '../../../../src/model/story/present-keys.ts'

const plain = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false }
const press = (key: string, more: Partial<KeyPress> = {}, typed = '', takesCharacters = true) =>
  readKey({ ...plain, key, ...more }, typed, takesCharacters)

const TABLE: [keys: string[], command: PresentCommand['do']][] = [
  [['ArrowRight', 'ArrowDown', ' ', 'n', 'N', 'PageDown', 'Enter'], 'next'],
  [['ArrowLeft', 'ArrowUp', 'p', 'P', 'PageUp'], 'previous'],
  [['Home'], 'first'],
  [['End'], 'last'],
  [['f', 'F'], 'fullScreen'],
  [['b', 'B', '.', '。'], 'black'],
  [['w', 'W'], 'white'],
  [['o', 'O'], 'overview'],
  [['s', 'S'], 'speaker'],
  [['l', 'L'], 'pointer'],
  [['k', 'K'], 'key'],
  [['r', 'R', 'Backspace'], 'return'],
  [['?', '？'], 'help'],
  [['Escape'], 'leave'],
  [['F5'], 'startFullScreen'],
]

describe('the keys of presenting', () => {
  it.each(TABLE.flatMap(([keys, command]) => keys.map((key) => [key, command] as const)))(
    'take %j as %s',
    (key, command) => {
      expect(press(key)).toEqual({ do: command })
    },
  )

  it('go back with Shift and Space, and leave other keys with Shift alone', () => {
    expect(press(' ', { shiftKey: true })).toEqual({ do: 'previous' })
    expect(press('?', { shiftKey: true })).toEqual({ do: 'help' })
    for (const key of ['ArrowRight', 'Enter', 'Home', 'F5']) expect(press(key, { shiftKey: true })).toBeUndefined()
  })

  it('leave alone whatever comes with Control, Alt or the command key, and every other key', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      for (const key of ['r', 'p', 'ArrowLeft', '1', 'F5']) expect(press(key, { [held]: true })).toBeUndefined()
    for (const key of ['a', 'Tab', 'Shift', 'F1', 'F11', 'Delete', 'toString', 'é']) expect(press(key)).toBeUndefined()
  })

  it('gather digits, four at most, until Enter goes there', () => {
    expect(press('1')).toEqual({ do: 'type', typed: '1' })
    expect(press('2', {}, '1')).toEqual({ do: 'type', typed: '12' })
    expect(press('5', {}, '1234')).toEqual({ do: 'type', typed: '2345' })
    expect(press('Enter', {}, '12')).toEqual({ do: 'goTo', number: 12 })
  })

  it('move on while held, and turn nothing on and off', () => {
    expect(press('ArrowRight', { repeat: true })).toEqual({ do: 'next' })
    expect(press('PageUp', { repeat: true })).toEqual({ do: 'previous' })
    for (const key of ['b', 'o', 'f', 'Escape']) expect(press(key, { repeat: true })).toBeUndefined()
  })

  it('take no character where they are turned off, and everything else still', () => {
    for (const key of ['n', 'P', 'b', '.', '?', '7', '。']) expect(press(key, {}, '', false)).toBeUndefined()
    expect(press('PageDown', {}, '', false)).toEqual({ do: 'next' })
    expect(press(' ', {}, '', false)).toEqual({ do: 'next' })
    expect(press('Escape', {}, '', false)).toEqual({ do: 'leave' })
    expect(press('Backspace', {}, '', false)).toEqual({ do: 'return' })
  })

  it('are found by their place where an input method or another script has them', () => {
    expect(press('Process', { code: 'KeyB' })).toEqual({ do: 'black' })
    expect(press('Process', { code: 'Period' })).toEqual({ do: 'black' })
    expect(press('Process', { code: 'Digit7' })).toEqual({ do: 'type', typed: '7' })
    expect(press('щ', { code: 'KeyO' })).toEqual({ do: 'overview' })
    expect(press('Process', { code: 'Slash', shiftKey: true })).toEqual({ do: 'help' })
  })
})
