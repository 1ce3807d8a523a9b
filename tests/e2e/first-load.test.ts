import { gzipSync } from 'node:zlib'
import type { BrowserContext, Response } from 'playwright-core'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { serve } from '../../src/build/serve.ts'
import budgets from '../budgets.json' with { type: 'json' }
import { expectNoSidewaysScroll, painted } from './support/hooks.ts'
import { expectAccessible, newPage, openAtlas, untilReady } from './support/page.ts'

declare global {
  interface Window {
    /** How much the layout has shifted, as Web Vitals reckon it. */
    shifted: number
    /** Whether what would begin to move is stopped. */
    isHeld: boolean
  }
}

describe('the first load', () => {
  it.each(['en', 'zh-Hans', 'zh-Hant'])('transfers no more script and style than its budget: %s', async (language) => {
    const page = await newPage({ language, unused: true })
    const responses: Response[] = []
    page.on('response', (response) => {
      if (['script', 'stylesheet'].includes(response.request().resourceType())) responses.push(response)
    })
    await page.goto(inject('atlasUrl'))
    await untilReady(page)

    // What the page does once it is ready (it has itself kept for when there is no network) delays nobody's first sight.
    const first = await page.evaluate(() => {
      const ready = performance.getEntriesByName('atlas:ready')[0]?.startTime ?? Infinity
      const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= ready)
      return asked.map(({ name }) => name)
    })
    const bodies = responses.filter((response) => first.includes(response.url())).map((response) => response.body())
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length)
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(budgets.firstLoad.scriptAndStyleGzippedBytes)
  })

  it('works under any path', async () => {
    const server = await serve({ port: 0, base: '/news/2018/lab-atlas/' })
    onTestFinished(() => server.close())
    const page = await openAtlas(`${server.url}?lang=zh-Hant`)
    expect(new URL(page.url()).pathname).toBe('/news/2018/lab-atlas/')
    expect(await page.locator('[data-part="timeline"] [data-event]').count()).toBeGreaterThan(0)
  })

  it('has a picture while the app is late, which is asked for then alone, and none for a stage', async () => {
    let asked = 0
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const hold = async (context: BrowserContext) => {
      await context.addInitScript(() => {
        window.shifted = 0
        // Firefox measures none.
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
          new PerformanceObserver((list) => {
            for (const { value } of list.getEntries() as PerformanceEntry[] & { value: number }[])
              window.shifted += value
          }).observe({ type: 'layout-shift', buffered: true })
        // Its animations are stopped as they begin: however slow the machine, the app is not late yet.
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

  it('says when it is ready, on the page and in the performance timeline', async () => {
    const page = await openAtlas()
    const marks = await page.evaluate(() => performance.getEntriesByName('atlas:ready').length)
    expect(marks).toBe(1)
  })

  it('is served with the headers that the build wrote down', async () => {
    const page = await newPage()
    const response = await page.request.get(inject('atlasUrl'))
    const written = await (await page.request.get(new URL('headers.txt', inject('atlasUrl')).href)).text()
    const sent = new Map(Object.entries(response.headers()))
    for (const line of written.trim().split('\n')) {
      const [name = '', ...value] = line.split(': ')
      expect([name, sent.get(name.toLowerCase())]).toEqual([name, value.join(': ')])
    }
    expect(written).not.toContain('unsafe-')
  })
})
