import { gzipSync } from 'node:zlib'
import type { BrowserContext, Response } from 'playwright-core'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import budgets from '../budgets.json' with { type: 'json' }
import { serveBuilt } from '../support/built.ts'
import { expectNoSidewaysScroll, painted } from './support/hooks.ts'
import { casesHere } from './support/one-engine.ts'
import { expectAccessible, newPage, openAtlas, untilReady } from './support/page.ts'

declare global {
  interface Window {
    /** Cumulative layout shift, as defined by Web Vitals. */
    shifted: number
    /** Whether to stop animations as they begin. */
    isHeld: boolean
  }
}

/** The map’s script, also when requested again at another address. */
const MAP = /\/assets\/map-[^/]*\.js(\?|$)/

/** Runs in the page. */
function countShifts(): void {
  window.shifted = 0
  // Firefox doesn't measure it.
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries() as PerformanceEntry[] & { value: number }[]) window.shifted += value
  }).observe({ type: 'layout-shift', buffered: true })
}

describe('the first load', () => {
  const languages = casesHere('first-load', ['en', 'zh-Hans', 'zh-Hant'], (language) => language === 'zh-Hant')
  it.each(languages)('transfers no more script and style than its budgets: %s', async (language) => {
    const page = await newPage({ language, unused: true })
    const responses: Response[] = []
    page.on('response', (response) => {
      if (['script', 'stylesheet'].includes(response.request().resourceType())) responses.push(response)
    })
    await page.goto(inject('atlasUrl'))
    await untilReady(page)

    /**
     * Returns the addresses requested before a mark. Requests after `atlas:ready`, such as the offline copy, don't
     * delay the first view.
     */
    const askedUntil = (mark: string) =>
      page.evaluate((mark) => {
        const end = performance.getEntriesByName(mark)[0]?.startTime ?? Infinity
        const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < end)
        return asked.map(({ name }) => name)
      }, mark)
    const gzippedBytes = async (addresses: readonly string[]) => {
      const bodies = responses
        .filter((response) => addresses.includes(response.url()))
        .map((response) => response.body())
      const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length)
      expect(sizes.length).toBeGreaterThan(0)
      return sizes.reduce((sum, size) => sum + size)
    }
    const isOfMap = (address: string) => /\/assets\/map-[^/]*$/.test(address)
    const [timeline, ready] = [await askedUntil('atlas:timeline'), await askedUntil('atlas:ready')]
    const { firstLoad } = budgets
    expect(await gzippedBytes(timeline.filter((one) => !isOfMap(one)))).toBeLessThanOrEqual(
      firstLoad.timeline.gzippedBytes,
    )
    expect(await gzippedBytes(ready.filter(isOfMap))).toBeLessThanOrEqual(firstLoad.map.gzippedBytes)
    expect(await gzippedBytes(ready)).toBeLessThanOrEqual(firstLoad.ready.gzippedBytes)
  })

  it.each([1280, 360])(
    'responds on the timeline before the map loads, with its space reserved: %i px',
    async (width) => {
      let release = () => {}
      const held = new Promise<void>((resolve) => (release = resolve))
      const page = await newPage({
        viewport: { width, height: 800 },
        before: async (context) => {
          await context.addInitScript(countShifts)
          await context.route(MAP, async (route) => {
            await held
            await route.continue()
          })
        },
      })
      await page.goto(inject('atlasUrl'))
      await page.waitForFunction(() => performance.getEntriesByName('atlas:timeline').length > 0)
      expect(await page.locator('[data-part="map"] [data-event]').count()).toBe(0)
      const top = () => page.locator('[data-part="timeline"]').evaluate((part) => part.getBoundingClientRect().top)
      const before = await top()
      release()
      await untilReady(page)
      expect(await page.locator('[data-part="map"] [data-event]').count()).toBeGreaterThan(0)
      expect(await top()).toBe(before)
      expect(await page.evaluate(() => window.shifted)).toBe(0)
    },
  )

  it('works without a map that fails to load, says so, and requests it again on demand', async () => {
    const page = await openAtlas('', {
      foreseen: /failed request|Failed to (fetch|load)|net::/,
      before: (context) => context.route(MAP, (route) => route.abort()),
    })
    const map = page.locator('[data-part="map"]')
    await map.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor()
    await page.locator('[data-part="timeline"] [data-event="hkai-lab"]').click()
    await page.locator('[data-part="details"][data-event="hkai-lab"]').waitFor()
    await page.context().unroute(MAP)
    await map.getByRole('button', { name: 'Try again' }).click()
    await map.locator('[data-event="hkai-lab"]').waitFor()
  })

  it('works under any path', async () => {
    const server = await serveBuilt({ base: '/news/2018/lab-atlas/' })
    onTestFinished(() => server.close())
    const page = await openAtlas(`${server.url}?lang=zh-Hant`)
    await expect.poll(() => new URL(page.url()).pathname).toBe('/news/2018/lab-atlas/')
    expect(await page.locator('[data-part="timeline"] [data-event]').count()).toBeGreaterThan(0)
  })

  it('shows a picture only while the app is late, and none for a presentation', async () => {
    let asked = 0
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const hold = async (context: BrowserContext) => {
      await context.addInitScript(countShifts)
      await context.addInitScript(() => {
        // Its animations are stopped as they begin, so even on a slow machine the app isn't late yet.
        window.isHeld = true
        const hold = () => {
          if (!window.isHeld) return
          for (const animation of document.getAnimations()) animation.pause()
          requestAnimationFrame(hold)
        }
        requestAnimationFrame(hold)
      })
      await context.route('**/atlas.json', async (route) => {
        await held
        await route.continue()
      })
      context.on('request', (request) => void (asked += /picture-.*svg/.test(request.url()) ? 1 : 0))
    }
    const late = await newPage({ before: hold, viewport: { width: 360, height: 800 } })
    await Promise.all([late.waitForRequest('**/atlas.json'), late.goto(inject('atlasUrl'))])
    await painted(late)
    expect(asked).toBe(0)
    await late.evaluate(() => {
      window.isHeld = false
      for (const animation of document.getAnimations()) animation.play()
    })
    await late.waitForFunction(() => {
      const image = document.querySelector<HTMLImageElement>('.first-picture img')
      return image && image.naturalWidth > 0 && image.getBoundingClientRect().top >= 0
    })
    expect(await late.locator('.first-picture img').evaluate((image: HTMLImageElement) => image.currentSrc)).toContain(
      '-narrow',
    )
    await expectNoSidewaysScroll(late)
    await expectAccessible(late)
    expect(asked).toBe(1)
    expect(await late.evaluate(() => window.shifted)).toBe(0)

    const asking = late.context().waitForEvent('request', (request) => request.url().endsWith('atlas.json'))
    const stage = await late.context().newPage()
    await stage.goto(new URL('?view=present', inject('atlasUrl')).href)
    await asking
    await stage.waitForSelector('.first-picture', { state: 'detached' })
    release()
    await Promise.all([untilReady(late), untilReady(stage)])
    expect(await late.locator('.first-picture').count()).toBe(0)
    await stage.close()
  })

  it('reports when it is ready, on the page and in the performance timeline', async () => {
    const page = await openAtlas()
    const marks = await page.evaluate(() => performance.getEntriesByName('atlas:ready').length)
    expect(marks).toBe(1)
  })
})
