/** Merges what happens between two frames into one report. */

/** The time of the reported inputs, and whether the report runs in an animation frame, which then shows its result. */
export interface FrameInput {
  /** Time of the first of the inputs, in milliseconds of `performance.now()`. */
  since: number
  isFrame: boolean
}

export interface FrameQueue<T> {
  /** Adds a value; `since` is the input's `timeStamp`. */
  add(value: T, since: number): void
  /** Reports the pending value now, if there is one. */
  flush(): void
  /** Drops the pending value. */
  cancel(): void
}

/** Reports at most once a frame. Values of one frame are merged by `combine`; by default the latest wins. */
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
