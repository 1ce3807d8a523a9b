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
      const end = performance.now() + SLICE_MS
      let step = steps.next()
      while (step.done !== true && performance.now() < end) step = steps.next()
      if (step.done === true) return step.value
      onProgress?.(step.value)
      await turn(channel)
    }
  } finally {
    channel.port1.close()
  }
}

/** Number of steps that take about a slice: a fixed one, so that what is done at once doesn't depend on the machine. */
const STEPS_AT_ONCE = 48

/** Runs the work, and returns its result at once if few steps are enough; else goes on in slices, as `runInSlices`. */
export function startInSlices<T>(steps: Steps<T>, options: SliceOptions = {}): T | Promise<T> {
  for (let i = 0; i < STEPS_AT_ONCE; i++) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
  return runInSlices(steps, options)
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

/** Waits for a turn of the event loop; timers would wait at least 4 ms. */
function turn({ port1, port2 }: MessageChannel): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}
