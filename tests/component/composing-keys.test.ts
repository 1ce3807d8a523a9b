import { screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepComposingKeys } from '../../src/attachments/composing-keys.ts'
import SearchField from '../../src/components/filters/SearchField.svelte'
import { showWith } from './show.ts'

let release = () => {}
beforeEach(() => {
  release = keepComposingKeys()
})
afterEach(() => release())

const escape = (init: KeyboardEventInit) =>
  new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...init })

it.each([
  ['while it composes', { isComposing: true }],
  // The key event that Safari sends after a composition ends.
  ['by its key code alone', { isComposing: false, keyCode: 229 }],
])('an input method’s Escape, told %s, leaves what is searched for and is nobody else’s', (_, init) => {
  const { atlas } = showWith(SearchField, () => ({ takesFocus: true, typed: '', onfocus: () => undefined }), '?q=腾讯')
  const field = screen.getByRole('searchbox')
  const heard: Event[] = []
  const hear = (event: Event) => heard.push(event)
  addEventListener('keydown', hear)
  const event = escape(init)
  field.dispatchEvent(event)
  removeEventListener('keydown', hear)
  expect(event.defaultPrevented).toBe(false)
  expect(heard).toEqual([])
  expect(field).toHaveValue('腾讯')
  expect(atlas.view.q).toBe('腾讯')
})

it('any other Escape clears the search', () => {
  const { atlas } = showWith(SearchField, () => ({ takesFocus: true, typed: '', onfocus: () => undefined }), '?q=腾讯')
  screen.getByRole('searchbox').dispatchEvent(escape({}))
  expect(screen.getByRole('searchbox')).toHaveValue('')
  expect(atlas.view.q).toBe('')
})
