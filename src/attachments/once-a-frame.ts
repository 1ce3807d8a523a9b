/** Gathers what happens between two frames into one report. */

export interface FrameQueue<T> {
  add(value: T): void
  /** Reports what waits now, if anything does. */
  flush(): void
  /** Forgets what waits. */
  cancel(): void
}

/** Reports at most once a frame. What came before the frame is `combine`d with what comes after it; by default the latest wins. */
export function onceAFrame<T extends object>(
  report: (value: T) => void,
  combine: (before: T, after: T) => T = (_, after) => after,
): FrameQueue<T> {
  let waiting: T | undefined
  let frame = 0
  const flush = () => {
    cancelAnimationFrame(frame)
    frame = 0
    const value = waiting
    waiting = undefined
    if (value !== undefined) report(value)
  }
  return {
    add(value) {
      waiting = waiting === undefined ? value : combine(waiting, value)
      if (frame === 0) frame = requestAnimationFrame(flush)
    },
    flush,
    cancel() {
      cancelAnimationFrame(frame)
      frame = 0
      waiting = undefined
    },
  }
}
