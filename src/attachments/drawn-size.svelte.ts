/** The size that the user's settings give to text: a default text size, a minimum font size, or text-only zoom. */

/** Long enough that rounding of widths is negligible, in letters that every font has. */
const SAMPLE = 'The quick brown fox jumps over the lazy dog '.repeat(4).trim()
/** Relative differences below this are rounding, not a setting. */
const LEEWAY = 0.03
/** The size of the smallest text, which is watched for changes of the settings, px. */
const SMALLEST_SIZE = 12
/** The default text size of browsers, px: a size of 1 rem unless the reader's settings say otherwise. */
const DEFAULT_SIZE = 16

/** Drawn sizes by styled size. Replaced after each change of the settings. */
let known = $state.raw(new Map<number, number>())
let isWatched = false

/**
 * Returns the font size, in px, at which the browser draws HTML text whose size is `size` px, written in rem, without
 * the user's settings. A canvas measures without the settings, and so do computed styles in Firefox. Reactive: readers
 * re-run after the settings change. SVG text may differ: give it this size in px.
 */
export function drawnSize(size: number): number {
  if (typeof document === 'undefined') return size
  watch()
  const drawn = known.get(size) ?? measuredSize(size)
  known.set(size, drawn)
  return drawn
}

/** What doesn't enlarge the smallest text enlarges none: no need to measure, which makes the browser lay out. */
function measuredSize(size: number): number {
  return size > SMALLEST_SIZE && drawnSize(SMALLEST_SIZE) === SMALLEST_SIZE ? size : size * enlargement(size)
}

/**
 * Returns the factor by which the browser enlarges text; 1 for none.
 * @param size px
 * @param unit in which a style gives the size: `rem`, the default, or `pc`, which is 16 px whatever the default text
 *   size
 */
export function enlargement(size: number, unit?: 'rem' | 'pc'): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return 1
  const probe = probeOf(size, unit)
  const { width } = probe.getBoundingClientRect()
  context.font = `${size}px ${getComputedStyle(probe).fontFamily}`
  probe.remove()
  const factor = width / context.measureText(SAMPLE).width
  return !Number.isFinite(factor) || factor <= 0 || Math.abs(factor - 1) < LEEWAY ? 1 : factor
}

/** Returns an invisible text that takes no space. */
function probeOf(size: number, unit: 'rem' | 'pc' = 'rem'): HTMLElement {
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
    fontSize: `${size / DEFAULT_SIZE}${unit}`,
  })
  document.body.append(probe)
  return probe
}

/** Keeps one text on the page whose size changes with the settings. */
function watch(): void {
  if (isWatched || typeof ResizeObserver === 'undefined') return
  isWatched = true
  const probe = probeOf(SMALLEST_SIZE)
  let { width } = probe.getBoundingClientRect()
  new ResizeObserver(() => {
    const now = probe.getBoundingClientRect().width
    if (now === width) return
    width = now
    requestAnimationFrame(() => (known = new Map()))
  }).observe(probe)
}
