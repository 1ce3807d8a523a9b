/** Draws a page for the first time piece by piece, in the order in which a reader looks: each piece is a task of its own. */
import { getContext, setContext } from 'svelte'
import { nextPaint, nextTask } from './measure-update.ts'

/** What has a turn of its own, first to last. */
const ORDER = ['tools', 'timeline', 'details', 'map', 'panel'] as const
export type Piece = (typeof ORDER)[number]

/** The first piece that comes after all of the timeline has been painted. */
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
   * The turn of a piece: `isReached` changes once, in a task of its own, when all pieces before it have been drawn.
   * Pieces of one name keep the order in which they ask.
   */
  turn(piece: Piece): Turn {
    if (this.#isOver) return NOW
    const turn = new Waiting(piece)
    this.#waiting.push(turn)
    this.#running ??= this.#run()
    return turn
  }

  /** Resolves when no piece is left to draw. Marks `atlas:timeline` where that hasn't happened yet. */
  async drawn(): Promise<void> {
    while (this.#running) await this.#running
    await Promise.allSettled(this.#held.splice(0))
    await this.#timelinePainted()
  }

  /** Leaves the pieces that come later until this has settled: part of the present piece has yet to be fetched. */
  hold(fetched: Promise<unknown>): void {
    this.#held.push(fetched)
  }

  /** From now on every turn is reached at once: what is drawn later answers a reader. */
  end(): void {
    this.#isOver = true
  }

  async #run(): Promise<void> {
    // What has been drawn so far is laid out first, in a task of its own: its sizes are then known.
    await nextPaint()
    for (;;) {
      await nextTask()
      await Promise.allSettled(this.#held.splice(0))
      // Drawing one piece may ask for others, which can come before those that wait already.
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

/** Has the components below draw piece by piece. To be called while a component is made. */
export function setDrawQueue(queue: DrawQueue): DrawQueue {
  return setContext(KEY, queue)
}

/** The turn of a piece; reached at once where there is no queue, or no longer. To be called while a component is made. */
export function drawTurn(piece: Piece): Turn {
  return getContext<DrawQueue | undefined>(KEY)?.turn(piece) ?? NOW
}

/** Gives what holds the queue, where there is one. To be called while a component is made. */
export function drawHold(): (fetched: Promise<unknown>) => void {
  const queue = getContext<DrawQueue | undefined>(KEY)
  return (fetched) => queue?.hold(fetched)
}
