/** What a host page needs to show a view: the view as somebody else's page has it, and the markup that asks for it. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { writeAddress } from '../view/address.ts'
import { FRAME_PERMISSIONS } from './frame-permissions.ts'
import { writeState } from '../view/parameters.ts'
import { partsOf } from '../view/shown-parts.ts'
import { escapeHtml } from './html.ts'
import type { Part, View } from '../view/view.ts'

/** What whoever embeds decides. */
export type EmbedChoices = Pick<View, 'lang' | 'theme' | 'controls'> & { parts: readonly Part[] }

/** CSS pixels: smaller, the atlas scrolls inside. */
export const SMALLEST_FRAME = { width: 320, height: 420 }

/** `view` in somebody else's page; what only a presentation has is left out. */
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
  /** Where the atlas stands, absolute: the frozen one, or the one that is always current. */
  atlas: string
  /** Where `embed.js` stands, absolute. */
  script: string
  view: View
  index: AtlasIndex
  /** What it is, in the language that it is shown in: for ears, and where no frame is drawn. */
  title: string
  /** CSS pixels; as wide as there is room unless told. */
  width: number | undefined
  /** Of a frame, CSS pixels. */
  height: number
}

/** The address of the view by itself. */
export function embedAddress({ atlas, view, index }: Pick<EmbedCode, 'atlas' | 'view' | 'index'>): string {
  return new URL(writeAddress(view, index), atlas).href
}

/** A frame and nothing else, on one line: editors make breaks of lines' ends. Its border goes in both ways, since some take styles away. */
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

/** `<lab-atlas>`, which takes its own height, with the script that makes it one; without that it is a link to the same view. */
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
