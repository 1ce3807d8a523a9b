/**
 * Keeps the slide on the screen and the speaker's window at the same slide, whichever of them moves. Over a BroadcastChannel, and as messages between
 * opener and opened where channels are not shared, as from file://. What comes over both counts once.
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
  /** The sender has just come, and asks the other where it stands. */
  asks: boolean
}

export interface SpeakerLinkOptions {
  role: Role
  of: string
  /** Goes where the other window went. */
  goTo(slide: number): void
}

const TYPE = 'lab-atlas:slide'

export class SpeakerLink {
  readonly #options: SpeakerLinkOptions
  readonly #channel: BroadcastChannel | undefined
  /** The other window, where one opened the other. */
  #other: Window | undefined
  #place: Place

  /** @param isLeading whether this window says where the other has to go, as one does that has just begun to present */
  constructor(options: SpeakerLinkOptions, slide: number, isLeading: boolean) {
    this.#options = options
    this.#place = { slide, at: isLeading ? Date.now() : 0 }
    this.#channel = openChannel()
    this.#channel?.addEventListener('message', this.#hear)
    addEventListener('message', this.#hearWindow)
    // The opener is any page that has a link to us: it hears no more than a slide's number.
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
    this.#place = { slide, at: Math.max(Date.now(), this.#place.at + 1) }
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
    const { role: from, of } = this.#options
    const message: Message = { type: TYPE, from, of, asks, ...this.#place }
    this.#channel?.postMessage(message)
    if (this.#other?.closed !== false) return
    try {
      this.#other.postMessage(message, targetOrigin())
    } catch {
      // It went to another origin.
    }
  }

  readonly #hearWindow = (event: MessageEvent): void => {
    if (event.origin !== location.origin && event.origin !== 'null') return
    if (event.source === window || !isMessage(event.data)) return
    if (event.source && 'closed' in event.source && event.data.from !== this.#options.role) this.#other = event.source
    this.#hear(event)
  }

  readonly #hear = ({ data }: MessageEvent): void => {
    const { role, of, goTo } = this.#options
    if (!isMessage(data) || data.from === role || data.of !== of) return
    const { slide, at } = data
    if (at > this.#place.at || (at === this.#place.at && at > 0 && role === 'present')) {
      const isElsewhere = slide !== this.#place.slide
      this.#place = { slide, at }
      if (isElsewhere) goTo(slide)
    } else if (data.asks) {
      // Whoever asks has no place of its own to defend.
      this.#place = { ...this.#place, at: Math.max(this.#place.at, 1) }
      if (slide !== this.#place.slide || at < this.#place.at) this.#say(false)
    }
  }
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`lab-atlas:${location.pathname}`)
  } catch {
    // A browser without it, or an origin that may not.
    return undefined
  }
}

/** A page from a file has no origin that could be named. */
function targetOrigin(): string {
  return location.origin === 'null' || location.protocol === 'file:' ? '*' : location.origin
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
    'slide' in data &&
    Number.isSafeInteger(data.slide) &&
    'at' in data &&
    Number.isFinite(data.at) &&
    'asks' in data &&
    typeof data.asks === 'boolean'
  )
}
