import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { randomAtlas } from '../support/random-atlas.ts'
import { realAtlas } from '../support/real-atlas.ts'
import type { Atlas } from '../../src/model/dataset/types.ts'
import {
  ANNOUNCEMENTS,
  expectAnnouncements,
  expectNoSidewaysScroll,
  mark,
  painted,
  part,
  expectTitle,
} from './support/hooks.ts'
import { casesHere } from './support/one-engine.ts'
import { goTo, openAtlas, type OpenOptions, screenshot } from './support/page.ts'

/** More Tab presses than there are stops before the timeline's. */
const STOPS = 60

describe('by keyboard alone', () => {
  it('an event is reached from the top, opened, read and left, and the focus is always seen', async () => {
    const page = await openAtlas()
    await tabTo(page, '[data-part="timeline"] [data-event]')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    const id = await focused(page, 'data-event')
    await expectFocusSeen(page)
    await page.keyboard.press('Enter')
    await page.locator(`[data-part="details"][data-event="${id}"]`).waitFor()
    expect(await focused(page, 'data-event'), 'the focus stays on the mark').toBe(id)

    await tabTo(page, '[data-part="details"] button[aria-expanded]')
    await expectFocusSeen(page)
    await page.keyboard.press('Enter')
    expect(await focused(page, 'aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await page.locator('[data-part="details"]:not([data-event])').waitFor({ state: 'attached' })
    expect(await focused(page, 'data-event'), 'back where it was opened').toBe(id)
  })

  it('Space opens as well, and Escape on the mark closes and stays there', async () => {
    const page = await openAtlas()
    await mark(page, 'timeline', 'hkai-lab').press('Space')
    await page.locator('[data-part="details"][data-event="hkai-lab"]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-part="details"]:not([data-event])').waitFor({ state: 'attached' })
    expect(await focused(page, 'data-event')).toBe('hkai-lab')
  })

  it('the timeline and the list each have one stop', async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 360, height: 740 },
    ]) {
      const page = await openAtlas('', { viewport })
      const stops = part(page, 'timeline').locator('[data-event][tabindex="0"]')
      expect(await stops.count()).toBe(1)
      expect(await part(page, 'timeline').locator('[data-event]:not([tabindex])').count()).toBe(0)
    }
  })
})

describe('in a small window', () => {
  it('the page scrolls in one direction only', async () => {
    const phone = await openAtlas('', { viewport: { width: 320, height: 640 }, touch: true })
    await expectNoSidewaysScroll(phone)
    const laptop = await openAtlas('', { viewport: { width: 720, height: 450 } })
    for (const [page, width, height, query] of [
      [phone, 320, 640, '?event=hkai-lab'],
      [phone, 360, 740, '?event=alibaba-ntu&lang=zh-Hant'],
      // 1440 px at 200 %.
      [laptop, 720, 450, '?event=hkai-lab'],
      [laptop, 768, 1024, '?partners=alibaba-group,tencent'],
      [laptop, 1024, 768, '?event=jd-cuhksz'],
      [laptop, 1920, 1080, '?event=jd-cuhksz'],
    ] as const) {
      await page.setViewportSize({ width, height })
      await goTo(page, query)
      await expectNoSidewaysScroll(page)
    }
  })

  it('wider letters, words and lines clip nothing', () => expectRoomForSpacing(1440, 900))

  it('wider letters, words and lines clip nothing on a phone', () => expectRoomForSpacing(360, 740, true))
})

describe('a dataset from elsewhere', () => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>\u202Eesrever'

  it('is shown as text, whatever it contains', async () => {
    const events = realAtlas.events.map((event) => ({
      ...event,
      title: { en: `${hostile} ${event.id}` },
      summary: { en: hostile.repeat(50) },
      claims: event.claims.map((claim) => ({ ...claim, text: { en: hostile } })),
    }))
    const page = await openWith({ ...realAtlas, events }, '?event=hkai-lab')
    await expectAnnouncements(page, ANNOUNCEMENTS)
    expect(await page.locator('img[src="x"], #app script').count()).toBe(0)
    await expectTitle(page, /^<img src=x onerror=/)
  })

  it('with very long words widens nothing', async () => {
    const word = 'W'.repeat(2000)
    const events = realAtlas.events.map((event) => ({ ...event, title: { en: word }, summary: { en: word } }))
    const organisations = realAtlas.organisations.map((one) => ({
      ...one,
      name: { en: `${one.id}${'w'.repeat(300)}` },
    }))
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 360, height: 740 },
    ]) {
      const page = await openWith({ ...realAtlas, events, organisations }, '?event=hkai-lab', { viewport })
      await expectNoSidewaysScroll(page)
    }
  })

  const LACKING: [string, Partial<Atlas>][] = [
    ['no events', { events: [] }],
    ['no cities and no places', { cities: [], places: [] }],
    ['events that no document places', { events: realAtlas.events.map(({ place: _, ...event }) => event) }],
    ['one event', { events: realAtlas.events.slice(0, 1) }],
    ['ids that name nothing', { organisations: [], people: [], topics: [], sources: [], places: [] }],
    [
      'one day for all',
      {
        events: realAtlas.events.map((event) => ({
          ...event,
          disputes: [],
          date: { edtf: '2018-05-21', start: '2018-05-21', end: '2018-05-21' },
        })),
      },
    ],
    [
      'open ends',
      {
        events: realAtlas.events.map((event) => ({
          ...event,
          date: { edtf: '../..', start: '0001-01-01', end: '9999-12-31' },
        })),
      },
    ],
  ]

  it.each(casesHere('explore', LACKING, ([what]) => what === 'no events' || what === 'open ends'))(
    'with %s is shown',
    async (_, patch) => {
      await expectShown(patch)
    },
  )

  it('of a hundred events in nine cities, some across the antimeridian, is shown', async () => {
    const page = await openWith(randomAtlas({ seed: 7, events: 100, cities: 9 }), '?event=event-0')
    expect(await part(page, 'details').getAttribute('data-event')).toBe('event-0')
    await expectNoSidewaysScroll(page)
  })
})

async function expectShown(patch: Partial<Atlas>): Promise<void> {
  const page = await openWith({ ...realAtlas, stories: [], ...patch }, '')
  expect(await part(page, 'timeline').isVisible()).toBe(true)
  expect((await part(page, 'sentence').innerText()).trim()).not.toBe('')
  const [first] = patch.events ?? realAtlas.events
  if (first) await page.evaluate((id) => window.atlas?.set({ event: id }), first.id)
  await expectNoSidewaysScroll(page)
}

/** Applies the text spacing of WCAG 1.4.12, and checks that the page still shows all text. */
async function expectRoomForSpacing(width: number, height: number, touch = false): Promise<void> {
  const page = await openAtlas('?event=hkai-lab', { viewport: { width, height }, touch })
  // Uses a style sheet of the page's own origin, because the policy allows no other.
  await page.route('**/spacing.css', (route) =>
    route.fulfill({
      contentType: 'text/css',
      body:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important ' +
        '} p { margin-bottom: 2em !important }',
    }),
  )
  await page.addStyleTag({ url: new URL('spacing.css', page.url()).href })
  await painted(page)
  await expectNoSidewaysScroll(page)
  expect(await clipped(page)).toEqual([])
  await screenshot(page, `text-spacing-${width}`)
}

function openWith(atlas: Atlas, path: string, options: OpenOptions = {}): Promise<Page> {
  return openAtlas(path, {
    ...options,
    before: (context) => context.route('**/atlas.json', (route) => route.fulfill({ json: atlas })),
  })
}

/** Presses Tab until an element matching the selector has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < STOPS; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
  }
  throw new Error(`${selector}: expected within ${STOPS} stops of Tab`)
}

function focused(page: Page, attribute: string): Promise<string | null> {
  return page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute)
}

/** Checks that the focused element looks different from its unfocused state: by an outline, or a shape drawn for it. */
async function expectFocusSeen(page: Page): Promise<void> {
  const [before, after] = await page.evaluate(async () => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return ['', '']
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const look = async () => {
      // Two frames: one that draws the change, and one that ends a zero-length transition.
      await frame()
      await frame()
      return [element, ...element.querySelectorAll('*')].map((one) => {
        const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(one)
        return `${outlineStyle} ${outlineWidth} ${strokeWidth}`
      })
    }
    const focused = await look()
    element.blur()
    const blurred = await look()
    element.focus()
    return [focused.join(), blurred.join()]
  })
  expect(after, 'the focus is seen').not.toBe(before)
}

/** Returns texts cut off by their own box, outside the map and the lanes, whose labels are laid out by measurement. */
async function clipped(page: Page): Promise<string[]> {
  return page
    .locator('header *, [data-part="filters"] *, [data-part="sentence"], [data-part="details"] *')
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) => element.checkVisibility() && element.children.length === 0 && element.textContent.trim() !== '',
        )
        .filter((element) => {
          const { overflow, position } = getComputedStyle(element)
          return (
            position !== 'absolute' &&
            overflow !== 'visible' &&
            (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
          )
        })
        .map((element) => element.textContent),
    )
}
