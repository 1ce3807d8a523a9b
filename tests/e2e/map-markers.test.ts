/** Markers: buttons in chronological order, with readable names, linked to the timeline. */
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openAtlas, screenshot } from './support/page.ts'
import { atlasOf, eventsAround } from './support/made-up-atlas.ts'

const MARKERS = '[data-part="map"] [data-event]'

const attributes = (page: Page, selector: string, attribute: string) =>
  page.locator(selector).evaluateAll((all, name) => all.map((one) => one.getAttribute(name)), attribute)

describe('a marker', () => {
  it('is a button named by event, date, place and precision, in order of time, opened by Enter', async () => {
    const page = await openAtlas('?lang=en')
    const names = await page
      .locator('[data-part="map"]')
      .getByRole('button', { name: 'Hong Kong AI Laboratory' })
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(names).toEqual([
      'Hong Kong AI Laboratory 21 or 25 May, 21 May 2018 (another source: 25 May 2018), ' +
        'Hong Kong Science Park, exact to the campus, not the building',
    ])
    expect(await attributes(page, MARKERS, 'data-event')).toEqual([
      'alibaba-ntu',
      'hkai-lab',
      'polyu-alibaba-cloud',
      'tencent-cuhksz',
      'jd-cuhksz',
    ])
    await page.locator('[data-part="map"] [data-event="jd-cuhksz"]').press('Enter')
    await page.locator('[data-part="details"][data-event="jd-cuhksz"]').waitFor()
    expect(await attributes(page, '[data-part="map"] [aria-current="true"]', 'data-event')).toEqual(['jd-cuhksz'])
  })

  it('highlights its event on the timeline within a frame, and vice versa; so do panel and locator', async () => {
    const page = await openAtlas('?lang=en')
    for (const [from, to] of [
      ['map', 'timeline'],
      ['timeline', 'map'],
    ] as const) {
      await page.mouse.move(2, 2)
      const isLinked = await page.evaluate(
        async ([source, target]) => {
          const of = (part: string) =>
            document.querySelector(`[data-part="${part}"] [data-event="polyu-alibaba-cloud"]`)
          const before = of(target)?.classList.contains('hovered')
          of(source)?.dispatchEvent(new PointerEvent('pointerenter', { bubbles: true }))
          await new Promise(requestAnimationFrame)
          return before === false && of(target)?.classList.contains('hovered') === true
        },
        [from, to] as const,
      )
      expect([from, isLinked]).toEqual([from, true])
      await page.evaluate(
        (source) =>
          document
            .querySelector(`[data-part="${source}"] [data-event="polyu-alibaba-cloud"]`)
            ?.dispatchEvent(new PointerEvent('pointerleave', { bubbles: true })),
        from,
      )
    }

    const lit = async () => ({
      cities: await attributes(page, '.locator .place.pointed', 'data-city'),
      panels: await attributes(page, '[id^="city-panel-"].pointed', 'id'),
    })
    await page.locator('#city-panel-singapore .frame').hover({ position: { x: 20, y: 20 } })
    expect(await lit()).toEqual({ cities: ['singapore'], panels: ['city-panel-singapore'] })
    await page.locator('.locator [data-city="shenzhen"] .city').hover()
    expect(await lit()).toEqual({ cities: ['shenzhen'], panels: ['city-panel-shenzhen'] })
    await page.mouse.move(2, 2)
    expect(await lit()).toEqual({ cities: [], panels: [] })
    await page.getByRole('region', { name: 'Map of Hong Kong' }).focus()
    expect(await lit()).toEqual({ cities: ['hong-kong'], panels: ['city-panel-hong-kong'] })
    await page.locator('[data-part="timeline"] [data-event="alibaba-ntu"]').hover()
    expect((await lit()).cities).toContain('singapore')
  })

  it('is hollow when planned, and has a ring for the precision of its place, explained under the map', async () => {
    const atlas = atlasOf([
      { city: 'singapore', at: [103.8, 1.35], precision: 'city', status: 'planned' },
      { city: 'hong-kong', at: [114.2, 22.4], precision: 'campus' },
      { city: 'shenzhen', at: [114.05, 22.55] },
    ])
    const page = await openAtlas('?lang=en', { atlas })
    expect(await page.locator('[data-part="map"] [data-event="event-0"] .hollow').count()).toBe(1)
    expect(await page.locator('[data-part="map"] [data-event="event-1"] .hollow').count()).toBe(0)
    const rings = await page
      .locator('[data-part="map"] .lines .accuracy-ring')
      .evaluateAll((all) =>
        all.map((one) => [
          one.getAttribute('class')?.match(/campus|city/)?.[0],
          one.closest('[id^="city-panel-"]')?.id,
        ]),
      )
    expect(rings).toEqual([
      ['city', 'city-panel-singapore'],
      ['campus', 'city-panel-hong-kong'],
    ])
    const key = page.locator('[data-part="map"] .foot .key')
    expect((await key.allTextContents()).map((text) => text.trim())).toEqual([
      'exact to the campus, not the building',
      'exact to the city, not the building',
    ])
    expect(await page.locator('[data-part="map"] [data-event="event-0"]').getAttribute('aria-label')).toContain(
      'exact to the city, not the building',
    )
    await screenshot(page, 'map-precision')
  })

  it('opens nothing when it was used to drag the map', async () => {
    const page = await openAtlas()
    const box = (await page.locator('[data-part="map"] [data-event="alibaba-ntu"]').boundingBox())!
    await page.mouse.move(box.x + 12, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + 42, box.y + 32, { steps: 4 })
    await page.mouse.up()
    expect(await page.evaluate(() => location.search)).toBe('')
    await page.locator('[data-part="map"] [data-event="alibaba-ntu"]').press('Enter')
    expect(await page.evaluate(() => location.search)).toBe('?event=alibaba-ntu')
  })
})

describe('the map', () => {
  it('has a skip link, as has the head, and no more tab stops than buttons and maps', async () => {
    const page = await openAtlas('?lang=en')
    const focusedPart = () =>
      page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part'))
    await page.getByRole('link', { name: 'Skip to the content' }).press('Enter')
    await page.keyboard.press('Tab')
    expect(await focusedPart()).toBe('filters')
    await page.getByRole('link', { name: 'Skip the maps' }).press('Enter')
    await page.keyboard.press('Tab')
    expect(await focusedPart()).toBe('timeline')
    await page.getByRole('link', { name: 'Skip the maps' }).focus()
    const isInMap = () => page.evaluate(() => document.activeElement?.closest('[data-part="map"]') !== null)
    const stops = await page
      .locator('[data-part="map"]')
      .locator('a, summary, button:not([tabindex="-1"]), [tabindex="0"]')
      .count()
    let presses = 0
    while ((await isInMap()) && presses <= stops) {
      await page.keyboard.press('Tab')
      presses++
    }
    expect(await isInMap()).toBe(false)
  })

  it('shows the number of events without a place, the sources and their licences in every language', async () => {
    const page = await openAtlas('?lang=en')
    const credit = page.locator('[data-part="map"] summary')
    expect(await credit.textContent()).toBe('© OpenStreetMap contributors · Natural Earth')
    await credit.press('Enter')
    expect(await page.getByText('ODbL').isVisible()).toBe(true)

    const foot = page.locator('[data-part="map"] .foot')
    for (const [lang, many, one] of [
      ['en', 'Four milestones without a stated place.', 'One milestone without a stated place.'],
      ['zh-Hans', '四个里程碑没有写明地点', '一个里程碑没有写明地点'],
      ['zh-Hant', '四個里程碑沒有寫明地點', '一個里程碑沒有寫明地點'],
    ] as const) {
      await page.evaluate((language) => window.atlas?.set({ lang: language, to: '', kinds: '' }), lang)
      await expect.poll(() => foot.textContent()).toContain(many)
      await page.evaluate(() => window.atlas?.set({ to: '2018-04-30' }))
      expect(await foot.textContent()).toContain(one)
      await page.evaluate(() => window.atlas?.set({ kinds: ['laboratory', 'agreement'] }))
      expect(await foot.textContent()).not.toMatch(/without a stated place|没有写明地点|沒有寫明地點/)
    }
  })

  it('requests each land file once, and none from another host', async () => {
    const page = await openAtlas('')
    const asked = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('.topo')),
    )
    expect(asked.length).toBe(3)
    expect(new Set(asked).size, 'each once').toBe(3)
    for (const name of asked) expect(new URL(name).host).toBe(new URL(page.url()).host)
  })

  it('works without its land, says so, and loads it on demand', async () => {
    let isDown = true
    const page = await openAtlas('', {
      foreseen: /\.topo/,
      before: (context) => context.route('**/*.topo*', (route) => (isDown ? route.abort() : route.continue())),
    })
    const trouble = page.locator('[data-part="map"]').getByRole('status')
    expect(await trouble.textContent()).toContain('The coastline could not be loaded')
    expect(await page.locator(MARKERS).count()).toBe(5)
    isDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.leaflet path.land').first().waitFor({ state: 'attached' })
    expect(await trouble.textContent()).not.toContain('could not be loaded')
  })
})

describe('events at one place', () => {
  it('are up to six separate markers, each with a leader', async () => {
    const page = await openAtlas('', {
      atlas: atlasOf(eventsAround('hong-kong', [114.17, 22.32], 6)),
    })
    expect(await page.locator(MARKERS).count()).toBe(6)
    expect(await page.locator('[data-part="map"] .lines .leader').count()).toBe(6)
    expect(await page.locator('[data-cluster]').count()).toBe(0)
  })

  it('never put announcements and milestones into one cluster', async () => {
    const milestones = eventsAround('hong-kong', [114.17, 22.32], 20).map(
      (event) => ({ ...event, kind: 'milestone' }) as const,
    )
    const atlas = atlasOf([...eventsAround('hong-kong', [114.17, 22.32], 2), ...milestones])
    const page = await openAtlas('', { atlas })
    const alone = await page.locator(MARKERS).evaluateAll((all) => all.map((one) => one.getAttribute('data-event')))
    expect(alone).toEqual(['event-0', 'event-1'])
    const gathered = await page.locator('[data-cluster]').getAttribute('data-cluster')
    expect(gathered?.split(' ')).toHaveLength(20)
  })
})
