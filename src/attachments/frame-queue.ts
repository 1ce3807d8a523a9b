/** Gathers what happens between two frames into one report. */

/** When what is reported happened, and whether it is reported in an animation frame, which then shows what comes of it. */
export interface FrameInput {
  /** The first of the inputs, in milliseconds of `performance.now()`. */
  since: number
  isFrame: boolean
}

export interface FrameQueue<T> {
  /** `since`: the input's own `timeStamp`. */
  add(value: T, since: number): void
  /** Reports what waits now, if anything does. */
  flush(): void
  /** Forgets what waits. */
  cancel(): void
}

/** Reports at most once a frame. What came before the frame is `combine`d with what comes after it; by default the latest wins. */
export function frameQueue<T extends object>(
  report: (value: T, input: FrameInput) => void,
  combine: (before: T, after: T) => T = (_, after) => after,
): FrameQueue<T> {
  let waiting: { value: T; since: number } | undefined
  let frame = 0
  const give = (isFrame: boolean) => {
    cancelAnimationFrame(frame)
    frame = 0
    const last = waiting
    waiting = undefined
    if (last) report(last.value, { since: last.since, isFrame })
  }
  return {
    add(value, since) {
      waiting = waiting ? { value: combine(waiting.value, value), since: waiting.since } : { value, since }
      if (frame === 0) frame = requestAnimationFrame(() => give(true))
    },
    flush: () => give(false),
    cancel() {
      cancelAnimationFrame(frame)
      frame = 0
      waiting = undefined
    },
  }
}
