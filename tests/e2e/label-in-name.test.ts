/** WCAG 2.5.3: who speaks to the page says what is seen on a control, and each control's name begins with that. */
import { expect, it } from 'vitest'
import { painted } from './support/hooks.ts'
import { casesHere } from './support/one-engine.ts'
import { expectAccessible, openAtlas } from './support/page.ts'

const SCREENS = [
  ['exploring', '', { width: 1440, height: 900 }],
  ['a short time, with what lies before and after it', '&from=2018-04-01&to=2018-07-31', { width: 1280, height: 800 }],
  ['on a phone', '', { width: 360, height: 740 }],
  ['embedded', '&view=embed', { width: 700, height: 900 }],
  ['presented', '&view=present&step=6', { width: 1280, height: 720 }],
] as const

it.each(casesHere('label-in-name', SCREENS, ([name]) => name === 'exploring'))(
  'a control’s name begins with the words that are seen on it, in each language: %s',
  async (_, query, viewport) => {
    const page = await openAtlas(`?lang=en${query}`, { viewport })
    await expectAccessible(page)
    for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
      await page.evaluate((language) => window.atlas?.set({ lang: language }), lang)
      await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' })
      await painted(page)
      const marks = await page
        .locator('[data-part="map"] [data-event], [data-part="timeline"] [data-event]')
        .evaluateAll((elements) =>
          elements.map((element) => {
            const words = [...element.querySelectorAll('.label > *, .words > *')].map((one) => one.textContent.trim())
            return { words, name: element.getAttribute('aria-label') ?? '' }
          }),
        )
      expect(marks.filter(({ words }) => words.length > 0).length, lang).toBeGreaterThan(0)
      const bare = (text: string) => text.replace(/[\s\p{P}]/gu, '')
      expect(marks.filter(({ words, name }) => !bare(name).startsWith(bare(words.join(''))))).toEqual([])
    }
  },
)
