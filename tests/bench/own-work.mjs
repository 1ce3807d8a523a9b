/** Separates an update's own work (handlers and frames) from the browser's waiting time. */
/* global window, addEventListener -- what runs in the page */

/**
 * Runs in the page before its own scripts. Measures every handler, frame and resize observation, including the
 * microtasks that each starts.
 */
export function countOwnWork() {
  let own = 0
  let started
  const counted =
    (callback) =>
    (...told) => {
      const start = performance.now()
      callback(...told)
      // Svelte's microtask is queued before this one.
      void Promise.resolve().then(() => (own += performance.now() - start))
    }
  const request = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) => request(counted(callback))
  // Resize observers run within the frame, and their changes are drawn in it.
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
    /**
     * Returns, in ms, the update (undefined if there was none), the time from the pointer's arrival to the task after
     * the next frame, and our own work in both.
     */
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
