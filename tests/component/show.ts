import '../support/folding.ts'
import '../support/all-words.ts'
import { render } from '@testing-library/svelte'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { Component } from 'svelte'
import type { IndexedEvent } from '../../src/model/dataset/atlas-index.ts'
import type { Atlas } from '../../src/model/dataset/types.ts'
import { AtlasState, type AtlasStateOptions } from '../../src/state/atlas-state.svelte.ts'
import { realAtlas } from '../support/real-atlas.ts'
import InAtlas from './InAtlas.svelte'

export interface Shown {
  atlas: AtlasState
  user: UserEvent
  container: HTMLElement
}

/** Renders a part of the page over the real atlas, in the state of an address. */
export function show(part: Component<never>, query = '', atlas: Atlas = realAtlas): Shown {
  return showWith(part, () => ({}), query, atlas)
}

/** As `show`, for a part with props. */
export function showWith(
  part: Component<never>,
  given: (atlas: AtlasState) => Record<string, unknown>,
  query = '',
  data: Atlas = realAtlas,
  sourceOf?: AtlasStateOptions['sourceOf'],
): Shown {
  const atlas = new AtlasState({ atlas: data, query, readerLanguages: ['en'], sourceOf })
  const props = { atlas, part, given: given(atlas) }
  const { container } = render(InAtlas, { props })
  return { atlas, user: userEvent.setup(), container }
}

export function eventOf(atlas: AtlasState, id: string): IndexedEvent {
  const found = atlas.index.event.get(id)
  if (!found) throw new Error(`expected an event ${id}`)
  return found
}
