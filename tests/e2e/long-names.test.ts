/** Names of 200 letters without a break, and very narrow windows: nothing makes the page scroll sideways. */
import { expect, it } from 'vitest'
import type { Atlas, Text } from '../../src/model/dataset/types.ts'
import { painted } from './support/hooks.ts'
import { realAtlas } from './support/made-up-atlas.ts'
import { openAtlas } from './support/page.ts'

const longer = (text: Text): Text =>
  Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, words.replace(/\W/gu, '').padEnd(200, 'W')]),
  )

/** The real atlas, in which all names and titles have 200 letters and no blank. */
function longAtlas(): Atlas {
  const real = realAtlas()
  const renamed = <T extends { name: Text }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, name: longer(one.name) }))
  return {
    ...real,
    title: longer(real.title),
    organisations: renamed(real.organisations),
    people: renamed(real.people),
    cities: renamed(real.cities),
    places: renamed(real.places),
    topics: renamed(real.topics),
    sources: real.sources.map((source) => ({
      ...source,
      title: longer(source.title),
      publisher: longer(source.publisher),
    })),
    events: real.events.map((event) => ({ ...event, title: longer(event.title) })),
  }
}

const LONG = longAtlas()
const sideways = () => Math.max(0, document.documentElement.scrollWidth - innerWidth)

const QUERIES = ['', '&event=hkai-lab', '&show=filters,list', '&show=evidence', '&view=embed']

it.each([...QUERIES, '&view=present&step=3', '&partners=tencent&q=a'])(
  'names of 200 letters without a break don’t widen the page: “%s”',
  async (query) => {
    const page = await openAtlas(`?lang=en${query}`, { viewport: { width: 360, height: 800 }, atlas: LONG })
    expect(await page.evaluate(sideways)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await painted(page)
    expect(await page.evaluate(sideways), '1280 px').toBe(0)
  },
)

it.each(QUERIES)('a window of 240 to 320 px doesn’t scroll sideways: “%s”', async (query) => {
  const page = await openAtlas(`?lang=en${query}`, { viewport: { width: 240, height: 600 } })
  for (const width of [240, 280, 320]) {
    await page.setViewportSize({ width, height: 600 })
    await painted(page)
    expect(await page.evaluate(sideways), `${width} px`).toBe(0)
  }
})

it('the land of a map is hidden from assistive technology, which has its marks and headings', async () => {
  const page = await openAtlas('?lang=en')
  const pictures = page.locator('[data-part="map"] .leaflet-container svg:has(path.land)')
  expect(await pictures.count()).toBeGreaterThan(0)
  expect(await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('aria-hidden')))).not.toContain(null)
})
