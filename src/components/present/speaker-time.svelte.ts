/** The speaker's clocks: time of day, time since the start, time on this slide. */

import { untrack } from 'svelte'

const SECOND = 1000
/** Storage key of the start time, which survives a reload of the window. */
const STARTED = 'lab-atlas:speaker-started'

export class SpeakerTime {
  #now = $state(Date.now())
  #started = $state(recallStart())
  #slideSince = $state(Date.now())
  /** When the timer was paused, ms since 1970; undefined while it runs. */
  #pausedAt = $state<number>()

  /** Must be called during component initialisation; stops with the component. */
  constructor(slide: () => number) {
    // Outside Svelte: time.
    $effect(() => {
      const timer = setInterval(() => (this.#now = Date.now()), SECOND)
      return () => clearInterval(timer)
    })
    $effect(() => {
      slide()
      this.#slideSince = untrack(() => this.#pausedAt) ?? Date.now()
    })
  }

  /** Hours and minutes in the local time zone. */
  get clock(): string {
    const now = new Date(this.#now)
    return `${now.getHours()}:${twoDigits(now.getMinutes())}`
  }

  get elapsed(): string {
    return duration(this.#until - this.#started)
  }

  get onSlide(): string {
    return duration(this.#until - this.#slideSince)
  }

  get isPaused(): boolean {
    return this.#pausedAt !== undefined
  }

  /** Pauses the timer, or lets it go on from where it was. The clock of the day goes on. */
  toggle(): void {
    this.#now = Date.now()
    if (this.#pausedAt === undefined) {
      this.#pausedAt = this.#now
      return
    }
    const pause = this.#now - this.#pausedAt
    this.#pausedAt = undefined
    this.#started += pause
    this.#slideSince += pause
    rememberStart(this.#started)
  }

  get #until(): number {
    return this.#pausedAt ?? this.#now
  }

  /** Sets the timer to zero. A paused timer stays paused. */
  restart(): void {
    this.#now = Date.now()
    if (this.#pausedAt !== undefined) this.#pausedAt = this.#now
    this.#started = this.#now
    this.#slideSince = this.#now
    rememberStart(this.#now)
  }
}

/** Returns "1:02:03", or "2:03" below one hour. */
function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND))
  const minutes = Math.floor(seconds / 60)
  const rest = twoDigits(seconds % 60)
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${rest}`
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}

function recallStart(): number {
  try {
    const started = Number(sessionStorage.getItem(STARTED) ?? Number.NaN)
    if (Number.isFinite(started)) return started
  } catch {
    // Without storage, a reload restarts the clock.
  }
  const now = Date.now()
  rememberStart(now)
  return now
}

function rememberStart(at: number): void {
  try {
    sessionStorage.setItem(STARTED, String(at))
  } catch {
    // Without storage, a reload restarts the clock.
  }
}
