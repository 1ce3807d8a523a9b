/** The ways to every file of the build that is fetched after the first load. */
import type { Locator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Atlas, City } from '../../../src/model/dataset/types.ts'
import { afterReady, mark, part } from './hooks.ts'
import { atlasOf, eventsAround } from './made-up-atlas.ts'
import { openSettings } from './timeline.ts'

/** Says that a part is missing. */
export const MISSING = /could not be loaded/

export interface Walk {
  name: string
  /** Default: one partner chosen, which must stay so. */
  query?: string
  width?: number
  /** Whether it is the loading of a page, so that it may begin anywhere. */
  isLoad?: boolean
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
  /** Whether it can be asked for again in any browser: it is data, or a module that is then at another address. */
  isData?: boolean
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

/** Returns an atlas with a row of a table in its first city. */
function withTable(atlas: Atlas): Atlas {
  const columns = { id: ['row'], title: ['A row of a table'], start: [17_600], end: [17_600], city: [0] }
  return { ...atlas, tables: [{ source: atlas.sources[0]!.id, kind: 'laboratory', rows: 1, columns }] }
}

/** A table, some towns, a city as wide as a country, cities too many for a map each, and events too many for names. */
export const DATA = {
  'crowd.json': atlasOf(eventsAround('singapore', [103.8, 1.3], 600)),
  'towns.json': atlasIn(3, 0.4),
  'many.json': atlasIn(10, 0.4),
  'wide.json': atlasIn(1, 12),
  'table.json': withTable(atlasIn(3, 0.4)),
  'timemap.json': [
    {
      id: 'a',
      date: '11/26/1965',
      latitude: '45.5',
      longitude: '-73.5',
      location: 'Montréal',
      description: 'Planned.',
    },
    { id: 'b', date: '4/27/1967', latitude: '45.5', longitude: '-73.5', location: 'Montréal', description: 'Opened.' },
  ],
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
const seen = (selector: string) => (page: Page) => page.locator(selector).first().waitFor()
const dialog = (page: Page) => page.getByRole('dialog').waitFor()

async function openDownload(page: Page): Promise<void> {
  await press('Download')(page)
  await dialog(page)
}

async function openScreen(page: Page): Promise<void> {
  await press('Open…')(page)
  await seen('[data-part="open"] h2')(page)
}

/** Drags a file over the page, or lets it go there. */
export async function drag(page: Page, type: 'dragover' | 'drop', name = 'fairs.csv', text = ''): Promise<void> {
  await page.evaluate(
    ([type, name, text]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], name))
      // It comes from outside: what was dragged before has left.
      for (const one of new Set(['dragleave', 'dragover', type]))
        document.body.dispatchEvent(new DragEvent(one, { bubbles: true, cancelable: true, dataTransfer }))
    },
    [type, name, text] as const,
  )
}

/** A page that needs the files while it loads. */
function load(name: string, address: string, rest: Pick<Walk, 'arrive' | 'says' | 'width' | 'file' | 'isData'>): Walk {
  return {
    name,
    query: address,
    isLoad: true,
    press: (page) => page.goto(new URL(address, inject('atlasUrl')).href),
    ...rest,
  }
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

export const WALKS: readonly Walk[] = [
  {
    name: 'an event',
    press: async (page) => {
      await mark(page, 'timeline', 'tencent-cuhksz').press('Enter')
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
  {
    name: 'Filters',
    query: '?lang=en',
    press: press('Filters'),
    arrive: seen('[data-part="filters"] .facet'),
  },
  {
    name: 'all partners',
    width: 800,
    press: press(/^\+\d+ partners$/),
    arrive: (page) => page.getByLabel('Find a partner').waitFor(),
  },
  {
    name: 'all cities',
    query: '?lang=en&partners=tencent&data=./many.json',
    press: press(/^\d+ more cities/),
    arrive: (page) => page.getByLabel('Find a city').waitFor(),
  },
  { name: 'Relations', press: press('Relations'), arrive: seen('[data-part="relations"] [data-pair]') },
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
    name: 'the timeline as a table',
    query: '?lang=en&partners=tencent&data=./crowd.json',
    prepare: openSettings,
    // The panel closes when the focus leaves it, as to the notice.
    press: async (page) => {
      const button = page.getByRole('button', { name: 'As a table', exact: true })
      if (!(await button.isVisible())) await openSettings(page)
      await button.click()
    },
    arrive: dialog,
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
    name: 'Cite',
    query: '?lang=en&event=hkai-lab',
    press: (page) => page.locator('[data-part="details"] header').getByRole('button', { name: 'Cite' }).click(),
    arrive: dialog,
  },
  { name: 'Download', press: press('Download'), arrive: dialog },
  { name: 'Open…', press: press('Open…'), arrive: seen('[data-part="open"] h2') },
  {
    name: 'a table',
    prepare: openScreen,
    press: press('An example table'),
    says: (page) => page.getByText(/could not be loaded|can’t be read/).first(),
    arrive: seen('[data-part="open"] .numbers'),
  },
  {
    name: 'places by name',
    prepare: async (page) => {
      await openScreen(page)
      await page.setInputFiles('[data-part="open"] input', {
        name: 'fairs.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('title,date,city\nExpo 67,1967-04-27,Montréal\n'),
      })
      await seen('[data-part="open"] .numbers')(page)
    },
    press: press(/^(Find 1 place by name|Try again)$/),
    file: 'cities',
    says: (page) => page.getByText('The list of cities could not be loaded'),
    arrive: (page) => page.getByText('1 found').waitFor(),
    isData: true,
  },
  {
    name: 'a dragged file',
    prepare: afterReady,
    press: (page) => drag(page, 'dragover'),
    arrive: (page) => page.getByText('Let go to read it').waitFor(),
  },
  {
    name: 'the rows that are left out',
    prepare: async (page) => {
      await openScreen(page)
      await page.setInputFiles('[data-part="open"] input', {
        name: 'fairs.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('title,date\nExpo 67,1967-04-27\nExpo 58,1958-04-17\nNo day,\n'),
      })
      await seen('[data-part="open"] .numbers')(page)
      await press('Open as atlas')(page)
      await seen('[data-part="timeline"]')(page)
    },
    press: press('Which, and why'),
    arrive: dialog,
  },
  download('[data-format="csv"]'),
  ...['json', 'geojson', 'linkedPlaces', 'timelinejs', 'timelinejsCsv', 'icalendar'].map((format) =>
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
  load('data with a table', '?lang=en&data=./table.json', {
    file: 'table-batch',
    arrive: seen('[data-part="timeline"] [data-event="row"]'),
    says: (page) => page.getByText('table.json could not be reached'),
    isData: true,
  }),
  load('a table at an address', '?lang=en&partners=tencent&data=./timemap.json', {
    says: lastWords,
    arrive: seen('[data-part="timeline"] [data-event]'),
  }),
  load('maps of towns', '?lang=en&partners=tencent&data=./towns.json', {
    says: (page) => part(page, 'map').getByText(MISSING),
    arrive: seen('[data-part="map"] .land'),
    file: 'world-10m',
    isData: true,
  }),
  load('a map of a country', '?lang=en&partners=tencent&data=./wide.json', {
    says: (page) => part(page, 'map').getByText(MISSING),
    arrive: seen('[data-part="map"] .land'),
    file: 'world-50m.topo',
    isData: true,
  }),
  load('a list of many events', '?lang=en&partners=tencent&data=./crowd.json', {
    says: (page) => page.getByText(MISSING).first(),
    file: 'event-list-part',
    arrive: seen('[data-part="list"] [data-event]'),
  }),
  load('a long list on a phone', '?lang=en&partners=tencent&data=./crowd.json', {
    width: 390,
    file: 'LongDatedList',
    arrive: seen('[data-part="timeline"] li [data-event]'),
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
