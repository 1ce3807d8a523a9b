import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ATTRIBUTES as Attributes } from '../../src/embed/lab-atlas.ts'
import { PARAMETER_NAMES } from '../../src/model/view/view.ts'

/** jsdom has no layout: the test decides which elements are near. */
const near: (() => void)[] = []
let ATTRIBUTES: typeof Attributes

beforeAll(async () => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: (entries: { isIntersecting: boolean }[]) => void
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.#tell = tell
      }
      observe = () => near.push(() => this.#tell([{ isIntersecting: true }]))
      disconnect = () => {}
    },
  )
  ;({ ATTRIBUTES } = await import('../../src/embed/lab-atlas.ts'))
})

describe('<lab-atlas>', () => {
  it('has the address’s parameters as its attributes', () => {
    expect(ATTRIBUTES).toEqual(PARAMETER_NAMES)
  })

  it('makes its frame when it is near, at the address that its attributes say', () => {
    const { element, frame } = make({
      src: 'https://atlas.example.org/x/',
      partners: 'tencent,jd-group',
      lang: 'zh-Hant',
    })
    expect(frame()).toBeUndefined()
    comeNear()
    expect(frame()?.src).toBe('https://atlas.example.org/x/?lang=zh-Hant&partners=tencent%2Cjd-group&view=embed')
    expect(frame()?.title).toBe('AI laboratories')
    expect(frame()).toHaveProperty('allow', 'fullscreen; clipboard-write; screen-wake-lock')
    element.remove()
    expect(frame()).toBeUndefined()
  })

  it('hears nobody but its own frame', () => {
    const { element, frame } = make({ src: './' })
    comeNear()
    window.dispatchEvent(new MessageEvent('message', { source: window, data: posted({ type: 'ready' }) }))
    window.dispatchEvent(new MessageEvent('message', { source: null, data: posted({ type: 'resize', height: 9 }) }))
    expect(frame()?.style.opacity).toBe('0')
    element.remove()
  })
})

function make(attributes: Record<string, string>) {
  const element = document.createElement('lab-atlas')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.textContent = 'AI laboratories'
  document.body.append(element)
  return { element, frame: () => element.shadowRoot?.querySelector('iframe') ?? undefined }
}

function comeNear(): void {
  for (const tell of near.splice(0)) tell()
}

function posted(message: object) {
  return { from: 'lab-atlas', version: 1, ...message }
}
