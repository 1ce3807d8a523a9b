/** The measure that the contract names: from an input to the task after the frame that shows what it did. */

const MEASURE = 'atlas:update'

let isMeasuring = false

/** Starts `atlas:update` at the input being handled, or now; several changes before one frame are one update. */
export function measureUpdate(): void {
  if (isMeasuring || typeof requestAnimationFrame === 'undefined') return
  isMeasuring = true
  const start = inputTime()
  void nextPaint().then(() => {
    isMeasuring = false
    performance.measure(MEASURE, { start, end: performance.now() })
  })
}

/** Resolves in the task after the next frame; in a page that is not seen, where no frame comes, after a task. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const afterFrame = () => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(undefined)
    }
    if (document.visibilityState === 'hidden') afterFrame()
    else requestAnimationFrame(afterFrame)
  })
}

/** When the user's input happened, in milliseconds of `performance.now()`: its event's own time where one is being handled. */
function inputTime(): number {
  const now = performance.now()
  // Only the event being handled knows when it happened, and only this tells it to a function that isn't the listener.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const happened = globalThis.event?.timeStamp
  return happened !== undefined && happened > 0 && happened <= now ? happened : now
}
