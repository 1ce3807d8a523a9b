/** Online tiles: an option that never blocks the drawn map. */
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { deploy } from './support/deployed.ts'
import { realAtlas } from './support/made-up-atlas.ts'
import { expectTitle } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

/** One grey pixel, which the browser scales to the size of a tile. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const TABLE = 'title,date,city,latitude,longitude\nA mill opens,2019-05-01,Bergen,60.39,5.32\n'
const TEMPLATE = encodeURIComponent('./tiles/{z}/{x}/{y}.png')
const FAILED = 'The map tiles could not be loaded; the drawn map is shown.'

const credit = (page: Page) => page.locator('[data-part="map"] summary').textContent()
/** Top left corners of the announcements' marks, px. */
const marks = (page: Page): Promise<Record<string, { x: number; y: number }>> =>
  page.locator('[data-part="map"] .marker[data-event]').evaluateAll((all: HTMLElement[]) =>
    Object.fromEntries(
      all.map((one) => {
        const { x, y } = one.getBoundingClientRect()
        return [one.dataset['event'] ?? '', { x, y }]
      }),
    ),
  )

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
    expect(await credit(page)).toContain(new URL(page.url()).host)
    expect(await page.locator('.leaflet .name').count()).toBe(0)
  })

  it('that fail are removed, with a message, and the drawn map stays', async () => {
    const page = await openAtlas(`?lang=en&tiles=${TEMPLATE}`, {
      foreseen: /tiles/,
      before: (context) => context.route('**/tiles/**', (route) => route.abort()),
    })
    await page.getByText(FAILED).waitFor()
    await expect.poll(() => page.locator('.leaflet-tile').count()).toBe(0)
    expect(await page.locator('.leaflet path.land').count()).toBe(3)
    expect(await page.locator('[data-part="map"] [data-event]').count()).toBe(5)
    expect(await page.locator('.leaflet .name').count()).toBeGreaterThan(0)
  })

  it('of a host that isn’t allowed are refused with a message, and never requested', async () => {
    const template = encodeURIComponent('https://tiles.example.org/{z}/{x}/{y}.png')
    const page = await openAtlas(`?lang=en&tiles=${template}`)
    await page.locator('[data-part="notice"]').getByText('tiles.example.org').waitFor()
    expect(await page.locator('.leaflet-tile').count()).toBe(0)
  })

  it('are not requested without a template, nor is their code', async () => {
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

describe('an atlas that is deployed with tiles of its own', () => {
  /** Another machine's origin, as far as the browser can tell: other ports, and names below `localhost`. */
  const asked: { host: string; path: string; referrer: string | undefined }[] = []
  let state: 'held' | 'sent' | 'failing' = 'sent'
  const held: (() => void)[] = []
  const host = createServer((request, response) => {
    const { url = '', headers } = request
    if (url === '/other.json') {
      const title = { en: 'Somebody else’s atlas' }
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end(JSON.stringify({ ...realAtlas(), title }))
      return
    }
    if (url === '/table.csv') {
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end(TABLE)
      return
    }
    asked.push({ host: headers.host ?? '', path: url, referrer: headers.referer })
    const answer = () =>
      state === 'failing'
        ? response.writeHead(503).end()
        : response.writeHead(200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' }).end(TILE)
    if (state === 'held') held.push(answer)
    else answer()
  })
  let atlas: Awaited<ReturnType<typeof deploy>>
  let port = 0

  beforeAll(async () => {
    await new Promise<void>((resolve) => host.listen(0, resolve))
    const address = host.address()
    port = typeof address === 'object' ? (address?.port ?? 0) : 0
    atlas = await deploy({
      dataHosts: [`http://127.0.0.1:${port}`],
      tiles: {
        url: `http://{s}.tiles.localhost:${port}/{z}/{x}/{y}.png`,
        attribution: '© Example Maps',
        subdomains: ['t1', 't2'],
        minZoom: 3,
        maxZoom: 9,
        coordinates: 'gcj02',
        shifted: 'mainland',
      },
    })
  }, 120_000)
  afterAll(async () => {
    host.closeAllConnections()
    host.close()
    await atlas.close()
  })

  it('requests tiles within their zooms without a referrer, credits them, and shifts one panel only', async () => {
    state = 'held'
    const page = await openAtlas(`${atlas.url}?lang=en`)
    await expect.poll(() => asked.length).toBeGreaterThan(6)
    const before = await marks(page)
    expect(await credit(page)).not.toContain('Example')

    state = 'sent'
    for (const answer of held.splice(0)) answer()
    for (const city of ['singapore', 'hong-kong', 'shenzhen'])
      await page.locator(`#city-panel-${city} .leaflet-tile-loaded`).first().waitFor({ state: 'attached' })
    await expect.poll(() => credit(page)).toContain('© Example Maps')
    const after = await marks(page)
    for (const id of ['alibaba-ntu', 'hkai-lab', 'polyu-alibaba-cloud'])
      expect([id, after[id]]).toEqual([id, before[id]])
    for (const id of ['jd-cuhksz', 'tencent-cuhksz']) {
      expect(after[id]!.x - before[id]!.x).toBeGreaterThan(1)
      expect(after[id]!.y - before[id]!.y).toBeGreaterThan(0.5)
    }

    expect(new Set(asked.map((one) => one.host))).toEqual(
      new Set([`t1.tiles.localhost:${port}`, `t2.tiles.localhost:${port}`]),
    )
    expect(asked.filter(({ referrer }) => referrer !== undefined)).toEqual([])
    const zooms = asked.map(({ path }) => Number(path.split('/')[1]))
    expect([Math.min(...zooms) >= 3, Math.max(...zooms) <= 9]).toEqual([true, true])
  })

  it('shows its drawn map when they fail, with nothing shifted and no credit', async () => {
    state = 'failing'
    const page = await openAtlas(`${atlas.url}?lang=en`, { foreseen: /tiles|503/ })
    await page.getByText(FAILED).waitFor()
    await expect.poll(() => page.locator('.leaflet-tile').count()).toBe(0)
    expect(await page.locator('.leaflet path.land').count()).toBe(3)
    expect(await page.locator('.leaflet .name').count()).toBeGreaterThan(0)
    expect(Object.keys(await marks(page))).toHaveLength(5)
    expect(await credit(page)).not.toContain('Example')
  })

  it('shows an atlas of another host that it allows', async () => {
    state = 'sent'
    const data = encodeURIComponent(`http://127.0.0.1:${port}/other.json`)
    const page = await openAtlas(`${atlas.url}?lang=en&data=${data}`)
    await expectTitle(page, 'Somebody else’s atlas')
  })

  it('shows a table of another host that it allows', async () => {
    state = 'sent'
    const data = encodeURIComponent(`http://127.0.0.1:${port}/table.csv`)
    const page = await openAtlas(`${atlas.url}?lang=en&data=${data}`)
    await page.locator('[data-part="timeline"] [data-event="a-mill-opens"]').first().waitFor()
  })
})
