/** Embed code for a host page: the embedded form of a view, and the markup that requests it. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { writeAddress } from '../view/address.ts'
import { FRAME_PERMISSIONS } from './frame-permissions.ts'
import { writeState } from '../view/parameters.ts'
import { partsOf } from '../view/shown-parts.ts'
import { escapeHtml } from './html.ts'
import type { Part, View } from '../view/view.ts'

/** Options of the embed code. */
export type EmbedChoices = Pick<View, 'lang' | 'theme' | 'controls'> & { parts: readonly Part[] }

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
  /** Height of a frame, CSS pixels. */
  height: number
}

/** Returns the address of the embedded view. */
export function embedAddress({ atlas, view, index }: Pick<EmbedCode, 'atlas' | 'view' | 'index'>): string {
  return new URL(writeAddress(view, index), atlas).href
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
 * the same view.
 */
export function elementCode(code: EmbedCode): string {
  const { atlas, script, view, index, title, width } = code
  const link = new URL(
    writeAddress({ ...view, view: 'explore', show: undefined, controls: 'all', theme: 'auto' }, index),
    atlas,
  ).href
  const { view: _, ...parameters } = writeState(view)
  const style = width === undefined ? undefined : `width:${width}px;max-width:100%`
  return [
    element('script', { src: script, async: '' }),
    element('lab-atlas', { src: atlas, ...parameters, style }, element('a', { href: link }, escapeHtml(title))),
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
