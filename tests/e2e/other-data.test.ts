/** Data of other people, with a kind and a language of their own: every screen speaks of them in their words. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Atlas, Text } from '../../src/model/dataset/types.ts'
import { madeUpAtlas } from '../fixtures/made-up/made-up-atlas.ts'
import { painted, part } from './support/hooks.ts'
import { casesHere } from './support/one-engine.ts'
import { goTo, openAtlas } from './support/page.ts'

const FAIR = { en: 'fair', 'zh-Hans': '展会', 'zh-Hant': '展會' }
const FAIRS = { en: 'fairs', 'zh-Hans': '展会', 'zh-Hant': '展會' }
/** Words of laboratories, which nobody else's data have. */
const LABORATORIES = /announce|laborator|公告|公布|公佈|宣布|实验室|實驗室/i

/** Texts of the made-up laboratories without their words. */
function plain<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value)
      .replaceAll(/(?<!")laborator(?:y|ies)/gi, 'Hall')
      .replaceAll(/announced?(?!")/gi, 'told')
      .replaceAll(/公告|公布|公佈|宣布|实验室|實驗室/g, '馆'),
  ) as T
}

function fairs(events: number): Atlas {
  const { events: made, ...rest } = madeUpAtlas({ events })
  const atlas = plain({ ...rest, title: FAIRS, description: FAIRS, stories: [] })
  return {
    ...atlas,
    kinds: [{ id: 'fair', name: FAIR, plural: FAIRS }],
    events: made.map(({ status, date, place, partners, people, topics, id }, i) => ({
      ...{ status, date, partners, people, topics, id },
      ...(place !== undefined && { place }),
      kind: 'fair',
      title: { en: `Fair ${i}`, 'zh-Hans': `展会 ${i}`, 'zh-Hant': `展會 ${i}` },
      summary: {},
      claims: [],
      disputes: [],
    })),
  }
}

/** All that the page says to eyes and ears. */
function words(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt']
    return [...document.querySelectorAll('body *:not(noscript, noscript *, script, style)')].flatMap((element) => [
      ...attributes.flatMap((name) => element.getAttribute(name) ?? []),
      ...[...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [])),
    ])
  })
}

async function expectOwnWords(page: Page, screen: string): Promise<void> {
  const found = (await words(page)).filter((text) => LABORATORIES.test(text))
  expect(
    found.map((text) => text.slice(0, 100)),
    screen,
  ).toEqual([])
}

const SCREENS = [
  'show=filters,timeline,map,details',
  'show=filters,list',
  'show=evidence',
  'view=present&step=1',
  'view=present&step=3',
  'view=embed',
]

/** Each language once: one with the forms of few events, two with those of many. Nine screens each. */
const SIZES = [
  { events: 60, language: 'zh-Hant' },
  { events: 600, language: 'en' },
  { events: 600, language: 'zh-Hans' },
]

it.each(casesHere('other-data', SIZES, ({ events }) => events === 60))(
  'an atlas of $events fairs has no word of laboratories on any screen: $language',
  async ({ events, language }) => {
    const atlas = fairs(events)
    const first = atlas.events[0]!.id
    const page = await openAtlas(`?lang=${language}`, { atlas })
    const names = { en: 'Download', 'zh-Hans': '下载', 'zh-Hant': '下載' } as Record<string, string>
    await page.getByRole('button', { name: names[language]!, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    const holds = await page.getByRole('dialog').locator('.holds').textContent()
    expect(holds).toContain((FAIRS as Text)[language])
    await expectOwnWords(page, 'download')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await expectOwnWords(page, 'key')
    await page.keyboard.press('Escape')
    const screens = [...SCREENS, `event=${first}`, 'q=zzz']
    for (const screen of casesHere('other-data', screens, (screen) => screen.startsWith('show='))) {
      await goTo(page, `?lang=${language}&${screen}`)
      await painted(page)
      await expectOwnWords(page, screen)
    }
  },
)

describe('an atlas in a language that the page doesn’t speak', () => {
  it('has texts in that language on a page in another', async () => {
    const { title, ...rest } = fairs(20)
    const french = (text: Text): Text => ({ fr: `${text['en']} à Paris` })
    const renamed = <T extends { name: Text }>(all: readonly T[]): T[] =>
      all.map((one) => ({ ...one, name: french(one.name) }))
    const atlas: Atlas = {
      ...rest,
      title: french(title),
      description: { fr: 'Foires' },
      languages: ['fr'],
      kinds: [{ id: 'fair', name: { fr: 'foire' }, plural: { fr: 'foires' } }],
      organisations: renamed(rest.organisations),
      cities: renamed(rest.cities),
      places: renamed(rest.places),
      topics: renamed(rest.topics),
      events: rest.events.map((event) => ({ ...event, title: french(event.title) })),
      sources: rest.sources.map((source) => ({ ...source, title: french(source.title), publisher: { fr: 'Éditeur' } })),
    }
    const page = await openAtlas(`?event=${atlas.events[0]!.id}`, { atlas })
    await part(page, 'details').getByRole('heading', { name: 'Fair 0 à Paris' }).waitFor()
    const languageOf = (text: string) =>
      page
        .getByText(text, { exact: true })
        .first()
        .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await part(page, 'details').getByRole('heading', { name: 'Fair 0 à Paris' }).getAttribute('lang')).toBe('fr')
    expect(await languageOf(french(title)['fr']!)).toBe('fr')
    expect(await languageOf('Share…')).toBe('en')
  })
})

it('a title of 77 letters on a phone is one line, and every control is on the page', async () => {
  const title = 'Made-up laboratories of farming robots, their partners, their years and places'
  const page = await openAtlas('?lang=en', {
    viewport: { width: 360, height: 740 },
    atlas: { ...fairs(20), title: { en: title } },
  })
  const heading = page.getByRole('heading', { name: title })
  const { height, lines } = await heading.evaluate((element) => ({
    height: element.getBoundingClientRect().height,
    lines: Number.parseFloat(getComputedStyle(element).lineHeight),
  }))
  expect(height).toBeLessThan(1.5 * lines)
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('header :is(button, a, select, summary)')]
      .map((control) => control.getBoundingClientRect())
      .filter(({ left, right, width }) => width > 0 && (left < 0 || right > innerWidth)),
  )
  expect(outside).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
