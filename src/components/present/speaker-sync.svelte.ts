/** Synchronises slides with the other window: sends this window's slide and receives the other's. */
import { untrack } from 'svelte'
import { writeAddress } from '../../model/view/address.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { speakerSecret } from '../../state/speaker-secret.ts'
import { SpeakerLink, type Blank, type Role } from '../../platform/speaker-link.ts'

/**
 * Name prefix of the speaker's window, followed by a secret that only the two windows know. Opening the same name again
 * returns the existing window, and a window keeps its name when reloaded.
 */
const WINDOW = 'lab-atlas-speaker-'
const FEATURES = 'popup,width=1040,height=760'

/** Interval at which the speaker's window looks for a reloaded main screen if they share no channel, ms. */
const LOOK = 1000

export interface SpeakerSync {
  /** Opens or focuses the speaker's window; returns false if the browser blocks it. */
  openSpeaker: () => boolean
}

/**
 * Starts the synchronisation. Must be called during component initialisation; ends with the component.
 * @param screen whether the screen is blank, which is synchronised as well
 * @param driven called on each move that the other window makes here
 */
export function syncSpeaker(
  atlas: AtlasState,
  role: Role,
  screen: { blank: Blank | undefined },
  driven?: () => void,
): SpeakerSync {
  let link: SpeakerLink | undefined
  let opened: Window | null = null
  const of = $derived(JSON.stringify([atlas.params.data ?? '', atlas.presentation.deck.story ?? '']))

  // Outside Svelte: the other window.
  $effect(() => {
    const goTo = (slide: number, blank: Blank | undefined) => {
      driven?.()
      screen.blank = blank
      // A screen that is only blanked keeps what was explored.
      if (slide !== atlas.presentation.slideNumber) atlas.presentation.goTo(slide)
    }
    const options = { role, of, goTo, secret: role === 'present' ? speakerSecret() : givenSecret() }
    // A presentation that has just started leads, from its title slide, even if an earlier speaker's window is still
    // open. A reloaded window asks for the other's slide.
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
  $effect(() => link?.moved(atlas.presentation.slideNumber, screen.blank))

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

/** Returns the secret that the main screen gave the window it opened. */
function givenSecret(): string | undefined {
  return window.name.startsWith(WINDOW) ? window.name.slice(WINDOW.length) : undefined
}
