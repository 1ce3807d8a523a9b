/** Online tiles: an option that is never in the way of the drawn map. */
import { describe, expect, it } from 'vitest'
import { openAtlas } from './support/page.ts'

/** One grey pixel, which the browser draws as large as a tile. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const TEMPLATE = encodeURIComponent('./tiles/{z}/{x}/{y}.png')

describe('tiles', () => {
  it('are shown over the drawn land and under the marks, credited as text', async () => {
    let asked = 0
    const page = await openAtlas(`?lang=en&tiles=${TEMPLATE}`, {
      before: (context) =>
        context.route('**/tiles/**', (route) => {
          asked++
          return route.fulfill({ body: TILE, contentType: 'image/png' })
        }),
    })
    await page.locator('.leaflet-tile-loaded').first().waitFor({ state: 'attached' })
    expect(asked).toBeGreaterThan(0)
    expect(await page.locator('.leaflet path.land').count()).toBe(3)
    const levels = await page.evaluate(() =>
      ['overlay', 'tiles', 'atlas'].map((name) =>
        Number(getComputedStyle(document.querySelector(`.leaflet-${name}-pane`)!).zIndex),
      ),
    )
    expect(levels).toEqual([...levels].sort((a, b) => a - b))
    expect(await page.locator('[data-part="map"] summary').textContent()).toContain(new URL(page.url()).host)
    expect(await page.locator('.leaflet .name').count()).toBe(0)
  })

  it('that fail are taken away: the drawn map is there, and says so', async () => {
    const page = await openAtlas(`?lang=en&tiles=${TEMPLATE}`, {
      foreseen: /tiles/,
      before: (context) => context.route('**/tiles/**', (route) => route.abort()),
    })
    await page.getByText('The map tiles could not be loaded; the drawn map is shown.').waitFor()
    await expect.poll(() => page.locator('.leaflet-tile').count()).toBe(0)
    expect(await page.locator('.leaflet path.land').count()).toBe(3)
    expect(await page.locator('[data-part="map"] [data-event]').count()).toBe(5)
    expect(await page.locator('.leaflet .name').count()).toBeGreaterThan(0)
  })

  it('of a host that nobody allowed are refused in words, and never asked for', async () => {
    const template = encodeURIComponent('https://tiles.example.org/{z}/{x}/{y}.png')
    const page = await openAtlas(`?lang=en&tiles=${template}`)
    await page.locator('[data-part="notice"]').getByText('tiles.example.org').waitFor()
    expect(await page.locator('.leaflet-tile').count()).toBe(0)
  })

  it('that nobody named are not asked for, nor is their code', async () => {
    const asked: string[] = []
    const page = await openAtlas('', {
      before: (context) => {
        context.on('request', (request) => asked.push(request.url()))
        return Promise.resolve()
      },
    })
    const { host } = new URL(page.url())
    expect(asked.filter((url) => new URL(url).host !== host || /tiles/.test(url))).toEqual([])
  })
})
