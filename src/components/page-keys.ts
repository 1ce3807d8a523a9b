/** Keys of the whole page: undo, redo, Escape, and the key's shortcut. */
import { isPresenting } from '../model/story/story.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import { keyShortcut } from './key/key-shortcut.svelte.ts'
import { showKey } from './key/show-key.ts'

/** Handles a key that no part of the page has handled. */
export function handlePageKey(atlas: AtlasState, event: KeyboardEvent): void {
  if (event.defaultPrevented || atlas.openTable.isOpen) return
  if (event.key === 'Escape' && atlas.selected && !isPresenting(atlas.view)) atlas.select(undefined, 'page')
  else if (isTypedInto(event.target) || event.altKey) return
  else if (event.ctrlKey || event.metaKey) undoOrRedo(atlas, event)
  else if (event.key === '?' && keyShortcut.isOn && ['explore', 'embed'].includes(atlas.params.view)) showKey(atlas)
}

function undoOrRedo(atlas: AtlasState, event: KeyboardEvent): void {
  const key = event.key.toLowerCase()
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
  if (key !== 'z' && !isRedo) return
  event.preventDefault()
  if (isRedo) atlas.redo()
  else atlas.undo()
}

/** Text inputs have their own undo. */
function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable) ||
    (target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(target.type))
  )
}
