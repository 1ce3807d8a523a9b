/** The border to the other window: the slide here goes out, the slide there comes in. */
import { untrack } from 'svelte'
import { writeAddress } from '../../model/view/address.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { speakerSecret } from '../../state/speaker-secret.ts'
import { SpeakerLink, type Role } from '../../platform/speaker-link.ts'

/**
 * The name of a screen's speaker's window, with what the two alone know after it: asked for again, the browser gives the window that is
 * there, and a window keeps its name over a reload.
 */
const WINDOW = 'lab-atlas-speaker-'
const FEATURES = 'popup,width=1040,height=760'

/** How often the speaker's window looks for a screen that was loaded again where they share no channel, ms. */
const LOOK = 1000

export interface SpeakerSync {
  /** Opens the speaker's window, or comes back to it; false where the browser doesn't let it. */
  openSpeaker: () => boolean
}

/**
 * To be called while a component is initialised; it stops with the component.
 * @param driven is told of each move that the other window makes here
 */
export function syncSpeaker(atlas: AtlasState, role: Role, driven?: () => void): SpeakerSync {
  let link: SpeakerLink | undefined
  let opened: Window | null = null
  const of = $derived(JSON.stringify([atlas.params.data ?? '', atlas.presentation.deck.story ?? '']))

  // The other window is outside Svelte.
  $effect(() => {
    const goTo = (slide: number) => {
      driven?.()
      atlas.presentation.goTo(slide)
    }
    const options = { role, of, goTo, secret: role === 'present' ? speakerSecret() : givenSecret() }
    // Who begins to present begins at the title, wherever a window of before still stands; who was loaded looks where the other is.
    const isLeading = untrack(() => role === 'present' && atlas.lastChange.cause === 'present')
    const made = new SpeakerLink(
      options,
      untrack(() => atlas.presentation.slideNumber),
      isLeading,
    )
    link = made
    if (opened) made.opened(opened)
    const isAlone = location.protocol === 'file:' || !made.hasChannel
    const timer = role === 'speaker' && isAlone ? setInterval(() => made.ask(), LOOK) : undefined
    return () => {
      clearInterval(timer)
      made.close()
    }
  })
  $effect(() => link?.moved(atlas.presentation.slideNumber))

  return {
    openSpeaker: () => {
      if (opened && !opened.closed) {
        opened.focus()
        return true
      }
      const { story, step, lang, theme, data, tiles, ...rest } = atlas.view
      const view = { ...rest, story, step, lang: lang ?? atlas.language, theme, data, tiles, view: 'speaker' as const }
      const address = `${location.pathname}${writeAddress(view, atlas.index)}`
      opened = window.open(address, `${WINDOW}${speakerSecret()}`, FEATURES)
      if (opened) link?.opened(opened)
      return opened !== null
    },
  }
}

/** What the screen gave the window that it opened. */
function givenSecret(): string | undefined {
  return window.name.startsWith(WINDOW) ? window.name.slice(WINDOW.length) : undefined
}
