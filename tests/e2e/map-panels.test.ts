/** Other datasets: one panel for each city, and land where there is some. */
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import type { City } from '../../src/model/dataset/types.ts'
import { atlasOf } from './support/made-up-atlas.ts'
import { part } from './support/hooks.ts'
import { openAtlas, screenshot, untilReady } from './support/page.ts'

const PLACES: readonly [id: string, name: string, longitude: number, latitude: number][] = [
  ['singapore', 'Singapore', 103.82, 1.35],
  ['hong-kong', 'Hong Kong', 114.17, 22.32],
  ['shenzhen', 'Shenzhen', 114.06, 22.54],
  ['bangkok', 'Bangkok', 100.5, 13.75],
  ['london', 'London', -0.12, 51.5],
  ['taipei', 'Taipei', 121.56, 25.04],
  ['hanoi', 'Hanoi', 105.85, 21.03],
  ['manila', 'Manila', 120.98, 14.6],
  ['jakarta', 'Jakarta', 106.85, -6.2],
]

const cities: readonly City[] = PLACES.map(([id, name, longitude, latitude]) => ({
  id,
  name: { en: name },
  coordinates: [longitude, latitude],
  bounds: [
    [longitude - 0.3, latitude - 0.2],
    [longitude + 0.3, latitude + 0.2],
  ],
}))

/** Returns the number of panels that draw land; Leaflet writes “M0 0” for land that is out of sight. */
async function panelsWithLand(page: Page): Promise<number> {
  const drawn = await page
    .locator('[data-part="map"] .leaflet')
    .evaluateAll((all) =>
      all.map((one) =>
        [...one.querySelectorAll('path.land')].some((path) => (path.getAttribute('d') ?? '').length > 9),
      ),
    )
  return drawn.filter(Boolean).length
}

it('one to six cities have a panel each; more share one map, of which a city can be enlarged', async () => {
  const atlas = (count: number) =>
    atlasOf(
      cities.slice(0, count).map(({ id, coordinates }) => ({ city: id, at: coordinates })),
      cities,
    )
  let served = atlas(1)
  const page = await openAtlas('?lang=en', {
    before: (context) => context.route('**/atlas.json', (route) => route.fulfill({ json: served })),
  })
  const maps = page.getByRole('region', { name: /^Map of/ })
  const open = async (count: number) => {
    served = atlas(count)
    await page.reload()
    await untilReady(page)
  }
  for (const count of [1, 2, 4, 6]) {
    await open(count)
    const names = await maps.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(names).toEqual(cities.slice(0, count).map(({ name }) => `Map of ${name['en']}`))
    expect(await page.locator('[data-part="map"] .marker').count()).toBe(count)
    expect(await panelsWithLand(page)).toBe(count)
    await screenshot(page, `map-panels-${count}`)
  }

  await open(9)
  expect(await maps.count()).toBe(1)
  const held = await page
    .locator('[data-part="map"] :is([data-event], [data-cluster])')
    .evaluateAll((all) =>
      all.flatMap((one) => (one.getAttribute('data-event') ?? one.getAttribute('data-cluster') ?? '').split(' ')),
    )
  expect(held.length).toBe(9)
  await screenshot(page, 'map-panels-9')
  await page.evaluate(() => window.atlas?.set({ map: 'bangkok' }))
  await page.getByRole('region', { name: 'Map of Bangkok' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Map of the world' }).waitFor()
}, 60_000)

it('there is land in each panel, wherever its city is', async () => {
  const world: readonly City[] = (
    [
      ['nairobi', 'Nairobi', 36.82, -1.29],
      ['sao-paulo', 'São Paulo', -46.63, -23.55],
      ['suva', 'Suva', 178.43, -18.12],
      ['reykjavik', 'Reykjavík', -21.9, 64.13],
      ['mcmurdo', 'McMurdo', 166.68, -77.84],
    ] as const
  ).map(([id, name, longitude, latitude]) => ({
    id,
    name: { en: name },
    coordinates: [longitude, latitude],
    bounds:
      id === 'suva'
        ? [
            [177, -19],
            [-179.5, -16],
          ]
        : [
            [longitude - 0.6, latitude - 0.4],
            [longitude + 0.6, latitude + 0.4],
          ],
  }))
  const events = world.map(({ id, coordinates }) => ({ city: id, at: coordinates }))
  const data = encodeURIComponent(new URL('world.json', inject('atlasUrl')).href)
  const page = await openAtlas(`?lang=en&data=${data}`, {
    before: (context) => context.route('**/world.json', (route) => route.fulfill({ json: atlasOf(events, world) })),
  })
  expect(await panelsWithLand(page)).toBe(5)
  expect(await page.locator('[data-part="map"] .marker').count()).toBe(5)
  await screenshot(page, 'map-panels-world')
})

it('a dataset without any place has one line instead of maps, and asks for none', async () => {
  const [event] = atlasOf([{ city: 'singapore', at: [103.82, 1.35] }]).events
  if (!event) throw new Error('no event')
  const { place: _, ...placeless } = event
  const atlas = { ...atlasOf([], []), events: [placeless] }
  for (const width of [1440, 360]) {
    const asked: string[] = []
    const page = await openAtlas('?lang=en', {
      viewport: { width, height: 900 },
      atlas,
      before: (context) => Promise.resolve(context.on('request', (request) => asked.push(request.url()))),
    })
    const map = part(page, 'map')
    expect(await map.innerText()).toContain('No event has a stated place, so there is no map.')
    expect(await map.innerText()).not.toContain('OpenStreetMap')
    expect((await map.boundingBox())?.height).toBeLessThan(60)
    expect(await map.locator('.leaflet, .locator, .room').count()).toBe(0)
    expect(asked.filter((url) => url.includes('.topo'))).toEqual([])
    await screenshot(page, `map-without-places-${width}`)
  }
})
