/** Differences between browsers in events and drawing: each is simulated here as in the other engine. */
import { describe, expect, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { afterReady, chip, part } from './support/hooks.ts'
import { openAtlas, type OpenOptions } from './support/page.ts'
import { openSettings, plot, view } from './support/timeline.ts'

const share = (page: Page) => page.getByRole('button', { name: 'Share…' })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim() ?? '')

/** As in Safari on a Mac: pressing a button doesn't focus it. */
const givingNoFocus = (context: BrowserContext) =>
  context.addInitScript(() =>
    addEventListener('mousedown', (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('button')) return
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      event.preventDefault()
    }),
  )

/** As `openAtlas`, until the page normalises inputs. */
async function open(path: string, options?: OpenOptions): Promise<Page> {
  const page = await openAtlas(path, options)
  await afterReady(page)
  return page
}

/**
 * Sends Safari's events for a pinch on a Mac's touchpad, one for each `scale`; returns for each whether the page
 * handles it.
 */
const pinch = (page: Page, selector: string, scales: readonly number[]) =>
  page.evaluate(
    ([selector, scales]) => {
      const element = document.querySelector(selector)!
      const { left, top, width, height } = element.getBoundingClientRect()
      const at = { clientX: left + width / 2, clientY: top + height / 2 }
      const send = (type: string, scale: number) =>
        !element.dispatchEvent(
          Object.assign(new Event(type, { bubbles: true, cancelable: true }), { scale, rotation: 0, ...at }),
        )
      return [
        send('gesturestart', 1),
        ...scales.map((scale) => send('gesturechange', scale)),
        send('gestureend', scales.at(-1) ?? 1),
      ]
    },
    [selector, scales] as const,
  )

describe('a touchpad pinch that sends gesture events, as in Safari', () => {
  const days = ({ from = '2018-01-01', to = '2018-12-31' }: Record<string, string>) =>
    (Date.parse(to) - Date.parse(from)) / 86_400_000

  it('zooms the timeline around the pointer in proportion to the fingers', async () => {
    const page = await open('?lang=en')
    await plot(page).waitFor()
    const all = await page.evaluate(() => {
      const [first, last] = [...document.querySelectorAll('[data-part="timeline"] [role="slider"]')]
      return Number(last?.getAttribute('aria-valuenow')) - Number(first?.getAttribute('aria-valuenow')) + 1
    })
    expect(await pinch(page, '[data-part="timeline"] .plot', [1.2, 1.5, 2])).toEqual([true, true, true, true, true])
    await expect.poll(async () => days((await view(page)) ?? {}) + 1).toBeLessThan(all * 0.53)
    expect(days((await view(page)) ?? {}) + 1).toBeGreaterThan(all * 0.47)
  })

  it('zooms the map under it and no other', async () => {
    const page = await open('?lang=en')
    const bars = () =>
      page.locator('[data-part="map"] .scale').evaluateAll((all) => all.map((one) => one.textContent.trim()))
    const before = await bars()
    expect(await pinch(page, '.leaflet-container', [2, 4, 8])).toEqual([true, true, true, true, true])
    await expect.poll(async () => (await bars())[0]).not.toBe(before[0])
    expect((await bars()).slice(1)).toEqual(before.slice(1))
  })

  it('zooms the page elsewhere, and with fingers on the screen', async () => {
    const page = await open('?lang=en')
    expect(await pinch(page, 'h1', [2])).toEqual([false, false, false])
    await page.evaluate(() => dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', pointerId: 7 })))
    expect(await pinch(page, '[data-part="timeline"] .plot', [2])).toEqual([false, false, false])
    expect(await view(page)).not.toHaveProperty('from')
  })
})

describe('where a press doesn’t focus a button, as in Safari', () => {
  it('the focus returns to the button that opened a dialog', async () => {
    const page = await open('?lang=en', { before: givingNoFocus })
    await share(page).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe('Share…')
  })

  it('Escape closes the panel of filters after a chip in it was pressed, and after a press on plain text', async () => {
    const page = await open('?lang=en', { before: givingNoFocus })
    const more = part(page, 'filters').getByRole('button', { name: 'Filters' })
    await more.click()
    await part(page, 'filters').locator('[data-topic]').first().click()
    await page.keyboard.press('Escape')
    await expect.poll(() => more.getAttribute('aria-expanded')).toBe('false')
    await more.click()
    await part(page, 'sentence').click()
    await page.keyboard.press('Escape')
    await expect.poll(() => more.getAttribute('aria-expanded')).toBe('false')
  })
})

it('an address that the browser refuses to write is written soon after, with its step of Back', async () => {
  const page = await openAtlas('?lang=en', {
    before: (context) =>
      context.addInitScript(() => {
        const { pushState } = history
        let refusals = 1
        history.pushState = (...given) => {
          if (refusals-- > 0) {
            sessionStorage.setItem('refused at', location.search)
            throw new DOMException('too many', 'SecurityError')
          }
          pushState.apply(history, given)
        }
      }),
  })
  await page.evaluate(() => window.atlas?.set({ event: 'hkai-lab' }))
  await expect.poll(() => new URL(page.url()).searchParams.get('event')).toBe('hkai-lab')
  expect(await page.evaluate(() => sessionStorage.getItem('refused at'))).toBe('?lang=en')
  await page.goBack()
  await expect.poll(() => new URL(page.url()).searchParams.has('event')).toBe(false)
})

it('a browser without full screen, as on an iPhone, shows no button and no key for it', async () => {
  const page = await openAtlas('?lang=en&view=present', {
    before: (context) =>
      context.addInitScript(() => Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: false })),
  })
  expect(await page.locator('[data-present="help"]').count()).toBe(1)
  expect(await page.locator('[data-present="fullScreen"]').count()).toBe(0)
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  expect(await page.getByRole('dialog').locator('kbd', { hasText: /^F5?$/ }).count()).toBe(0)
})

it('a select is as wide as its selected option, with and without field-sizing', async () => {
  const page = await openAtlas('?lang=en')
  await openSettings(page)
  const slack = await page.locator('[data-part="timeline"] select').evaluateAll((all) =>
    all.map((select) => {
      const range = document.createRange()
      range.selectNodeContents(select.parentElement!.querySelector('[aria-hidden]')!)
      return select.getBoundingClientRect().width - range.getBoundingClientRect().width
    }),
  )
  expect(slack.length).toBeGreaterThan(2)
  for (const pixels of slack) expect(Math.abs(pixels - 16)).toBeLessThan(1)
})

it.each([1440, 1024])('an open event’s column scrolls down alone, not sideways, at %i px', async (width) => {
  const page = await openAtlas('?lang=en&event=hkai-lab', { viewport: { width, height: 900 } })
  const aside = page.locator('aside')
  expect(await aside.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true)
  expect(await aside.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})

it.each([
  ['have halos of two widths in the page’s colours', false, ['0px', '2.5px', '3px']],
  ['have no halo in forced colours', true, ['0px']],
])('map labels %s', async (_, forcedColors, widths) => {
  const page = await openAtlas('?lang=en', { forcedColors })
  const halos = await page
    .locator('[data-part="map"] *')
    .evaluateAll((all) => [
      ...new Set(
        all
          .filter((one) => one.textContent.trim() !== '' && one instanceof HTMLElement)
          .map((one) => getComputedStyle(one).webkitTextStrokeWidth),
      ),
    ])
  expect(halos.sort()).toEqual(widths)
})

it.each([794, 1123])('an open event is printed whole and once, after the timeline, at %i px', async (width) => {
  const page = await open('?lang=en&event=hkai-lab&theme=dark', { viewport: { width, height: 900 } })
  await page.emulateMedia({ media: 'print' })
  const aside = page.locator('aside')
  expect(
    await aside.evaluate((one) => ({
      position: getComputedStyle(one).position,
      isWhole: one.scrollHeight <= one.clientHeight + 1,
      isAfter:
        one.getBoundingClientRect().top >=
        document.querySelector('[data-part="timeline"]')!.getBoundingClientRect().bottom,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    })),
  ).toEqual({ position: 'static', isWhole: true, isAfter: true, paper: 'rgb(251, 250, 247)' })
  expect(await page.getByRole('button', { name: 'Share…' }).isVisible()).toBe(false)
})

it('raises no ResizeObserver loop error', async () => {
  const page = await openAtlas('?lang=en', {
    before: (context) =>
      context.addInitScript(() => {
        const errors: string[] = []
        Object.assign(window, { errors })
        addEventListener('error', ({ message }) => errors.push(message))
      }),
  })
  for (const organisation of ['tencent', 'polyu', 'hkstp', 'tencent', 'alibaba-group', 'polyu'])
    await chip(page, organisation).click()
  for (const lang of ['zh-Hans', 'zh-Hant', 'en']) await page.evaluate((lang) => window.atlas?.set({ lang }), lang)
  await page.getByRole('button', { name: /^Enlarge the map of Hong Kong/ }).click()
  expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([])
})
