/** What the user has chosen for the code to embed, and the code that follows from it. Nothing of it is stored. */
import { untrack } from 'svelte'
import {
  elementCode,
  embedAddress,
  embeddedView,
  fittingFrameCode,
  frameCode,
  SMALLEST_FRAME,
  type EmbedCode,
} from '../../model/export/embed-code.ts'
import { releaseFolder, type Releases } from '../../model/dataset/releases.ts'
import { textIn } from '../../model/dataset/text.ts'
import type { Language } from '../../model/dataset/types.ts'
import { partsOf } from '../../model/view/shown-parts.ts'
import { PARTS, type Part, type View } from '../../model/view/view.ts'
import { ownRevision, rootOf } from '../../platform/load-releases.ts'
import { pageAddress } from '../../platform/page-address.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'

/** A frame that a script fits to its contents, the element, or a frame alone, whose height is fixed. */
export const EMBED_KINDS = ['frame', 'element', 'alone'] as const
export type EmbedKind = (typeof EMBED_KINDS)[number]

const CODE: Record<EmbedKind, (code: EmbedCode) => string> = {
  frame: fittingFrameCode,
  element: elementCode,
  alone: frameCode,
}

/** CSS pixels, until the user enters a size or the preview reports its own. */
const FIRST_WIDTH = 640
const FIRST_HEIGHT = 760
/** Maximum height that is suggested, CSS pixels: the height of a laptop's window. */
const HIGHEST = 900
/** The same for a frame whose width is left to its page: an atlas of 320 px is higher than a window. */
const HIGHEST_ALONE = 1600
/** Minimum width at which a preview is as high as the atlas is on most pages, CSS pixels. */
const ROOMY = 560

export class EmbedChoices {
  readonly atlas: AtlasState
  /** Address of the site's folder, of which a release is a subfolder. */
  readonly root = rootOf(pageAddress())
  /** Revision of the release that this page is; undefined if it is none. */
  readonly own = ownRevision()

  kind = $state<EmbedKind>('frame')
  /** Whether the frame is as wide as its place in the page. */
  isFull = $state(true)
  /** CSS pixels; may be NaN while the user types. */
  typedWidth = $state(FIRST_WIDTH)
  typedHeight = $state<number>()
  title = $state('')
  hasControls = $state(true)
  /** Empty: the reader's language. */
  lang = $state<Language>('')
  theme = $state<View['theme']>('auto')
  isRelease = $state(false)
  /** The site's releases, once they are known. */
  releases = $state.raw<Releases>()
  /** Highest of the usual widths' heights, CSS pixels, once it is measured. */
  highest = $state<number>()

  #parts = $state.raw<readonly Part[]>([])
  #previewHeight = $state<number>()
  #isRoomy = $state(false)

  /** Revision of the data, if they are available as a release. Data from elsewhere have none. */
  readonly revision = $derived.by(() => {
    if (this.own !== undefined) return this.own
    return this.releases?.releases.includes(this.releases.present) ? this.releases.present : undefined
  })
  readonly width = $derived(this.isFull ? undefined : atLeast(this.typedWidth, SMALLEST_FRAME.width))
  readonly height = $derived.by(() => {
    const typed = this.isAlone ? this.typedHeight : undefined
    return atLeast(typed ?? this.#suggestedHeight, SMALLEST_FRAME.height)
  })
  /** Height of the preview, CSS pixels. */
  readonly previewHeight = $derived(this.isAlone ? this.height : (this.#previewHeight ?? this.height))
  readonly standardTitle = $derived.by(() => {
    const { title, description, languages } = this.atlas.index.atlas
    const language = this.lang === '' ? this.atlas.language : this.lang
    return textIn(description, language, languages) || textIn(title, language, languages)
  })

  readonly #code: EmbedCode = $derived.by(() => {
    const title = this.title.trim()
    const revision = this.isRelease && !this.hasOtherData ? this.revision : undefined
    return {
      atlas: revision === undefined ? this.root : new URL(releaseFolder(revision), this.root).href,
      script: new URL('embed.js', this.root).href,
      view: embeddedView(this.atlas.view, {
        parts: PARTS.filter((part) => this.#parts.includes(part)),
        title: title || undefined,
        lang: this.lang || undefined,
        theme: this.theme,
        controls: this.hasControls ? 'all' : 'none',
      }),
      index: this.atlas.index,
      title: title || this.standardTitle,
      width: this.width,
      height: this.height,
    }
  })
  /** The code to copy, and the address that the preview shows. */
  readonly markup = $derived(CODE[this.kind](this.#code))
  readonly address = $derived(embedAddress(this.#code))

  /** The choices at first are those of the view that the reader sees. */
  constructor(atlas: AtlasState) {
    this.atlas = atlas
    untrack(() => {
      const { show, title, controls, theme } = atlas.params
      this.#parts = show ? atlas.parts : partsOf({ view: 'embed', show: undefined })
      this.title = title ?? ''
      this.hasControls = controls !== 'none'
      this.lang = atlas.language
      this.theme = theme
      this.isRelease = this.own !== undefined
    })
  }

  get isAlone(): boolean {
    return this.kind === 'alone'
  }

  /** Whether the height has to do for every width, since the frame's page decides the width. */
  get isAnyWidth(): boolean {
    return this.isAlone && this.isFull
  }

  /** Whether the data come from another address than the page's own. */
  get hasOtherData(): boolean {
    return this.atlas.params.data !== undefined
  }

  has(part: Part): boolean {
    return this.#parts.includes(part)
  }

  setPart(part: Part, isShown: boolean): void {
    this.#parts = isShown ? [...this.#parts, part] : this.#parts.filter((other) => other !== part)
  }

  /** Takes the height of the atlas in a preview of some width, CSS pixels. */
  measured(height: number, width: number): void {
    this.#previewHeight = height
    this.#isRoomy = width >= ROOMY
  }

  /** Capped, because an open event can be longer than any screen; the frame then scrolls. */
  get #suggestedHeight(): number {
    if (this.isAnyWidth) return Math.min(this.highest ?? FIRST_HEIGHT, HIGHEST_ALONE)
    const fitting = this.isFull && !this.#isRoomy ? undefined : this.#previewHeight
    return Math.min(fitting ?? FIRST_HEIGHT, HIGHEST)
  }
}

/** Returns the value rounded, and at least `least`; input in progress may be any text. */
function atLeast(value: number, least: number): number {
  return Number.isFinite(value) ? Math.max(least, Math.round(value)) : least
}
