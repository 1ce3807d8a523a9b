/** Long work in short steps, so that a page stays responsive and the work can be cancelled. */

/** Work that pauses now and then, with the part that is done, 0 to 1. */
export type Steps<T> = Generator<number, T, undefined>

/** Milliseconds of work between two turns of the event loop. */
const SLICE_MS = 12

export interface SliceOptions {
  signal?: AbortSignal | undefined
  /** Called between slices with the part that is done, 0 to 1. */
  onProgress?: ((done: number) => void) | undefined
}

/** Runs the work in slices. Rejects with the signal's reason once it is aborted. */
export async function runInSlices<T>(steps: Steps<T>, { signal, onProgress }: SliceOptions = {}): Promise<T> {
  const channel = new MessageChannel()
  try {
    for (;;) {
      signal?.throwIfAborted()
      const step = slice(steps)
      if (step.done === true) return step.value
      onProgress?.(step.value)
      await turn(channel)
    }
  } finally {
    channel.port1.close()
  }
}

/**
 * Runs the work, and returns its result at once if one slice is enough; else it goes on in slices, like `runInSlices`.
 */
export function startInSlices<T>(steps: Steps<T>, options: SliceOptions = {}): T | Promise<T> {
  const step = slice(steps)
  return step.done === true ? step.value : runInSlices(steps, options)
}

/** Runs the work at once. */
export function runAtOnce<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** Runs a part of some work, whose progress goes from `from` to `to`. */
export function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  let step = steps.next()
  while (step.done !== true) {
    yield from + (to - from) * step.value
    step = steps.next()
  }
  return step.value
}

/** Runs one slice of the work. */
function slice<T>(steps: Steps<T>): IteratorResult<number, T> {
  const end = performance.now() + SLICE_MS
  let step = steps.next()
  while (step.done !== true && performance.now() < end) step = steps.next()
  return step
}

/** Waits for a turn of the event loop; timers would wait at least 4 ms. */
function turn({ port1, port2 }: MessageChannel): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}
