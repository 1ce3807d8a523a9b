/** The size that the user's settings give to text: a default text size, a minimum font size, or text-only zoom. */

/** Long enough that rounding of widths is negligible, in letters that every font has. */
const SAMPLE = 'The quick brown fox jumps over the lazy dog '.repeat(4).trim()
/** Relative differences below this are rounding, not a setting. */
const LEEWAY = 0.03
/** The size of the smallest text, which is watched for changes of the settings, px. */
const SMALLEST_SIZE = 12
/** The default text size of browsers, px: a size of 1 rem unless the reader's settings say otherwise. */
const DEFAULT_SIZE = 16

/** Larger than any minimum font size, px. */
const LARGE_SIZE = 128

interface Known {
  /** Drawn sizes by styled size. */
  sizes: Map<number, number>
  /** undefined if it hasn't been measured. */
  zoom: number | undefined
}

/** What has been measured. Replaced after each change of the settings. */
let known = $state.raw<Known>({ sizes: new Map(), zoom: undefined })
let isWatched = false

/**
 * Returns the font size, in px, at which the browser draws HTML text whose size is `size` px, written in rem, without
 * the user's settings. A canvas measures without the settings, and so do computed styles in Firefox. Reactive: readers
 * re-run after the settings change. SVG text may differ: give it this size in px.
 */
export function drawnSize(size: number): number {
  if (typeof document === 'undefined') return size
  watch()
  const drawn = known.sizes.get(size) ?? measuredSize(size)
  known.sizes.set(size, drawn)
  return drawn
}

/**
 * Returns the factor by which the browser enlarges HTML text of any size, also where it is written in px: Firefox has a
 * zoom for text alone. 1 for none. Reactive, as above.
 */
export function textZoom(): number {
  if (drawnSize(SMALLEST_SIZE) === SMALLEST_SIZE) return 1
  known.zoom ??= enlargement(LARGE_SIZE, `${LARGE_SIZE}px`)
  return known.zoom
}

/** What doesn't enlarge the smallest text enlarges none: no need to measure, which makes the browser lay out. */
function measuredSize(size: number): number {
  if (size > SMALLEST_SIZE && drawnSize(SMALLEST_SIZE) === SMALLEST_SIZE) return size
  return size * enlargement(size, inRem(size))
}

function inRem(size: number): string {
  return `${size / DEFAULT_SIZE}rem`
}

/** @param fontSize how `size`, px, is written in a style */
function enlargement(size: number, fontSize: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return 1
  const probe = probeOf(fontSize)
  const { width } = probe.getBoundingClientRect()
  context.font = `${size}px ${getComputedStyle(probe).fontFamily}`
  probe.remove()
  const factor = width / context.measureText(SAMPLE).width
  return !Number.isFinite(factor) || factor <= 0 || Math.abs(factor - 1) < LEEWAY ? 1 : factor
}

/** Returns an invisible text that takes no space. */
function probeOf(fontSize: string): HTMLElement {
  const probe = document.createElement('span')
  probe.textContent = SAMPLE
  probe.lang = 'en'
  probe.setAttribute('aria-hidden', 'true')
  Object.assign(probe.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    visibility: 'hidden',
    pointerEvents: 'none',
    whiteSpace: 'nowrap',
    fontSize,
  })
  document.body.append(probe)
  return probe
}

/** Keeps one text on the page whose size changes with the settings. */
function watch(): void {
  if (isWatched || typeof ResizeObserver === 'undefined') return
  isWatched = true
  const probe = probeOf(inRem(SMALLEST_SIZE))
  let { width } = probe.getBoundingClientRect()
  new ResizeObserver(() => {
    const now = probe.getBoundingClientRect().width
    if (now === width) return
    width = now
    requestAnimationFrame(() => (known = { sizes: new Map(), zoom: undefined }))
  }).observe(probe)
}
