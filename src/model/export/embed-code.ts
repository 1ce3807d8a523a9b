/** Embed code for a host page: the embedded form of a view, and the markup that requests it. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { writeAddress } from '../view/address.ts'
import { FRAME_PERMISSIONS } from './frame-permissions.ts'
import { writeState } from '../view/parameters.ts'
import { partsOf } from '../view/shown-parts.ts'
import { escapeHtml } from './html.ts'
import type { Part, View } from '../view/view.ts'

/** Options of the embed code. */
export type EmbedChoices = Pick<View, 'title' | 'lang' | 'theme' | 'controls'> & { parts: readonly Part[] }

/** Minimum frame size, CSS pixels; in a smaller frame the atlas scrolls. */
export const SMALLEST_FRAME = { width: 320, height: 420 }

/** Returns the embedded form of `view`, without parameters used only in presentations. */
export function embeddedView(view: View, { parts, ...choices }: EmbedChoices): View {
  const initial = partsOf({ view: 'embed', show: undefined })
  const isInitial = parts.length === initial.length && parts.every((part) => initial.includes(part))
  return {
    ...view,
    ...choices,
    view: 'embed',
    show: isInitial ? undefined : parts,
    story: undefined,
    step: undefined,
    autoplay: undefined,
  }
}

/** Returns the view of the full page that an embedded view links to. */
export function exploredView(view: View): View {
  return { ...view, view: 'explore', show: undefined, title: undefined, controls: 'all', theme: 'auto' }
}

export interface EmbedCode {
  /** Absolute address of the atlas: a frozen release or the current one. */
  atlas: string
  /** Absolute address of `embed.js`. */
  script: string
  view: View
  index: AtlasIndex
  /** Title in the language shown: for screen readers, and where no frame is drawn. */
  title: string
  /** CSS pixels; default: all available width. */
  width: number | undefined
  /** Height of the frame, or room kept for the element, until the atlas posts its own, CSS pixels. */
  height: number
}

/** Returns the address of the embedded view. */
export function embedAddress({ atlas, view, index }: Pick<EmbedCode, 'atlas' | 'view' | 'index'>): string {
  return new URL(writeAddress(view, index), atlas).href
}

/**
 * Host script of a frame: gives each frame the height that its atlas posts. Without `&`, `<` and `>`, which some
 * editors escape in scripts too, and without newlines, which they turn into line breaks.
 */
const FIT =
  'addEventListener("message",function(e){var m=Object(e.data);if(m.from==="lab-atlas")if(m.type==="resize")' +
  'document.querySelectorAll("iframe").forEach(function(f){' +
  'if(f.contentWindow===e.source)f.style.height=Number(m.height)+"px"})})'

/** Returns a frame that takes the height of its contents by a script; where scripts don't run, its height is fixed. */
export function fittingFrameCode(code: EmbedCode): string {
  return `${frameCode(code)}\n${element('script', {}, FIT)}`
}

/**
 * Returns a plain `<iframe>` on one line, as some editors turn newlines into line breaks. The border is set as an
 * attribute and as a style, since some editors remove styles.
 */
export function frameCode(code: EmbedCode): string {
  const { title, width, height } = code
  return element('iframe', {
    src: embedAddress(code),
    title,
    width: width === undefined ? '100%' : String(width),
    height: String(height),
    frameborder: '0',
    style: 'border:0;max-width:100%',
    loading: 'lazy',
    allow: FRAME_PERMISSIONS,
  })
}

/**
 * Returns `<lab-atlas>`, which sets its own height, with the script that defines it; without the script it is a link to
 * the same view. It keeps room for the atlas, so that the text below it doesn't move.
 */
export function elementCode(code: EmbedCode): string {
  const { atlas, script, view, index, title, width, height } = code
  const link = new URL(writeAddress(exploredView(view), index), atlas).href
  const { view: _, ...parameters } = writeState(view)
  const size = width === undefined ? '' : `width:${width}px;max-width:100%;`
  return [
    element('script', { src: script, async: '' }),
    element(
      'lab-atlas',
      { src: atlas, ...parameters, style: `display:block;${size}min-height:${height}px` },
      element('a', { href: link }, escapeHtml(title)),
    ),
  ].join('\n')
}

/** @param content markup */
function element(name: string, attributes: Readonly<Record<string, string | undefined>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return ''
    return value === '' ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`
  })
  return `<${name}${written.join('')}>${content}</${name}>`
}
