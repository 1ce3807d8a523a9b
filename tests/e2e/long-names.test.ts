/** Names of 200 letters without a break, and very narrow windows: nothing makes the page scroll sideways. */
import { expect, it } from 'vitest'
import type { Atlas, Text } from '../../src/model/dataset/types.ts'
import { realAtlas, serving } from './support/made-up-atlas.ts'
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

const sideways = () => Math.max(0, document.documentElement.scrollWidth - innerWidth)

it.each(
  [
    '',
    '&event=hkai-lab',
    '&show=filters,list',
    '&show=evidence',
    '&view=embed',
    '&view=present&step=3',
    '&partners=tencent&q=a',
  ].flatMap((query) => [1280, 360].map((width) => [query, width] as const)),
)('names of 200 letters without a break don’t widen the page: “%s” at %i px', async (query, width) => {
  const page = await openAtlas(`?lang=en${query}`, {
    viewport: { width, height: 800 },
    before: serving(longAtlas()),
  })
  expect(await page.evaluate(sideways)).toBe(0)
})

it.each([240, 280, 320])('a window of %i px doesn’t scroll sideways', async (width) => {
  for (const query of ['', '&event=hkai-lab', '&show=filters,list', '&show=evidence', '&view=embed']) {
    const page = await openAtlas(`?lang=en${query}`, { viewport: { width, height: 600 } })
    expect(await page.evaluate(sideways), query).toBe(0)
  }
})

it('the land of a map is hidden from assistive technology, which has its marks and headings', async () => {
  const page = await openAtlas('?lang=en')
  const pictures = page.locator('[data-part="map"] .leaflet-container svg:has(path.land)')
  expect(await pictures.count()).toBeGreaterThan(0)
  expect(await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('aria-hidden')))).not.toContain(null)
})
