/** The measure that the contract names: from an input to the task after the frame that shows what it did. */

const MEASURE = 'atlas:update'

/** What a change answers, where it doesn't come in the input's own event: gestures are gathered, and told once a frame. */
interface Input {
  /** Milliseconds of `performance.now()`. */
  since: number
  /** Whether this is an animation frame: it shows what is done in it. */
  isFrame: boolean
}

/** So many measures are kept; the browser itself never forgets one, and a screen in a hall is on for weeks. */
const MOST = 100

let isMeasuring = false
let measures = 0

/** Starts `atlas:update` at the input being handled, or now; several changes before one frame are one update. */
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

/** Resolves in the task after the next frame; in a page that is not seen, where no frame comes, after a task. */
export function nextPaint(): Promise<void> {
  if (document.visibilityState === 'hidden') return nextTask()
  return new Promise((resolve) => requestAnimationFrame(() => void nextTask().then(resolve)))
}

/** Whoever waits for the next task: to open a channel for each of them takes longer than all else here. */
const waiting: (() => void)[] = []
let channel: MessageChannel | undefined

/** Resolves in the next task: asked for in an animation frame, that is after the frame. */
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

/** When the user's input happened, in milliseconds of `performance.now()`: its event's own time where one is being handled. */
function inputTime(): number {
  const now = performance.now()
  // Only the event being handled knows when it happened, and only this tells it to a function that isn't the listener.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const happened = globalThis.event?.timeStamp
  return happened !== undefined && happened > 0 && happened <= now ? happened : now
}
