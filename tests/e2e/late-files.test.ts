/**
 * Every file of the build that is fetched after the first load: missing for a while, and missing for good. The list
 * comes from the build, so that a new file without a walk to it fails here.
 */
import { readdirSync } from 'node:fs'
import type { BrowserContext, Locator, Page, Request, Route } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { BUILT } from '../support/built.ts'
import type { City } from '../../src/model/dataset/types.ts'
import { ENGINE } from './support/engine.ts'
import { mark, painted, part } from './support/hooks.ts'
import { hostPage } from './support/host-page.ts'
import { atlasOf } from './support/made-up-atlas.ts'
import { goTo, newPage, openAtlas } from './support/page.ts'

const ASSET = /\/assets\/([^/?]+\.(?:json|js|css))(?:$|\?)/
const LATE = '**/assets/*.{js,css,json}*'
const FORESEEN =
  /failed request|Failed to (fetch|load)|net::|preload CSS|dynamically imported|NS_ERROR|MIME|atlas\.json/

/** A tile without content: the map hides tiles that its host doesn't have. */
const TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>'

const VIEWPORT = { width: 1440, height: 800 }

const MISSING = /could not be loaded/

/** Files that no walk leads to, by the name of their module. */
const UNSEEN: Readonly<Record<string, string>> = {
  'after-ready': 'Evens out the browsers’ input; nothing depends on it.',
  'printed-view': 'Fetched when the page is idle, to be there when it is printed.',
  'register-service-worker': 'Nobody presses for it, and the page works without.',
  'until-idle': 'Comes with the former.',
  'host-link.svelte': 'Fetched in frames alone; see the last test.',
  '__vite-browser-external': 'Stands for modules of Node, which the slides’ library asks for only in Node.',
}

interface Walk {
  name: string
  /** Default: one partner chosen, which must stay so. */
  query?: string
  width?: number
  /** Leads to what is pressed, with all files at hand. */
  prepare?: (page: Page) => Promise<unknown>
  /** Fetches the files; again after a failure, where no button offers it. */
  press: (page: Page) => Promise<unknown>
  /** What is said when they can't be had. Default: that this part could not be loaded. */
  says?: (page: Page) => Locator
  /** Resolves when the files have come and are used. */
  arrive: (page: Page) => Promise<unknown>
  /**
   * The one file, or all of one kind, that fails from the start, because an idle page fetches it too. Default: all,
   * once it is ready.
   */
  file?: string
  /** Whether it ends with a download: while one starts, Firefox refuses to leave the page. */
  saves?: boolean
  /** A presentation has no notice with a button to load the page again; only the press is left. */
  isInSlides?: boolean
}

/** Returns an event in each of some cities, `width` degrees wide. */
function atlasIn(cities: number, width: number) {
  return atlasOf(
    Array.from({ length: cities }, (_, i) => ({ city: `city-${i}`, at: [20 * i - 90, 40] as const })),
    Array.from({ length: cities }, (_, i) => ({
      id: `city-${i}`,
      name: { en: `City ${i}` },
      coordinates: [20 * i - 90, 40] as [number, number],
      bounds: [
        [20 * i - 90 - width / 2, 40 - width / 2],
        [20 * i - 90 + width / 2, 40 + width / 2],
      ] as City['bounds'],
    })),
  )
}

/** Some towns, a city as wide as a country, and cities too many for a map each. */
const DATA = { 'towns.json': atlasIn(3, 0.4), 'many.json': atlasIn(10, 0.4), 'wide.json': atlasIn(1, 12) }

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
const seen = (selector: string) => (page: Page) => page.locator(selector).first().waitFor()
const dialog = (page: Page) => page.getByRole('dialog').waitFor()

async function openDownload(page: Page): Promise<void> {
  await press('Download')(page)
  await dialog(page)
}

/** A page that needs the files while it loads. */
function load(name: string, address: string, rest: Pick<Walk, 'arrive' | 'says' | 'width' | 'file'>): Walk {
  return { name, query: address, press: (page) => page.goto(new URL(address, inject('atlasUrl')).href), ...rest }
}

const lastWords = (page: Page) => page.getByRole('button', { name: /^Lab Atlas could not be loaded/ })

/** A download: says in its dialog that the file could not be made. */
function download(selector: string): Walk {
  return {
    name: `the download ${selector}`,
    prepare: openDownload,
    press: async (page) => {
      await page.getByRole('dialog').locator(selector).click()
      await page.getByRole('dialog').getByRole('status').filter({ hasText: /\S/ }).first().waitFor()
    },
    says: (page) => page.getByText(/could not be made/),
    arrive: (page) =>
      page
        .getByRole('dialog')
        .getByText(/lab-atlas.*\./)
        .first()
        .waitFor(),
  }
}

const present = async (page: Page) => {
  await press('Present')(page)
  await page.locator('[data-part="present"] [data-part="timeline"]').waitFor()
}

const WALKS: readonly Walk[] = [
  {
    name: 'an event',
    press: async (page) => {
      await mark(page, 'timeline', 'tencent-cuhksz').focus()
      await page.keyboard.press('Enter')
    },
    arrive: seen('[data-part="details"][data-event] h2'),
  },
  ...[
    ['繁體中文', 'zh-Hant'],
    ['简体中文', 'zh-Hans'],
  ].map(([name, tag]) => ({
    name: name!,
    press: press(name!),
    arrive: seen(`html[lang="${tag}"] [data-part="sentence"]`),
  })),
  { name: 'Search', press: press('Search'), arrive: seen('input[type="search"]') },
  { name: 'Filters', query: '?lang=en', press: press('Filters'), arrive: seen('[data-part="filters"] .facet') },
  {
    name: 'all partners',
    width: 800,
    press: press(/^\+\d+ partners$/),
    arrive: (page) => page.getByLabel('Find a partner').waitFor(),
  },
  { name: 'List', press: press('List'), arrive: seen('[data-part="list"] [data-event]') },
  { name: 'Evidence', press: press('Evidence'), arrive: seen('[data-part="evidence"] h3') },
  { name: 'Record', press: press('Record'), arrive: seen('.steps') },
  {
    name: 'the key',
    // Without About, which has it, too.
    prepare: (page) => page.evaluate(() => window.atlas?.set({ show: 'map,timeline' })),
    press: press('How to read the marks'),
    arrive: dialog,
  },
  {
    name: 'Settings',
    press: (page) =>
      part(page, 'timeline')
        .getByRole('button', { name: /^Settings/ })
        .click(),
    arrive: (page) => page.getByLabel('Group by').waitFor(),
  },
  {
    name: 'a recorded step',
    prepare: async (page) => {
      await press('Record')(page)
      await seen('.steps')(page)
    },
    press: press('Record this view as a step'),
    arrive: dialog,
  },
  { name: 'Present', press: press('Present'), arrive: seen('[data-part="present"] [data-part="timeline"]') },
  {
    name: 'the overview of slides',
    prepare: present,
    press: (page) => page.keyboard.press('o'),
    arrive: seen('[data-handout="print"]'),
  },
  {
    name: 'the slides as a file',
    saves: true,
    prepare: async (page) => {
      await present(page)
      await page.keyboard.press('o')
      await seen('[data-handout="slides"]')(page)
    },
    press: async (page) => {
      await page.locator('[data-handout="slides"]').click()
      await expect.poll(() => page.locator('.actions [role="status"]').textContent()).not.toMatch(/^$|being made/)
    },
    says: (page) => page.getByText(/could not be made/),
    arrive: (page) =>
      expect.poll(() => page.locator('.actions [role="status"]').textContent()).not.toMatch(/could not/),
    isInSlides: true,
  },
  {
    name: 'Phone as remote control',
    query: '?lang=en&view=speaker',
    press: press('Phone as remote control'),
    // This host has no relay; the pairing says so.
    arrive: seen('.pairing [role="status"]'),
  },
  { name: 'Share', press: press('Share…'), arrive: dialog },
  {
    name: 'Copy link',
    press: press('Copy link'),
    arrive: (page) => page.getByText('Link copied').first().waitFor(),
    file: 'share-link',
  },
  { name: 'Cite', press: press('Cite'), arrive: dialog },
  { name: 'Download', press: press('Download'), arrive: dialog },
  ...['csv', 'json', 'geojson', 'linkedPlaces', 'timelinejs', 'timelinejsCsv', 'icalendar'].map((format) =>
    download(`[data-format="${format}"]`),
  ),
  download('[data-picture="both png"]'),
  {
    name: 'the dates',
    press: async (page) => {
      const dates = page.locator('[data-part="timeline"] button.dates')
      if ((await dates.getAttribute('aria-expanded')) === 'true') await dates.click()
      await dates.click()
    },
    arrive: seen('[data-part="timeline"] .fields input'),
  },
  load('a link with a search', `?lang=en&partners=tencent&q=${encodeURIComponent('ＴＥＮＣＥＮＴ')}`, {
    arrive: (page) =>
      part(page, 'sentence')
        .getByText(/announcement/)
        .waitFor(),
  }),
  load('an embed', '?lang=en&view=embed&partners=tencent', { arrive: seen('.embed') }),
  load('a phone as remote control', '?lang=en&view=remote&partners=tencent', {
    arrive: seen('[data-remote] [role="alert"]'),
  }),
  load('the timeline of a phone', '?lang=en&partners=tencent', {
    width: 390,
    arrive: seen('[data-part="timeline"] li [data-event]'),
  }),
  load('a link with a mistake', '?lang=en&partners=tencent,nobody', {
    arrive: (page) => part(page, 'notice').getByText('nobody').waitFor(),
  }),
  load('tiles', `?lang=en&partners=tencent&tiles=${encodeURIComponent('./tiles/{z}/{x}/{y}.png')}`, {
    says: (page) => page.getByText('The map tiles could not be loaded'),
    arrive: (page) => page.locator('.leaflet-tile').first().waitFor({ state: 'attached' }),
  }),
  load('other data', '?lang=en&partners=tencent&data=./atlas.json?', {
    says: lastWords,
    arrive: seen('[data-part="timeline"] [data-event]'),
  }),
  load('maps of towns', '?lang=en&partners=tencent&data=./towns.json', {
    says: (page) => part(page, 'map').getByText(MISSING),
    arrive: seen('[data-part="map"] .land'),
    file: 'world-10m',
  }),
  load('a map of a country', '?lang=en&partners=tencent&data=./wide.json', {
    says: (page) => part(page, 'map').getByText(MISSING),
    arrive: seen('[data-part="map"] .land'),
    file: 'world-50m.topo',
  }),
  load('lanes by region', '?lang=en&partners=tencent&lanes=region', {
    arrive: (page) => part(page, 'timeline').getByText('East Asia').first().waitFor(),
  }),
  load('a map of many cities', '?lang=en&partners=tencent&data=./many.json', {
    file: 'ManyCities',
    arrive: seen('[data-part="map"] .on-map'),
  }),
  load('data that are missing', '?lang=en&partners=tencent&data=./none.json', {
    says: lastWords,
    arrive: (page) => page.getByText(/no dataset/i).waitFor(),
  }),
]
/** Names of files without their digests. */
const nameOf = (file: string) => file.replace(/-[\w-]{8}\.\w+$/, '')
/** The same for all tiles of land: a walk to one is a walk to each. */
const kindOf = (file: string) => nameOf(file).replace(/_-?\d+_-?\d+\.topo$/, '')

/** The files of the build that the first page doesn't request. */
let late: ReadonlySet<string>

/** Collects the names of the files that a context requests. */
function filesOf(context: BrowserContext): Set<string> {
  const files = new Set<string>()
  context.on('request', (request) => {
    const file = ASSET.exec(request.url())?.[1]
    if (file !== undefined) files.add(file)
  })
  return files
}

/** Returns the requests for files of the build that have no answer yet. */
function requestsOf(page: Page): ReadonlySet<Request> {
  const requests = new Set<Request>()
  page.on('request', (request) => ASSET.test(request.url()) && requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  // The browser doesn't report what becomes of a left page's requests.
  page.on('framenavigated', (frame) => frame === page.mainFrame() && requests.clear())
  return requests
}

/** Whether a walk is the loading of a page, so that it may begin anywhere. */
const isLoad = ({ query }: Walk) => query?.includes('partners') === true

/** Returns where a walk begins. */
function addressOf(walk: Walk): string {
  return (isLoad(walk) ? undefined : walk.query) ?? '?lang=en&partners=tencent'
}

/** Opens the page where a walk begins. */
async function open(walk: Walk, before?: (context: BrowserContext) => unknown): Promise<Page> {
  return openAtlas(addressOf(walk), {
    foreseen: FORESEEN,
    clipboard: true,
    viewport: VIEWPORT,
    before: async (context) => {
      await context.route('**/tiles/**', (route) => route.fulfill({ body: TILE, contentType: 'image/svg+xml' }))
      for (const [name, json] of Object.entries(DATA))
        await context.route(
          ({ pathname }) => pathname.endsWith(name),
          (route) => route.fulfill({ json }),
        )
      await before?.(context)
    },
  })
}

beforeAll(async () => {
  let first: ReadonlySet<string> = new Set()
  const page = await openAtlas('?lang=en', { before: (context) => Promise.resolve((first = filesOf(context))) })
  await page.close()
  late = new Set(readdirSync(`${BUILT}/assets`).filter((file) => ASSET.test(`/assets/${file}`) && !first.has(file)))
})

describe('a file that is fetched late', () => {
  it('is fetched by one of the walks below, whatever the build calls it', { timeout: 600_000 }, async () => {
    let fetched: ReadonlySet<string> = new Set()
    let page = await open(WALKS[0]!, (context) => (fetched = filesOf(context)))
    for (const walk of WALKS) {
      await page.setViewportSize(VIEWPORT)
      if (!isLoad(walk)) await goTo(page, addressOf(walk))
      await walk.prepare?.(page)
      if (walk.width !== undefined) await page.setViewportSize({ ...VIEWPORT, width: walk.width })
      await walk.press(page)
      await walk.arrive(page)
      if (walk.saves === true) page = await page.context().newPage()
    }
    const kinds = new Set([...fetched].map(kindOf))
    const missed = [...late].filter((file) => !kinds.has(kindOf(file)) && UNSEEN[nameOf(file)] === undefined)
    expect(missed).toEqual([])
  })

  it.each(WALKS)('is told to be missing at $name, loses nothing, and comes when it is back', async (walk) => {
    const fails = (file: string) => (walk.file === undefined ? late.has(file) : kindOf(file) === walk.file)
    const fail = (how: (route: Route) => Promise<void>) => (route: Route) =>
      fails(ASSET.exec(route.request().url())?.[1] ?? '') ? how(route) : route.continue()
    const replaced = fail((route) => route.fulfill({ status: 404, body: 'Not found' }))
    const page = await open(walk, (context) => walk.file !== undefined && context.route(LATE, replaced))
    await walk.prepare?.(page)
    if (walk.width !== undefined) await page.setViewportSize({ ...VIEWPORT, width: walk.width })
    const said = walk.says?.(page) ?? page.getByText(MISSING)
    const context = page.context()
    const requests = requestsOf(page)
    const dismiss = part(page, 'notice').getByRole('button', { name: 'Close', exact: true })

    // Another build is in the place of this one.
    if (walk.file === undefined) await context.route(LATE, replaced)
    await walk.press(page)
    await said.first().waitFor()
    const kept = new URL(page.url()).searchParams.get('partners')
    expect(kept ?? 'tencent').toBe('tencent')

    // The network is cut. What fails is requested twice, from two addresses.
    await expect.poll(() => requests.size).toBe(0)
    await context.unroute(LATE)
    await context.route(
      LATE,
      fail((route) => route.abort('failed')),
    )
    if (await dismiss.isVisible()) await dismiss.dispatchEvent('click')
    await again(page, walk)
    await said.first().waitFor()
    await painted(page)
    await expect.poll(() => requests.size).toBe(0)

    await context.unroute(LATE)
    const { search } = new URL(page.url())
    if (ENGINE === 'chromium') {
      await again(page, walk)
      await walk.arrive(page)
      return
    }
    // Firefox remembers each module that failed.
    if (walk.isInSlides) return
    const name = /^(Load the page again|Lab Atlas could)/
    const over = page.getByRole('dialog')
    if ((await over.isVisible()) && !(await over.getByRole('button', { name }).isVisible()))
      await page.keyboard.press('Escape')
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()])
    expect(new URL(page.url()).search).toBe(search)
  })
})

it('a frame whose link to its host is missing says so, and can be loaded again', async () => {
  const LINK = '**/assets/host-link*'
  const page = await newPage({
    foreseen: FORESEEN,
    before: (context) => context.route(LINK, (route) => route.fulfill({ status: 404, body: 'Not found' })),
  })
  const address = `${inject('atlasUrl')}?view=embed&lang=en&partners=tencent`
  await page.goto(await hostPage(`<iframe title="Atlas" width="700" height="600" src="${address}"></iframe>`))
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: /^Lab Atlas could not be loaded/ }).waitFor()
  await page.context().unroute(LINK)
  await frame.getByRole('button', { name: /^Lab Atlas could not be loaded/ }).click()
  await frame.locator('.embed').waitFor()
})

/** Asks again for what is missing: by the button that offers it, else by the same press. */
async function again(page: Page, walk: Walk): Promise<void> {
  const retry = page.getByRole('button', { name: 'Try again', exact: true }).first()
  if (await retry.isVisible()) await retry.click()
  else await walk.press(page)
}
