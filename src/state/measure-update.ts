/**
 * Measures `atlas:update`, part of the public contract: from an input to the task after the frame that shows its
 * result.
 */

const MEASURE = 'atlas:update'

/**
 * The input behind a change that is not made in the input's own event: gestures are collected and applied once a frame.
 */
interface Input {
  /** Milliseconds of `performance.now()`. */
  since: number
  /** Whether the change is made in an animation frame, which then shows it. */
  isFrame: boolean
}

/** Maximum number of measures kept. The browser never discards them, and an exhibition screen runs for weeks. */
const MOST = 100

let isMeasuring = false
let measures = 0

/** Starts `atlas:update` at the input being handled, or now. Several changes before one frame are one update. */
export function measureUpdate(input?: Input): void {
  if (isMeasuring || typeof requestAnimationFrame === 'undefined') return
  const start = input?.since ?? inputTime()
  isMeasuring = true
  void (input?.isFrame === true ? nextTask() : nextPaint()).then(() => {
    isMeasuring = false
    if (++measures % MOST === 0) performance.clearMeasures(MEASURE)
    performance.measure(MEASURE, { start, end: performance.now() })
  })
}

/** Resolves in the task after the next frame; in a hidden page, which has no frames, in the next task. */
export function nextPaint(): Promise<void> {
  if (document.visibilityState === 'hidden') return nextTask()
  return new Promise((resolve) => requestAnimationFrame(() => void nextTask().then(resolve)))
}

/** Callbacks for the next task. They share one channel; opening one for each takes longer than everything else here. */
const waiting: (() => void)[] = []
let channel: MessageChannel | undefined

/** Resolves in the next task. Called in an animation frame, that is after the frame. */
export function nextTask(): Promise<void> {
  channel ??= openChannel()
  const { port2 } = channel
  return new Promise((resolve) => {
    waiting.push(resolve)
    port2.postMessage(undefined)
  })
}

function openChannel(): MessageChannel {
  const opened = new MessageChannel()
  opened.port1.onmessage = () => waiting.shift()?.()
  return opened
}

/**
 * Returns the time of the user's input, in milliseconds of `performance.now()`: the timestamp of the event being
 * handled, if there is one, otherwise now.
 */
function inputTime(): number {
  const now = performance.now()
  // Only the event being handled knows when it happened, and only this tells it to a function that isn't the listener.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const happened = globalThis.event?.timeStamp
  return happened !== undefined && happened > 0 && happened <= now ? happened : now
}
