import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../../src/model/view/address.ts'
import {
  elementCode,
  embedAddress,
  embeddedView,
  fittingFrameCode,
  frameCode,
  type EmbedCode,
} from '../../../../src/model/export/embed-code.ts'
import { DEFAULT_VIEW, type View } from '../../../../src/model/view/view.ts'
import { realIndex } from '../../../support/real-atlas.ts'

const ATLAS = 'https://atlas.example.org/2018/'
const CHOICES = {
  title: undefined,
  lang: 'zh-Hant',
  theme: 'auto',
  controls: 'all',
  parts: ['map', 'timeline', 'details'],
} as const
const NASTY = `“A” & <b>'B'</b> "C"`

function code(view: Partial<View> = {}, more: Partial<EmbedCode> = {}): EmbedCode {
  return {
    atlas: ATLAS,
    script: `${ATLAS}embed.js`,
    view: embeddedView({ ...DEFAULT_VIEW, ...view }, CHOICES),
    index: realIndex,
    title: NASTY,
    width: undefined,
    height: 760,
    ...more,
  }
}

/** Parses markup as a browser does. */
function parsed(markup: string): Document {
  return new JSDOM(`<!doctype html><body>${markup}</body>`).window.document
}

describe('a view in somebody else’s page', () => {
  it('is the same view, with the parts, colours and language that were chosen, and nothing of a presentation', () => {
    const view: View = { ...DEFAULT_VIEW, partners: ['tencent'], event: 'tencent-cuhksz', story: 'main', step: 3 }
    const made = embeddedView(view, {
      title: undefined,
      lang: undefined,
      theme: 'dark',
      controls: 'none',
      parts: ['list'],
    })
    expect(embedAddress({ atlas: ATLAS, view: made, index: realIndex })).toBe(
      `${ATLAS}?view=embed&partners=tencent&event=tencent-cuhksz&show=list&controls=none&theme=dark`,
    )
  })

  it('does not write the parts that an embedded atlas has anyway', () => {
    expect(embeddedView({ ...DEFAULT_VIEW, show: ['list'] }, CHOICES).show).toBeUndefined()
    const parts = ['map', 'timeline'] as const
    expect(embeddedView(DEFAULT_VIEW, { ...CHOICES, parts }).show).toEqual(parts)
  })
})

describe('the code of a frame', () => {
  it('is one line that a browser reads as it was meant, whatever the title and the search say', () => {
    const markup = frameCode(code({ q: NASTY }))
    expect(markup).not.toContain('\n')
    const [frame, ...more] = parsed(markup).body.children
    expect(more).toEqual([])
    expect(frame?.getAttribute('title')).toBe(NASTY)
    const address = new URL(frame?.getAttribute('src') ?? '')
    expect(address.origin + address.pathname).toBe(ATLAS)
    const { view, invalidParameters } = readAddress(address.search, realIndex)
    expect(invalidParameters).toEqual([])
    expect(view).toMatchObject({ view: 'embed', lang: 'zh-Hant', q: NASTY })
  })

  it('loads lazily, fills its place or has the given width, and has no border', () => {
    const frame = (width: number | undefined) => parsed(frameCode(code({}, { width }))).querySelector('iframe')
    expect(frame(undefined)?.width).toBe('100%')
    expect(frame(640)?.width).toBe('640')
    expect(frame(640)?.height).toBe('760')
    expect(frame(640)?.getAttribute('loading')).toBe('lazy')
    expect(frame(640)?.style.maxWidth).toBe('100%')
    expect(frame(640)?.getAttribute('frameborder')).toBe('0')
  })

  it('lets the atlas fill the screen, cite, and keep the screen awake', () => {
    const frame = parsed(frameCode(code())).querySelector('iframe')
    expect(frame?.getAttribute('allow')).toBe('fullscreen; clipboard-write; screen-wake-lock')
  })
})

describe('the code of a frame that fits', () => {
  const markup = fittingFrameCode(code())

  it('is the frame and a script without newlines or signs that editors escape', () => {
    const [frame, script, ...more] = markup.split('\n')
    expect(frame).toBe(frameCode(code()))
    expect(more).toEqual([])
    expect(script).toMatch(/^<script>[^&<>]*<\/script>$/)
  })

  it('gives the frame the height that its own atlas posts, and no other', () => {
    const { window } = new JSDOM(`<!doctype html><body>${markup}<iframe></iframe></body>`, {
      runScripts: 'dangerously',
    })
    const [atlas, other] = window.document.querySelectorAll('iframe')
    const post = (data: unknown, source: Window | null) =>
      window.dispatchEvent(new window.MessageEvent('message', { data, source }))
    const resize = { from: 'lab-atlas', version: 1, type: 'resize', height: 612 }
    for (const data of [null, undefined, 'text', 7, {}, { from: 'lab-atlas', type: 'ready' }])
      post(data, atlas!.contentWindow)
    post(resize, null)
    expect(atlas!.style.height).toBe('')
    post(resize, atlas!.contentWindow)
    expect(atlas!.style.height).toBe('612px')
    expect(other!.style.height).toBe('')
    window.close()
  })
})

describe('the title of the host', () => {
  it('is in the address of the frame and an attribute of the element, and not in the link out', () => {
    const own = code({}, { view: embeddedView(DEFAULT_VIEW, { ...CHOICES, title: NASTY }) })
    const address = new URL(parsed(frameCode(own)).querySelector('iframe')!.src)
    expect(readAddress(address.search, realIndex).view.title).toBe(NASTY)
    const element = parsed(elementCode(own)).querySelector('lab-atlas')!
    expect(element.getAttribute('title')).toBe(NASTY)
    expect(element.querySelector('a')?.href).not.toContain('title')
  })
})

describe('the code of the element', () => {
  it('has the view as attributes, its script, and inside a link to the same view for where there is none', () => {
    const document = parsed(elementCode(code({ cities: ['hong-kong'], event: 'hkai-lab' }, { width: 500 })))
    expect(document.querySelector('script')?.src).toBe(`${ATLAS}embed.js`)
    expect(document.querySelector('script')?.hasAttribute('async')).toBe(true)
    const atlas = document.querySelector('lab-atlas')
    expect(Object.fromEntries([...atlas!.attributes].map(({ name, value }) => [name, value]))).toEqual({
      src: ATLAS,
      lang: 'zh-Hant',
      cities: 'hong-kong',
      event: 'hkai-lab',
      style: 'display:block;width:500px;max-width:100%;min-height:760px',
    })
    const link = atlas?.querySelector('a')
    expect(link?.textContent).toBe(NASTY)
    expect(link?.href).toBe(`${ATLAS}?lang=zh-Hant&cities=hong-kong&event=hkai-lab`)
  })

  it('uses a release’s address, and the script of the current atlas', () => {
    const document = parsed(elementCode(code({}, { atlas: `${ATLAS}at/0123456789ab/` })))
    expect(document.querySelector('lab-atlas')?.getAttribute('src')).toBe(`${ATLAS}at/0123456789ab/`)
    expect(document.querySelector('script')?.src).toBe(`${ATLAS}embed.js`)
  })
})
