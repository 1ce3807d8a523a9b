/**
 * Keeps the slide on the screen and the speaker's window at the same slide, whichever of them moves. The two share a secret that
 * the screen made and gave the window it opened, so that neither other tabs nor frames can move them. Over a BroadcastChannel, and as
 * messages between opener and opened where channels are not shared, as from file://. What comes over both counts once.
 */

/** Which of the two a window is; they follow each other, and none of their own kind. */
export type Role = 'present' | 'speaker'

/** Where a window stands, and since which move: the later one is right, of two at once the speaker's. */
interface Place {
  /** The number of the slide, from 1. */
  slide: number
  /** ms since 1970, counted on where two moves have the same; 0 for a window that has only just come. */
  at: number
}

interface Message extends Place {
  type: 'lab-atlas:slide'
  from: Role
  /** What is presented: windows of another page, dataset or story are not ours. */
  of: string
  /** What only the two windows know. */
  secret: string
  /** The sender has just come, and asks the other where it stands. */
  asks: boolean
}

export interface SpeakerLinkOptions {
  role: Role
  of: string
  /** Shared by the two windows; undefined in a speaker's window that no screen opened, which moves by itself alone. */
  secret: string | undefined
  /** Goes where the other window went. */
  goTo(slide: number): void
}

const TYPE = 'lab-atlas:slide'

/** How far in the future a move may be, ms: both windows have one clock, and quick moves count on from it. */
const AHEAD_MS = 10_000

export class SpeakerLink {
  readonly #options: SpeakerLinkOptions
  readonly #channel: BroadcastChannel | undefined = undefined
  /** The other window, where one opened the other. */
  #other: Window | undefined
  #place: Place

  /** @param isLeading whether this window says where the other has to go, as one does that has just begun to present */
  constructor(options: SpeakerLinkOptions, slide: number, isLeading: boolean) {
    this.#options = options
    this.#place = { slide, at: isLeading ? Date.now() : 0 }
    if (options.secret === undefined) return
    this.#channel = openChannel(options.secret)
    this.#channel?.addEventListener('message', this.#hear)
    addEventListener('message', this.#hearWindow)
    if (options.role === 'speaker') this.#other = (window.opener as Window | null) ?? undefined // as the browser has it
    this.#say(!isLeading)
  }

  /** Whether there is a channel; from file:// there may be one that nobody shares. */
  get hasChannel(): boolean {
    return this.#channel !== undefined
  }

  /** This window stands at a slide; says so where the other doesn't know. */
  moved(slide: number): void {
    if (slide === this.#place.slide) return
    this.#place = { slide, at: Math.max(Date.now(), believable(this.#place.at) + 1) }
    this.#say(false)
  }

  /** Talks to a window that was opened, too. */
  opened(other: Window): void {
    this.#other = other
  }

  /** Asks where the other stands: one that was loaded again may not know of this window. */
  ask(): void {
    this.#say(true)
  }

  /** Hears and says nothing more. */
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
      // It went to another origin.
    }
  }

  readonly #hearWindow = (event: MessageEvent): void => {
    const { source } = event
    if (!isOwnOrigin(event.origin) || !isWindow(source) || !this.#isForUs(event.data)) return
    const { role } = this.#options
    // The speaker's window obeys the screen that opened it; the screen, which a reload makes forget whom it opened, who knows the secret.
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
    const { slide } = data
    const at = believable(data.at)
    const here = believable(this.#place.at)
    if (at > here || (at === here && at > 0 && role === 'present')) {
      const isElsewhere = slide !== this.#place.slide
      this.#place = { slide, at }
      if (isElsewhere) goTo(slide)
    } else if (data.asks) {
      // Whoever asks has no place of its own to defend.
      this.#place = { ...this.#place, at: Math.max(here, 1) }
      if (slide !== this.#place.slide || at < this.#place.at) this.#say(false)
    }
  }
}

/** When a move was made; 0, as of a window that has only just come, where that is yet to be: by forgery, or by a clock that was set back. */
function believable(at: number): number {
  return at > Date.now() + AHEAD_MS ? 0 : at
}

function openChannel(secret: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`lab-atlas:${location.pathname}:${secret}`)
  } catch {
    // A browser without it, or an origin that may not.
    return undefined
  }
}

/** Whether the page has no origin that could be named, as one from a file. */
function isWithoutOrigin(): boolean {
  return location.origin === 'null' || location.protocol === 'file:'
}

function targetOrigin(): string {
  return isWithoutOrigin() ? '*' : location.origin
}

/** Sandboxed frames of other pages have the origin `null` as well: only a page that has no other listens to it. */
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
    'at' in data &&
    typeof data.at === 'number' &&
    Number.isFinite(data.at) &&
    'asks' in data &&
    typeof data.asks === 'boolean'
  )
}
