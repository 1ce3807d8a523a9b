/** Splits the first drawing of a page, or of an atlas opened on it, into pieces, one task each, in reading order. */
import { getContext, setContext } from 'svelte'
import { nextPaint, nextTask } from './measure-update.ts'

/** Pieces with a turn of their own, in drawing order. */
const ORDER = ['main', 'tools', 'timeline', 'details', 'map', 'panel', 'land'] as const
export type Piece = (typeof ORDER)[number]

/** The first piece that waits until the whole timeline has been painted. */
const AFTER_TIMELINE = ORDER.indexOf('details')

const MARK = 'atlas:timeline'

interface Turn {
  readonly isReached: boolean
}

const NOW: Turn = { isReached: true }

class Waiting implements Turn {
  isReached = $state(false)
  readonly order: number

  constructor(piece: Piece) {
    this.order = ORDER.indexOf(piece)
  }
}

export class DrawQueue {
  #waiting: Waiting[] = []
  #running: Promise<void> | undefined
  #isTimelinePainted = false
  #isOver = false
  #held: Promise<unknown>[] = []

  /**
   * Returns the turn of a piece. `isReached` becomes true in a task of its own when all earlier pieces have been drawn.
   * Pieces of one name are drawn in the order of their calls.
   */
  turn(piece: Piece): Turn {
    if (this.#isOver) return NOW
    const turn = new Waiting(piece)
    this.#waiting.push(turn)
    this.#running ??= this.#run()
    return turn
  }

  /** Resolves when no piece is left to draw. Sets the mark `atlas:timeline` if it hasn't been set yet. */
  async drawn(): Promise<void> {
    while (this.#running) await this.#running
    await Promise.allSettled(this.#held.splice(0))
    await this.#timelinePainted()
  }

  /** Delays later pieces until the promise settles, as part of the current piece has yet to be fetched. */
  hold(fetched: Promise<unknown>): void {
    this.#held.push(fetched)
  }

  /** Ends queueing: from now on every turn is reached at once, because later drawing responds to the reader. */
  end(): void {
    this.#isOver = true
  }

  /** Queues what is drawn next, and ends when that is drawn: it isn't the answer to one input but a whole page. */
  async redraw(): Promise<void> {
    this.#isOver = false
    await nextTask()
    await this.drawn()
    this.end()
  }

  async #run(): Promise<void> {
    for (;;) {
      await nextTask()
      await Promise.allSettled(this.#held.splice(0))
      // Drawing one piece may queue others that come before those already waiting.
      const next = this.#waiting.reduce<Waiting | undefined>(
        (first, one) => (first === undefined || one.order < first.order ? one : first),
        undefined,
      )
      if (next === undefined) break
      if (next.order >= AFTER_TIMELINE && !this.#isTimelinePainted) {
        await this.#timelinePainted()
        continue
      }
      this.#waiting = this.#waiting.filter((one) => one !== next)
      next.isReached = true
    }
    this.#running = undefined
  }

  async #timelinePainted(): Promise<void> {
    if (this.#isTimelinePainted) return
    this.#isTimelinePainted = true
    await nextPaint()
    performance.mark(MARK)
  }
}

const KEY = Symbol('draw queue')

/** Sets the queue for the components below. Call during component initialisation. */
export function setDrawQueue(queue: DrawQueue): DrawQueue {
  return setContext(KEY, queue)
}

/**
 * Returns the turn of a piece; already reached if there is no queue or it has ended. Call during component
 * initialisation.
 */
export function drawTurn(piece: Piece): Turn {
  return getDrawQueue()?.turn(piece) ?? NOW
}

/** Returns the queue; undefined if there is none. Call during component initialisation. */
export function getDrawQueue(): DrawQueue | undefined {
  return getContext<DrawQueue | undefined>(KEY)
}

/** Returns the queue's `hold`; a no-op if there is no queue. Call during component initialisation. */
export function drawHold(): (fetched: Promise<unknown>) => void {
  const queue = getDrawQueue()
  return (fetched) => queue?.hold(fetched)
}
