/** Tells an update's own share, handlers and frames, from the waits of the browser. */
/* global window, addEventListener -- what runs in the page */

/** Runs in the page before its own scripts: takes the time of every handler, frame and told size, with the microtasks that each starts. */
export function countOwnWork() {
  let own = 0
  let started
  const counted =
    (callback) =>
    (...told) => {
      const start = performance.now()
      callback(...told)
      // Svelte's own microtask is queued before this one.
      void Promise.resolve().then(() => (own += performance.now() - start))
    }
  const request = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) => request(counted(callback))
  // What is laid out anew for another size is told within the frame, and drawn in it.
  window.ResizeObserver = class extends window.ResizeObserver {
    constructor(callback) {
      super(counted(callback))
    }
  }
  let pointed
  for (const type of [
    'pointerover',
    'pointerenter',
    'pointermove',
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
    'click',
    'wheel',
    'keydown',
    'keyup',
    'focusin',
  ]) {
    addEventListener(
      type,
      (event) => {
        started ??= performance.now()
        if (type === 'pointerover') pointed ??= event.timeStamp
      },
      { capture: true, passive: true },
    )
    addEventListener(
      type,
      () => {
        if (started === undefined) return
        own += performance.now() - started
        started = undefined
      },
      { passive: true },
    )
  }
  window.bench = {
    begin() {
      performance.clearMeasures('atlas:update')
      own = 0
      pointed = undefined
      started = undefined
    },
    /** The update, once it has ended, undefined where there was none; from the pointer's arrival to the task after the next frame; ours of both. ms */
    async end() {
      const painted = () =>
        new Promise((resolve) =>
          request(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now())
            port2.postMessage(undefined)
          }),
        )
      const first = await painted()
      if (performance.getEntriesByName('atlas:update').length === 0) await painted()
      const [measure] = performance.getEntriesByName('atlas:update')
      return { update: measure?.duration, pointing: pointed === undefined ? undefined : first - pointed, own }
    },
  }
}
