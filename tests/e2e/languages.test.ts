import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { LANGUAGE_NAMES } from '../../src/i18n/messages.ts'
import { part, expectTitle } from './support/hooks.ts'
import { casesHere } from './support/one-engine.ts'
import { goTo, openAtlas } from './support/page.ts'

/** Latin words that Chinese text keeps: names from the documents and of the map's makers. */
const NAMES =
  /AI Lab|AI|Elsevier|NTU(?: University| Singapore)?|PolyU|OpenStreetMap|Natural Earth|English|ET|SG|Hao Yin-xing|DAMO|HKSTP|km|Lab Atlas/g

/** English words of buttons and headings: none may occur in a Chinese page. */
const ENGLISH = Object.values(en)
  .flatMap((words): unknown[] => (typeof words === 'object' ? Object.values(words) : [words]))
  .filter((words) => typeof words === 'string')
  // The button for English is labelled in English in every language.
  .filter((words) => /[a-z]{3}/.test(words) && words !== LANGUAGE_NAMES['en'])

describe.each([
  ['en', '', 'Lab Atlas', 'Hong Kong AI Laboratory', /^Five announcements/],
  ['zh-Hans', 'zh-CN', '实验室地图', '香港人工智能实验室', /五项公告/],
  ['zh-Hant', 'zh-HK', '實驗室地圖', '香港人工智能實驗室', /五項公告/],
])('in %s', (lang, reader, title, event, sentence) => {
  it('the page has language, title and sentence in the language of the address or the browser', async () => {
    const page = await openAtlas('', { language: reader || 'en' })
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    await expectTitle(page, title)
    expect(await part(page, 'sentence').innerText()).toMatch(sentence)
    await page.evaluate(() => window.atlas?.set({ lang: 'en', event: 'hkai-lab' }))
    await page.evaluate((to) => window.atlas?.set({ lang: to }), lang)
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    await expectTitle(page, `${event} · ${title}`)
    expect(await part(page, 'details').getByRole('heading', { level: 2 }).innerText()).toBe(event)
  })
})

describe.each(casesHere('languages', ['zh-Hans', 'zh-Hant'], (lang) => lang === 'zh-Hant'))('a page in %s', (lang) => {
  it('has no English in its buttons, headings and names', async () => {
    const page = await openAtlas(`?lang=${lang}`)
    for (const query of [
      '',
      'event=hkai-lab',
      'event=alibaba-ntu&partners=alibaba-group,tencent',
      'q=xyzzy&from=soon',
    ]) {
      if (query !== '') await goTo(page, `?lang=${lang}&${query}`)
      const mixed = (await wordsOf(page)).filter((words) => /\p{Script=Latin}{2,}/u.test(words.replaceAll(NAMES, '')))
      const unknown = mixed.filter((words) => !/“?(xyzzy|soon|from)”?/.test(words))
      expect(unknown, query).toEqual([])
      const text = await page.locator('body').innerText()
      expect(
        ENGLISH.filter((words) => text.includes(words)),
        query,
      ).toEqual([])
    }
  })
})

it('the language can be changed at any time, and nothing else changes', async () => {
  const page = await openAtlas('?event=hkai-lab&partners=alibaba-group')
  await page.getByRole('button', { name: '简体中文' }).click()
  await page.waitForSelector('html[lang="zh-Hans"]')
  expect(await page.evaluate(() => window.atlas?.get())).toEqual({
    lang: 'zh-Hans',
    partners: 'alibaba-group',
    event: 'hkai-lab',
  })
  expect(await part(page, 'details').getAttribute('data-event')).toBe('hkai-lab')
})

/** Returns the text and accessible names of buttons, headings and tabs; the documents' words are excluded. */
async function wordsOf(page: Page): Promise<string[]> {
  return page
    .locator('button, h1, h2, h3, [role="tab"], [role="button"], [role="group"], [aria-label], [title]')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility() && element.closest('.languages, select') === null)
        .flatMap((element) => [
          element.getAttribute('aria-label') ?? '',
          element.getAttribute('title') ?? '',
          ...(/^(button|h\d)$/i.test(element.tagName) ? [element.textContent] : []),
        ])
        .filter((words) => words.trim() !== ''),
    )
}
