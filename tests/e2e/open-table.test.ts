/** A table of the reader's own: chosen, dropped, at an address; in a worker, from a blob and without one. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { BUILT } from '../support/built.ts'
import { ENGINE } from './support/engine.ts'
import { afterReady, part } from './support/hooks.ts'
import { hostPage } from './support/host-page.ts'
import { drag } from './support/late-walks.ts'
import { expectAccessible, newPage, openAtlas, untilReady } from './support/page.ts'

/** 16 events, and two rows that are none. */
const SAMPLE = 'tests/fixtures/import/timelinejs-old.csv'
const EVENTS = 16
/** More than are read before a button can be pressed. How long that takes is measured by `npm run bench:import`. */
const ROWS = 30_000

/** Runs in the page: lets a large table go there. */
function dropManyRows(count: number): void {
  const filler = 'Halden Robotics and Isar University open a laboratory for farming robots in the old mill. '.repeat(2)
  const rows = Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2010, 0, 1 + (i % 5000))).toISOString().slice(0, 10)
    return `Event ${i},${day},Munich,48.137,11.575,Halden Robotics; Isar University,${filler}`
  })
  const dataTransfer = new DataTransfer()
  const text = ['title,date,city,lat,lon,partners,summary', ...rows].join('\n')
  dataTransfer.items.add(new File([text], 'many.csv'))
  for (const type of ['dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
}

async function choose(page: Page | Frame, name: string, text: string | Buffer): Promise<void> {
  await page
    .locator('[data-part="open"] input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

async function openScreen(page: Page | Frame): Promise<void> {
  await page.getByRole('button', { name: 'Open…' }).click()
  await page.locator('[data-part="open"]').getByRole('heading', { name: 'Open your own table' }).waitFor()
}

const numbers = (page: Page | Frame) => page.locator('[data-part="open"] .numbers').first()

describe('a table of one’s own', () => {
  it('is checked, mapped, opened and can be saved; nobody is sent a link to it', async () => {
    const page = await openAtlas('?lang=en&partners=tencent')
    await openScreen(page)
    await choose(page, 'timelinejs-old.csv', readFileSync(SAMPLE))
    await numbers(page).getByText(String(EVENTS)).waitFor()
    const open = part(page, 'open')
    expect(await open.getByText('line 19', { exact: true }).count()).toBe(1)
    await expectAccessible(page)

    // The preview follows the mapping.
    const preview = open.getByRole('table', { name: 'As the first rows will be read' })
    await preview.getByRole('rowheader', { name: 'Great Exhibition' }).waitFor()
    await open.getByRole('combobox', { name: 'Title' }).selectOption('Tag')
    await preview.getByRole('rowheader', { name: 'London' }).first().waitFor()
    await open.getByRole('combobox', { name: 'Title' }).selectOption('Headline')
    await preview.getByRole('rowheader', { name: 'Great Exhibition' }).waitFor()

    await open.getByRole('button', { name: 'Open as atlas' }).click()
    await part(page, 'sentence')
      .getByText(/^Sixteen events|^16 events/)
      .waitFor()
    await expect.poll(() => new URL(page.url()).search).not.toMatch(/data=|partners=/)
    await part(page, 'notice').getByRole('button', { name: 'Which, and why' }).click()
    await page.getByRole('dialog').getByText('line 19', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Share…' }).click()
    await page.getByRole('dialog').getByText('read from timelinejs-old.csv').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Save as atlas.json' }).waitFor()
  }, 60_000)

  it('is dropped anywhere on the page; Escape returns to the view that was left', async () => {
    const page = await openAtlas('?lang=en&partners=tencent')
    const before = page.url()
    await afterReady(page)
    await drag(page, 'dragover')
    await page.getByText('Let go to read it').waitFor()
    await drag(page, 'drop', 'none.csv', 'name,colour\nA,red\nB,blue\n')
    await part(page, 'open').getByRole('alert').getByText('No column holds dates').waitFor()
    await drag(page, 'drop', 'fairs.csv', 'title,date\nExpo 67,03/04/1967\nExpo 58,05/06/1958\n')
    await numbers(page).waitFor()
    await part(page, 'open').getByRole('combobox', { name: 'Order of day and month' }).selectOption('03/04 is 4 March')
    await part(page, 'open').getByRole('cell', { name: '4 March 1967' }).waitFor()
    await page.keyboard.press('Escape')
    await part(page, 'timeline').waitFor()
    await expect.poll(() => page.url()).toBe(before)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Open…')
  })

  it('is refused before it is read where the device can’t hold it, in each language', async () => {
    const page = await openAtlas('?lang=en', {
      before: (context) =>
        context.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 0.25 })),
    })
    await afterReady(page)
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(5e6)], 'big.csv'))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
    })
    const alert = part(page, 'open').getByRole('alert')
    for (const [lang, words] of [
      ['en', /5\.0 MB: this device can read about 2\.8 MB of its kind at once.*split the file/],
      ['zh-Hans', /5\.0 MB.*2\.8 MB.*拆分文件/],
      ['zh-Hant', /5\.0 MB.*2\.8 MB.*分割檔案/],
    ] as const) {
      await page.evaluate((lang) => void window.atlas?.set({ lang }), lang)
      await alert.getByText(words).waitFor()
    }
    // Another file is read.
    await drag(page, 'drop', 'fairs.csv', 'title,date\nExpo 67,1967-04-27\n')
    await numbers(page).waitFor()
  })

  it('is previewed where its rows are all in one line', async () => {
    const page = await openAtlas('?lang=en')
    await openScreen(page)
    const feature = (title: string) => ({ type: 'Feature', geometry: null, properties: { title, date: '1967-04-27' } })
    const features = ['Expo 67', 'Expo 58'].map(feature)
    await choose(page, 'fairs.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
    const preview = part(page, 'open').getByRole('table', { name: 'As the first rows will be read' })
    for (const name of ['Expo 67', 'Expo 58']) await preview.getByRole('rowheader', { name }).waitFor()
  })

  it('of many rows stops when it is told to, and goes on', async () => {
    const page = await openAtlas('?lang=en')
    await afterReady(page)
    await page.evaluate(dropManyRows, ROWS)
    const open = part(page, 'open')
    await open.getByRole('table', { name: 'Which column is what' }).waitFor()
    await open.getByRole('button', { name: 'Cancel' }).click()
    await open.getByText(/^Stopped at line/).waitFor()
    await open.getByRole('button', { name: 'Go on' }).click()
    await numbers(page).getByText('30,000').waitFor()
  })

  it('finds places by name when it is asked to, and takes answers where names leave a choice', async () => {
    const fetched: string[] = []
    const page = await openAtlas('?lang=en')
    page.on('request', (request) => {
      if (request.url().includes('/cities-')) fetched.push(request.url())
    })
    await openScreen(page)
    await choose(page, 'places.csv', readFileSync('tests/fixtures/import/asked/places.csv'))
    const open = part(page, 'open')
    const places = open.getByRole('region', { name: 'Places by name' })
    await places.getByText('8 places have a name and no coordinates.').waitFor()
    await open.getByRole('combobox', { name: 'Title' }).selectOption('Headlne')
    expect(fetched).toEqual([])

    await places.getByRole('button', { name: 'Find 8 places by name' }).click()
    await places.getByText('5 found · 1 to answer · 2 unknown').waitFor()
    await places.getByRole('link', { name: 'GeoNames' }).waitFor()
    expect(fetched).toHaveLength(1)
    await expect.poll(() => focused(page)).toBe('Places by name')
    await expectAccessible(page)

    await places
      .getByRole('combobox', { name: 'Cambridge' })
      .selectOption('Massachusetts, United States · 110,000 inhabitants')
    await places.getByText('6 found · 2 unknown').waitFor()
    await open.getByText('“Bstn” is no place we know.').waitFor()
    await open.getByRole('button', { name: 'Take Boston' }).click()
    await places.getByText('7 found · 1 unknown').waitFor()
    expect(await open.getByRole('button', { name: 'Take Boston' }).count()).toBe(0)
    await expect.poll(() => focused(page)).toBe('Problems, by line')
    // Answers stay, and can be changed.
    await places.getByRole('combobox', { name: 'Bstn' }).selectOption('None of these: not on the map')
    await places.getByText('6 found · 1 unknown').waitFor()

    await open.getByRole('button', { name: 'Open as atlas' }).click()
    await part(page, 'sentence')
      .getByText(/^Nine events/)
      .waitFor()
    const ids = await page.evaluate(() => {
      void window.atlas?.set({ event: 'a-laboratory-opens-in-boston' })
      return [...document.querySelectorAll('[data-part="timeline"] [data-event]')].map(({ id }) => id)
    })
    expect(ids).toHaveLength(9)
    const link = part(page, 'details').getByRole('link', { name: 'example.org/1' })
    expect(await link.getAttribute('href')).toBe('https://example.org/1')
    expect(await link.getAttribute('rel')).toContain('noopener')
  })

  it('joins rows, exchanges coordinates and makes one city of two with a press each, and undoes it', async () => {
    const page = await openAtlas('?lang=en')
    await openScreen(page)
    const open = part(page, 'open')
    const press = (name: string) => open.getByRole('button', { name }).first().click()
    await choose(page, 'same.csv', readFileSync('tests/fixtures/import/asked/same.csv'))
    await open.getByText('Same title and date as line 2. Both kept. Join them?').waitFor()
    await press('Join all 2')
    await open.getByText('Same title and date as line 2. Both are one event.').waitFor()
    await open.getByRole('cell', { name: 'joined into line 2' }).waitFor()
    expect(await numbers(page).locator('strong').first().textContent()).toBe('2')
    await press('Keep them apart')
    await open.getByText(/line 2\. Both kept\.(?! Join them)/).waitFor()

    await choose(page, 'exchanged.csv', readFileSync('tests/fixtures/import/asked/exchanged.csv'))
    await open.getByText('Latitude and longitude look exchanged in 2 rows').waitFor()
    await press('Exchange them')
    await open.getByText('Latitude and longitude are exchanged in all 3 rows').waitFor()
    await press('Don’t exchange them')
    await open.getByText('Latitude and longitude look exchanged in 2 rows').waitFor()

    await choose(page, 'near.csv', readFileSync('tests/fixtures/import/asked/near.csv'))
    await open.getByText('1 event lies 999 years before all others: line 6, 1020-03-01.').waitFor()
    await press('One city: Kharkiv')
    await expect.poll(() => open.getByText('and differs by a letter').count()).toBe(0)
  })

  it('is shown from an address, by content and not by ending', async () => {
    const page = await openAtlas('?lang=en&data=./table.txt', {
      before: (context) =>
        context.route(
          ({ pathname }) => pathname.endsWith('/table.txt'),
          (route) => route.fulfill({ path: SAMPLE }),
        ),
    })
    await part(page, 'sentence')
      .getByText(/^Sixteen events|^16 events/)
      .waitFor()
    await part(page, 'notice').getByText('2 rows of table.txt are left out.').waitFor()
  })

  it('is read from a copy of the worker where the origin is opaque', async () => {
    const page = await newPage()
    const address = `${inject('atlasUrl')}?lang=en&view=explore`
    const frameElement = `<iframe title="Atlas" width="1300" height="800" sandbox="allow-scripts" src="${address}">`
    await page.goto(await hostPage(`${frameElement}</iframe>`))
    const [frame] = page.mainFrame().childFrames()
    await untilReady(frame!)
    const workers = workersOf(page)
    await openScreen(frame!)
    await frame!.getByRole('button', { name: 'An example table' }).click()
    await numbers(frame!).waitFor()
    if (ENGINE === 'chromium') expect(workers).toEqual([expect.stringMatching(/^blob:/)])
  })

  it('is read from a copy of the worker in the single file', async () => {
    const page = await openAtlas(`${pathToFileURL(`${BUILT}/lab-atlas.html`).href}?lang=en`)
    const workers = workersOf(page)
    await openScreen(page)
    await page.getByRole('button', { name: 'An example table' }).click()
    await numbers(page).waitFor()
    if (ENGINE === 'chromium') expect(workers).toEqual([expect.stringMatching(/^blob:/)])
    // The single file has no list of cities.
    await choose(page, 'places.csv', readFileSync('tests/fixtures/import/asked/places.csv'))
    await part(page, 'open').getByRole('button', { name: 'Find 8 places by name' }).click()
    await part(page, 'open').getByText('Only the table’s own cities were looked up.').waitFor()
    await part(page, 'open')
      .getByText(/^1 found/)
      .waitFor()
  })

  it('is read in the page’s own thread where no worker starts', async () => {
    const page = await openAtlas('?lang=en', {
      before: (context) => context.addInitScript(() => Reflect.deleteProperty(window, 'Worker')),
    })
    await openScreen(page)
    await page.getByRole('button', { name: 'An example table' }).click()
    await numbers(page).waitFor()
    // So are places by name.
    await choose(page, 'places.csv', readFileSync('tests/fixtures/import/asked/places.csv'))
    await part(page, 'open').getByRole('button', { name: 'Find 8 places by name' }).click()
    await part(page, 'open').getByText('5 found · 1 to answer · 2 unknown').waitFor()
  })
})

/** The text of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

/** Returns the addresses of the workers that a page starts from now on. Firefox doesn't report them. */
function workersOf(page: Page): string[] {
  const addresses: string[] = []
  page.on('worker', (worker) => addresses.push(worker.url()))
  return addresses
}
