/** Other datasets: one panel for each city, and land where there is some. */
import { expect, it } from 'vitest'
import type { City } from '../../src/model/dataset/types.ts'
import { atlasOf } from './support/made-up-atlas.ts'
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
    expect(await page.getByText('No coastline here').count()).toBe(count > 4 ? 1 : 0)
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
