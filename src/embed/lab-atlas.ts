/**
 * `<lab-atlas>`: an atlas on another page. Its attributes are the address's parameters and reflect what the reader
 * does. It adopts the atlas's natural height and reports changes as events. Built separately as `embed.js`.
 */
import { FRAME_PERMISSIONS } from '../model/export/frame-permissions.ts'
import type { LabAtlasElement as Shipped } from './embed.d.ts'
import { asPosted, readFromAtlas, type State, type ToAtlas } from './messages.ts'

/** In the order of the contract. A test compares them with the model's list, which would make this script too large. */
export const ATTRIBUTES = [
  'lang',
  'view',
  'partners',
  'match',
  'not',
  'cities',
  'kinds',
  'topics',
  'people',
  'sources',
  'q',
  'from',
  'to',
  'certain',
  'evidence',
  'within',
  'event',
  'claim',
  'show',
  'rest',
  'order',
  'top',
  'title',
  'map',
  'lanes',
  'scale',
  'sort',
  'story',
  'step',
  'controls',
  'autoplay',
  'theme',
  'data',
  'tiles',
] as const

/** Distance from the viewport at which the frame is created. */
const NEAR = '400px'
/** Height until the atlas reports its own. */
const FIRST_HEIGHT = '420px'
/** Style of the loading frame: laid over the element's content, invisible and without pointer events. */
const WAITING = `position:absolute;inset:0;width:100%;height:100%;border:0;opacity:0;pointer-events:none`
const SHOWN = 'display:block;width:100%;border:0;height:'

/** URL of this script, which is deployed next to the atlas. */
const HOME = (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI

export class LabAtlasElement extends HTMLElement implements Shipped {
  static readonly observedAttributes: readonly string[] = ['src', ...ATTRIBUTES]

  #frame: HTMLIFrameElement | undefined
  #state: Record<string, string> = {}
  #isReady = false
  #height = FIRST_HEIGHT
  /** Whether attributes are being set to the atlas's own state, which must not be sent back. */
  #isReflecting = false
  /**
   * Promises waiting for the view that a patch results in. For a patch made before the atlas was ready, the first
   * reported view is the initial one and is skipped.
   */
  #answers: { isEarly: boolean; resolve: (state: Record<string, string>) => void }[] = []
  #near: IntersectionObserver | undefined
  readonly #root = this.attachShadow({ mode: 'open' })

  constructor() {
    super()
    // The element's content is visible and clickable until the atlas is ready, or permanently if it never loads.
    this.#root.append(document.createElement('slot'))
  }

  connectedCallback(): void {
    const { display, minHeight } = this.style
    Object.assign(this.style, {
      display: display || 'block',
      position: 'relative',
      // The host may keep room for the atlas's own height.
      minHeight: minHeight || FIRST_HEIGHT,
    })
    addEventListener('message', this.#hear)
    this.#near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#makeFrame()
      },
      { rootMargin: NEAR },
    )
    this.#near.observe(this)
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear)
    this.#near?.disconnect()
    this.#dropFrame()
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (this.#isReflecting || before === value || !this.#frame) return
    if (name === 'src' || name === 'data') this.#restart()
    else this.#post({ type: 'set', state: { [name]: value ?? '' } })
  }

  /**
   * Returns the view last reported by the atlas as strings, only what differs from the default; empty before it is
   * ready.
   */
  get(): Record<string, string> {
    return { ...this.#state }
  }

  /**
   * Applies a patch: named parameters are replaced; null, undefined or '' restores the default. Resolves with the
   * resulting view.
   */
  set(state: State): Promise<Record<string, string>> {
    this.#makeFrame()
    const isEarly = !this.#isReady
    this.#post({ type: 'set', state: { ...state } })
    this.#post({ type: 'get' })
    return new Promise((resolve) => this.#answers.push({ isEarly, resolve }))
  }

  #fit(height: string): void {
    this.#height = height
    if (!this.#isReady || !this.#frame) return
    this.#frame.style.cssText = SHOWN + height
    this.style.minHeight = ''
  }

  #makeFrame(): void {
    if (this.#frame) return
    this.#near?.disconnect()
    const frame = document.createElement('iframe')
    frame.title = this.title || this.textContent.trim() || 'Lab Atlas'
    frame.allow = FRAME_PERMISSIONS
    frame.style.cssText = WAITING
    frame.src = this.#address()
    this.#frame = frame
    this.#root.append(frame)
  }

  #dropFrame(): void {
    this.#frame = undefined
    this.#root.replaceChildren(document.createElement('slot'))
    this.#isReady = false
    this.#state = {}
    this.#waiting = []
    // No answer will come.
    for (const { resolve } of this.#answers.splice(0)) resolve({})
  }

  #restart(): void {
    this.#dropFrame()
    this.#makeFrame()
  }

  #address(): string {
    const address = new URL(this.getAttribute('src') ?? './', HOME)
    for (const name of ATTRIBUTES) {
      const value = this.getAttribute(name)
      if (value !== null) address.searchParams.set(name, value)
    }
    if (!address.searchParams.has('view')) address.searchParams.set('view', 'embed')
    // Any other protocol would run as a script of the host page, or be useless.
    return /^(https?|file):$/.test(address.protocol) ? address.href : 'about:blank'
  }

  /** Messages posted before the frame was ready. */
  #waiting: ToAtlas[] = []

  #post(message: ToAtlas): void {
    if (this.#isReady) this.#frame?.contentWindow?.postMessage(asPosted(message), '*')
    else this.#waiting.push(message)
  }

  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (source === null || source !== this.#frame?.contentWindow) return
    // A frame can be navigated elsewhere; a sandboxed one has the origin 'null'.
    if (origin !== 'null' && origin !== new URL(this.#frame.src).origin) return
    const message = readFromAtlas(data)
    if (!message) return
    if (message.type === 'resize') this.#fit(`${message.height}px`)
    else if (message.type === 'select') this.#tell('select', { event: message.event })
    else if (message.type === 'state') this.#follow(message.state)
    else {
      this.#isReady = true
      this.#root.querySelector('slot')?.remove()
      this.#fit(this.#height)
      for (const waiting of this.#waiting.splice(0)) this.#post(waiting)
      this.#tell('ready', {})
    }
  }

  #follow(state: Record<string, string>): void {
    this.#state = state
    this.#isReflecting = true
    for (const name of ATTRIBUTES) {
      const value = state[name]
      if (name === 'view') continue
      else if (value === undefined) this.removeAttribute(name)
      else if (value !== this.getAttribute(name)) this.setAttribute(name, value)
    }
    this.#isReflecting = false
    for (const answer of this.#answers.splice(0))
      if (answer.isEarly) this.#answers.push({ ...answer, isEarly: false })
      else answer.resolve(state)
    this.#tell('state', { state })
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`atlas-${name}`, { bubbles: true, detail }))
  }
}

// The script may be included twice.
if (!customElements.get('lab-atlas')) customElements.define('lab-atlas', LabAtlasElement)
