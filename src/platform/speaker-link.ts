/**
 * Keeps the screen and the speaker's window on the same slide, whichever of them moves. The screen creates a secret and
 * passes it to the window it opens, so that other tabs and frames can't move them. Messages go over a BroadcastChannel,
 * and between opener and opened window where channels are not shared, as from file://. A message that arrives over both
 * takes effect once.
 */

/** The role of a window. Each role follows only the other. */
export type Role = 'present' | 'speaker'

/** The colour of a blank screen. */
export type Blank = 'black' | 'white'

/** The slide of a window and the time of its last move. The later move wins; of simultaneous moves, the speaker's. */
interface Place {
  /** The number of the slide, from 1. */
  slide: number
  /** The colour in which the screen is blanked, if it is. */
  blank?: Blank | undefined
  /** ms since 1970, incremented if two moves share a time; 0 for a window that has just opened. */
  at: number
}

interface Message extends Place {
  type: 'lab-atlas:slide'
  from: Role
  /** Identifies the presentation. Messages of another page, dataset or story are ignored. */
  of: string
  /** Known only to the two windows. */
  secret: string
  /** Whether the sender has just opened and asks for the other's slide. */
  asks: boolean
}

export interface SpeakerLinkOptions {
  role: Role
  of: string
  /** Shared by the two windows. Undefined in a speaker's window that no screen opened; it then moves independently. */
  secret: string | undefined
  /** Goes to the slide of the other window, and blanks the screen as it does. */
  goTo(slide: number, blank: Blank | undefined): void
}

const TYPE = 'lab-atlas:slide'

/** Maximum distance of a move into the future, ms. Both windows share a clock; quick moves increment the time. */
const AHEAD_MS = 10_000

export class SpeakerLink {
  readonly #options: SpeakerLinkOptions
  readonly #channel: BroadcastChannel | undefined = undefined
  /** The other window, if one opened the other. */
  #other: Window | undefined
  #place: Place

  /** @param isLeading whether the other window has to follow this one, as when a presentation has just begun */
  constructor(options: SpeakerLinkOptions, slide: number, isLeading: boolean) {
    this.#options = options
    this.#place = { slide, at: isLeading ? Date.now() : 0 }
    if (options.secret === undefined) return
    this.#channel = openChannel(options.secret)
    this.#channel?.addEventListener('message', this.#hear)
    addEventListener('message', this.#hearWindow)
    // Null in a window without an opener.
    if (options.role === 'speaker') this.#other = (window.opener as Window | null) ?? undefined
    this.#say(!isLeading)
  }

  /** Whether a channel could be opened. From file:// it may not be shared. */
  get hasChannel(): boolean {
    return this.#channel !== undefined
  }

  /** Records a move of this window and sends it, unless it is already there. */
  moved(slide: number, blank?: Blank): void {
    if (slide === this.#place.slide && blank === this.#place.blank) return
    this.#place = { slide, blank, at: Math.max(Date.now(), believable(this.#place.at) + 1) }
    this.#say(false)
  }

  /** Also sends messages to the window just opened. */
  opened(other: Window): void {
    this.#other = other
  }

  /** Asks for the other window's slide. A reloaded window may not know of this one. */
  ask(): void {
    this.#say(true)
  }

  /** Stops listening and sending. */
  close(): void {
    this.#channel?.close()
    removeEventListener('message', this.#hearWindow)
  }

  #say(asks: boolean): void {
    const { role: from, of, secret } = this.#options
    if (secret === undefined) return
    const message: Message = { type: TYPE, from, of, secret, asks, ...this.#place }
    this.#channel?.postMessage(message)
    if (this.#other?.closed !== false) return
    try {
      this.#other.postMessage(message, targetOrigin())
    } catch {
      // The other window has navigated to another origin.
    }
  }

  readonly #hearWindow = (event: MessageEvent): void => {
    const { source } = event
    if (!isOwnOrigin(event.origin) || !isWindow(source) || !this.#isForUs(event.data)) return
    const { role } = this.#options
    // The speaker's window accepts only its opener. The screen loses its reference to the other window on reload, and
    // then accepts any sender that knows the secret.
    if (role === 'speaker' ? source !== window.opener : this.#other?.closed === false && source !== this.#other) return
    this.#other = source
    this.#hear(event)
  }

  #isForUs(data: unknown): data is Message {
    const { role, of, secret } = this.#options
    return isMessage(data) && data.secret === secret && data.from !== role && data.of === of
  }

  readonly #hear = ({ data }: MessageEvent): void => {
    const { role, goTo } = this.#options
    if (!this.#isForUs(data)) return
    const { slide, blank } = data
    const at = believable(data.at)
    const here = believable(this.#place.at)
    if (at > here || (at === here && at > 0 && role === 'present')) {
      const isElsewhere = slide !== this.#place.slide || blank !== this.#place.blank
      this.#place = { slide, blank, at }
      if (isElsewhere) goTo(slide, blank)
    } else if (data.asks) {
      // A window that asks has no move of its own that could win.
      this.#place = { ...this.#place, at: Math.max(here, 1) }
      if (slide !== this.#place.slide || at < this.#place.at) this.#say(false)
    }
  }
}

/**
 * Returns the time of a move, or 0 (as for a window that has just opened) if it is too far in the future: forged, or
 * from before the clock was set back.
 */
function believable(at: number): number {
  return at > Date.now() + AHEAD_MS ? 0 : at
}

function openChannel(secret: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`lab-atlas:${location.pathname}:${secret}`)
  } catch {
    // The browser lacks BroadcastChannel, or the origin may not use it.
    return undefined
  }
}

/** Returns whether the page has no usable origin, as when opened from a file. */
function isWithoutOrigin(): boolean {
  return location.origin === 'null' || location.protocol === 'file:'
}

function targetOrigin(): string {
  return isWithoutOrigin() ? '*' : location.origin
}

/**
 * Returns whether a message is from this page's own origin. Sandboxed frames of other pages also have the origin
 * `null`, so it is accepted only by a page without an origin.
 */
function isOwnOrigin(origin: string): boolean {
  return isWithoutOrigin() ? origin === 'null' || origin === location.origin : origin === location.origin
}

function isWindow(source: MessageEventSource | null): source is Window {
  return source !== null && source !== window && 'closed' in source
}

function isMessage(data: unknown): data is Message {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === TYPE &&
    'from' in data &&
    (data.from === 'present' || data.from === 'speaker') &&
    'of' in data &&
    typeof data.of === 'string' &&
    'secret' in data &&
    typeof data.secret === 'string' &&
    'slide' in data &&
    Number.isSafeInteger(data.slide) &&
    (!('blank' in data) || data.blank === undefined || data.blank === 'black' || data.blank === 'white') &&
    'at' in data &&
    typeof data.at === 'number' &&
    Number.isFinite(data.at) &&
    'asks' in data &&
    typeof data.asks === 'boolean'
  )
}
