/**
 * A frame that its host gives the height that it posts: it settles within five messages, at every width, whether the
 * host's scrollbar takes room or not.
 */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { ENGINE } from './support/engine.ts'
import { hostPage } from './support/host-page.ts'
import { casesHere } from './support/one-engine.ts'
import { newPage } from './support/page.ts'

/** Maximum number of heights that a frame may post after it is loaded or gets another width. */
const MOST = 5
/** Frames without a new height after which the frame is at rest. */
const AT_REST = 8
/** How often a frame that is too low is looked at again. */
const MOST_RESTS = 8
/** Frames after which a height that still changes is taken to change for ever. */
const ENDLESS = 400

const SCROLLBARS = ['classic', 'overlay'] as const

/**
 * Returns the tested widths, px. They are closest where heights can lead to each other, because a scrollbar takes room;
 * wider apart in Firefox, to keep the whole run short.
 */
function widthsWith(scrollbars: (typeof SCROLLBARS)[number]): number[] {
  const step = ENGINE === 'chromium' && scrollbars === 'classic' ? 40 : 75
  return Array.from({ length: Math.floor(875 / step) + 1 }, (_, i) => 320 + i * step)
}

/** A host like those of Datawrapper's frames: as wide as its window, and as high as it asks for. */
function host(query: string): string {
  const script = `
    window.heights = []
    addEventListener('message', ({ data }) => {
      if (data?.from !== 'lab-atlas') return
      if (data.type === 'ready') window.isReady = true
      if (data.type !== 'resize') return
      heights.push(data.height)
      document.querySelector('iframe').style.height = data.height + 'px'
    })`
  const style = 'display:block;width:100%;height:420px;border:0'
  const src = inject('atlasUrl') + query
  return `<script>${script}</script><iframe title="Atlas" style="${style}" src="${src}"></iframe>`
}

declare global {
  var heights: number[]
  var isReady: boolean | undefined
}

interface Settled {
  /** Heights posted since the last call, in order. */
  posted: number[]
  /** Height of the frame's content, and of the frame, CSS pixels. */
  content: number
  frame: number
}

/**
 * Waits until no height has been posted for some frames; returns the heights posted since the last call. A frame that
 * is too low by then has as long again, some times over: Firefox draws the frames of a page later than the page.
 */
async function settled(page: Page): Promise<Settled> {
  await page.waitForFunction(() => globalThis.isReady === true)
  const posted: number[] = []
  for (let times = 0; ; times++) {
    const rest = await atRest(page)
    posted.push(...rest.posted)
    if (rest.frame >= rest.content || times === MOST_RESTS) return { ...rest, posted }
  }
}

/** Waits until no height has been posted for some frames. */
async function atRest(page: Page): Promise<Settled> {
  const { posted, frame } = await page.evaluate(
    ([atRest, endless]) =>
      new Promise<{ posted: number[]; frame: number }>((resolve) => {
        let count = globalThis.heights.length
        let still = 0
        let frames = 0
        const look = () => {
          still = globalThis.heights.length === count ? still + 1 : 0
          count = globalThis.heights.length
          if (still < atRest && ++frames < endless) requestAnimationFrame(look)
          else resolve({ posted: globalThis.heights.splice(0), frame: document.querySelector('iframe')!.clientHeight })
        }
        requestAnimationFrame(look)
      }),
    [AT_REST, ENDLESS] as const,
  )
  const content = await page.frames()[1]!.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
  return { posted, frame, content }
}

describe.each(casesHere('frame-heights', SCROLLBARS, (scrollbars) => scrollbars === 'classic'))(
  'a frame whose host has %s scrollbars',
  (scrollbars) => {
    const widths = widthsWith(scrollbars)
    const open = (width: number, height: number) =>
      newPage({ scrollbars, reducedMotion: 'no-preference', viewport: { width, height } })

    // Heights of the window at which the frame is about as high as the window: there its scrollbar comes and goes.
    it.each([
      ['', 850],
      ['&show=list', 1200],
      ['&show=filters,map,timeline,list', 1900],
    ])('settles within five heights at every width, with “%s”', { timeout: 180_000 }, async (query, height) => {
      const page = await open(widths[0]!, height)
      await page.goto(await hostPage(host(`?view=embed&lang=en${query}`)))
      const found: string[] = []
      const look = async (at: string) => {
        const { posted, frame, content } = await settled(page)
        if (posted.length > MOST) found.push(`${at}: ${posted.join(', ')}`)
        // Of two heights that lead to each other the larger one stays.
        if (frame < content) found.push(`${at}: the frame has ${frame} of ${content} px`)
      }
      await look(`loaded at ${widths[0]!} px`)
      for (const width of [...widths, ...widths.toReversed()]) {
        await page.setViewportSize({ width, height })
        await look(`${width} px`)
      }
      expect(found).toEqual([])
    })

    it.each([
      ['&show=filters,map,timeline,list', 640, 1900],
      ['&show=filters,map,timeline,list', 530, 900],
      ['&show=list', 645, 1200],
      ['', 700, 850],
      ['', 360, 740],
    ])('settles within five heights while “%s” loads at %i × %i', async (query, width, height) => {
      const page = await open(width, height)
      await page.goto(await hostPage(host(`?view=embed&lang=en${query}`)))
      const { posted, frame, content } = await settled(page)
      expect(posted.length, posted.join(', ')).toBeLessThanOrEqual(MOST)
      expect(posted.length).toBeGreaterThan(0)
      expect(frame).toBeGreaterThanOrEqual(content)
    })
  },
)
