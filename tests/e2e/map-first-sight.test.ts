/** The map's initial view. */
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { tap } from './support/by-engine.ts'
import { clickable, expectFirstLight } from './support/first-light.ts'
import { ANNOUNCEMENTS, painted } from './support/hooks.ts'
import { casesHere } from './support/one-engine.ts'
import { openAtlas, screenshot } from './support/page.ts'

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant']

describe('on first sight', () => {
  it.each([
    [1440, 900],
    [1024, 768],
  ])('all five announcements can be told apart and clicked at %i × %i', async (width, height) => {
    const page = await openAtlas('', { viewport: { width, height } })
    await expectFirstLight(page)
  })

  it('each announcement can be clicked within one tap at 360 × 740', async () => {
    const page = await openAtlas('', { viewport: { width: 360, height: 740 }, touch: true })
    const seen = new Set(await clickable(page))
    expect(seen.size).toBeGreaterThan(0)
    for (const city of ['Singapore', 'Shenzhen', 'Hong Kong']) {
      await tap(page.getByRole('tab', { name: city }))
      for (const id of await clickable(page)) seen.add(id)
    }
    expect([...seen].sort()).toEqual(ANNOUNCEMENTS)
  })

  it('the city switch says how many announcements each city has, and comes before the map', async () => {
    const page = await openAtlas('', { viewport: { width: 360, height: 740 } })
    const tabs = page.getByRole('tab')
    expect(await tabs.evaluateAll((all) => all.map((tab) => tab.getAttribute('aria-label')))).toEqual([
      'Singapore 1 announcement',
      'Hong Kong 2 announcements',
      'Shenzhen 2 announcements',
    ])
    await page.getByRole('tab', { selected: true }).press('ArrowRight')
    await page.getByRole('region', { name: 'Map of Shenzhen' }).waitFor()
    const [locator, panel] = await Promise.all([
      page.locator('.locator').boundingBox(),
      page.locator('[id^="city-panel-"]').boundingBox(),
    ])
    expect(panel!.x).toBeLessThan(locator!.x)
  })

  it.each(casesHere('map-first-sight', LANGUAGES, (language) => language !== 'zh-Hans'))(
    'nothing on the map collides in %s at any width, large or with an event open',
    async (language) => {
      const page = await openAtlas(`?lang=${language}`)
      for (const width of [360, 768, 1024, 1440, 1920]) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 1080 })
        for (const state of [
          {},
          { map: 'hong-kong' },
          { map: 'shenzhen' },
          { map: '', event: 'hkai-lab' },
          { event: '' },
        ]) {
          await page.evaluate((view) => window.atlas?.set(view), state)
          await painted(page)
          expect([width, state, await collisions(page)]).toEqual([width, state, []])
          if (process.env['ATLAS_SCREENSHOTS'] === undefined) continue
          for (const theme of ['dark', 'light']) {
            await page.evaluate((to) => window.atlas?.set({ theme: to }), theme)
            await screenshot(page, `map-${language}-${width}-${Object.values(state).join('-')}-${theme}`)
          }
        }
      }
    },
    120_000,
  )
})

/**
 * Returns pairs of labels, names, marks and controls whose boxes overlap in a panel, and anything outside its frame.
 */
async function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    /** Returns the height of the letters only: engines add different font metrics above and below. */
    const lettersOf = (element: Element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const { left, top, width, height } = range.getBoundingClientRect()
      const line = range.getClientRects()[0]?.height ?? 0
      const beyond = Math.max(0, line - parseFloat(getComputedStyle(element).fontSize))
      return new DOMRect(left, top + beyond / 2, width, height - beyond)
    }
    for (const frame of document.querySelectorAll('[data-part="map"] .frame')) {
      const bounds = frame.getBoundingClientRect()
      const boxes = [
        ...frame.querySelectorAll('.line, .date, .name, .marker, .scale span, .buttons button, .indicator'),
      ]
        .filter((element) => getComputedStyle(element).visibility === 'visible')
        .map((element) => {
          // A mark's box is that of its drawing; a line's is that of its letters, not of its block.
          const marker = element.matches('.marker') ? element : element.closest('.marker')
          const box = element.matches('.marker')
            ? element.querySelector('svg > path:last-child')?.getBoundingClientRect()
            : element.matches('button')
              ? element.getBoundingClientRect()
              : lettersOf(element)
          return { box, of: marker, name: `${element.className} ${element.textContent.trim()}` }
        })
        .flatMap(({ box, ...rest }) => (box && box.width > 0 ? [{ box, ...rest }] : []))
      boxes.forEach(({ box, of, name }, i) => {
        const isInside =
          box.left >= bounds.left - 1 &&
          box.right <= bounds.right + 1 &&
          box.top >= bounds.top - 1 &&
          box.bottom <= bounds.bottom + 1
        if (!isInside) found.push(`${name} leaves the frame`)
        for (const other of boxes.slice(i + 1)) {
          if (of !== null && of === other.of) continue
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const upright = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          if (across > 1 && upright > 1) found.push(`${name} / ${other.name}`)
        }
      })
    }
    return found
  })
}
