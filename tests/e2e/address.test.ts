import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { ANNOUNCEMENTS, chip, expectAnnouncements, mark, painted, part, press, query } from './support/hooks.ts'
import { goTo, openAtlas } from './support/page.ts'

describe('the address', () => {
  it('restores the same view after a reload and for another reader', async () => {
    const page = await openAtlas()
    await chip(page, 'alibaba-group').click()
    await mark(page, 'timeline', 'hkai-lab').click()
    await page.getByRole('button', { name: '繁體中文' }).click()
    await page.waitForSelector('html[lang="zh-Hant"]')
    await painted(page)
    await expect.poll(() => query(page)).toBe('?lang=zh-Hant&partners=alibaba-group&event=hkai-lab')
    await page.reload()
    await page.waitForSelector('html[data-ready]', { state: 'attached' })
    await expectAnnouncements(page, ['alibaba-ntu', 'hkai-lab', 'polyu-alibaba-cloud'])
    expect(await part(page, 'details').getAttribute('data-event')).toBe('hkai-lab')
    expect(await page.evaluate(() => window.atlas?.get())).toEqual({
      lang: 'zh-Hant',
      partners: 'alibaba-group',
      event: 'hkai-lab',
    })
  })

  it('from “Copy link” shows the same view in another language, at another width, without storage', async () => {
    const writer = await openAtlas(
      '?partners=alibaba-group&not=alibaba-cloud&from=2018-02-01&to=2018-09-30&q=研究&event=hkai-lab' +
        '&claim=hkai-lab.date&lanes=partner&scale=gaps&sort=-title&evidence=disputed&map=hong-kong&theme=dark',
      { language: 'zh-HK', clipboard: true },
    )
    await writer.getByRole('button', { name: '列表', exact: true }).click()
    await writer.getByRole('button', { name: '分享…' }).click()
    await writer.getByRole('button', { name: '複製連結' }).click()
    await writer.getByText('已複製。').waitFor()
    const link = await writer.evaluate(() => navigator.clipboard.readText())
    const seen = (page: Page) =>
      page.evaluate(() => ({
        parts: [...document.querySelectorAll<HTMLElement>('[data-part]')].map(({ dataset }) => dataset['part']),
        language: document.documentElement.lang,
        theme: document.documentElement.dataset['theme'],
        // The rest of the sentence depends on its room.
        count: /\d+ 項公告中的 \d+ 項/.exec(document.querySelector('[data-part="sentence"]')?.textContent ?? '')?.[0],
        open: document.querySelector('[data-part="details"]')?.getAttribute('data-event'),
        claim: document.querySelector('[data-part="details"] [aria-current]')?.getAttribute('data-claim'),
        listed: [...document.querySelectorAll('[data-part="list"] [data-event]')].map((row) => row.textContent),
        state: { ...window.atlas?.get(), lang: '', show: '' },
      }))
    const shown = await seen(writer)
    expect(shown).toMatchObject({
      count: '5 項公告中的 2 項',
      language: 'zh-Hant',
      theme: 'dark',
      open: 'hkai-lab',
      claim: 'hkai-lab.date',
    })
    for (const [language, width] of [
      ['en', 360],
      ['zh-CN', 1920],
    ] as const) {
      const reader = await openAtlas(link, { language, viewport: { width, height: 900 } })
      expect(await seen(reader)).toEqual(shown)
    }
  })

  it('has no parameters while the view is the default', async () => {
    const page = await openAtlas()
    await chip(page, 'polyu').click()
    await chip(page, 'polyu').click()
    await painted(page)
    await expect.poll(() => query(page)).toBe('')
  })

  it('gets a history entry for an event, and none for a filter', async () => {
    const page = await openAtlas()
    const length = () => page.evaluate(() => history.length)
    const before = await length()
    await chip(page, 'alibaba-group').click()
    await chip(page, 'polyu').click()
    await painted(page)
    expect(await length()).toBe(before)
    await mark(page, 'timeline', 'hkai-lab').click()
    await painted(page)
    await press(mark(page, 'map', 'alibaba-ntu'))
    await painted(page)
    expect(await length()).toBe(before + 2)

    await page.goBack()
    await page.locator('[data-part="details"][data-event="hkai-lab"]').waitFor()
    await page.goBack()
    await page.locator('[data-part="details"]:not([data-event])').waitFor({ state: 'attached' })
    await expect.poll(() => query(page)).toBe('?partners=alibaba-group,polyu')
    await page.goForward()
    await page.locator('[data-part="details"][data-event="hkai-lab"]').waitFor()
  })

  it('gets no history entry in an embedded atlas, so the host’s Back is unchanged', async () => {
    const page = await openAtlas('?view=embed')
    const before = await page.evaluate(() => history.length)
    await page.evaluate(() => window.atlas?.set({ event: 'hkai-lab' }))
    await painted(page)
    await expect.poll(() => query(page)).toBe('?view=embed&event=hkai-lab')
    expect(await page.evaluate(() => history.length)).toBe(before)
  })
})

describe('an address with invalid values', () => {
  it('is reported, and the page works', async () => {
    const page = await openAtlas()
    for (const bad of [
      // Invalid values in every parameter
      '?event=nope&claim=nope.date&from=2018-13-99&to=never&match=maybe&lang=xx&partners=nobody&within=1,2' +
        '&view=x&theme=y&step=-1&sort=z&map=w&show=v',
      // Invalid bytes
      `?q=%00%FF%F0%9F&event=%E0%A4%A&partners=${'x,'.repeat(2000)}`,
      // Names from Object.prototype
      '?__proto__=1&constructor=2&toString=3&lang=__proto__&event=constructor&partners=hasOwnProperty',
      // Direction overrides and markup
      '?event=%E2%80%AEevil%E2%80%AC&partners=<img src=x onerror=alert(1)>&q="><script>alert(1)</script>',
    ]) {
      await goTo(page, bad)
      const notice = part(page, 'notice')
      expect((await notice.innerText()).trim()).not.toBe('')
      expect(await notice.innerText()).not.toMatch(/[^\P{C}\n]/u)
      expect(await page.locator('img[src="x"]').count()).toBe(0)
      await page.evaluate(() => window.atlas?.set({ q: null }))
      await expectAnnouncements(page, ANNOUNCEMENTS)
      await mark(page, 'timeline', 'hkai-lab').click()
      await page.locator('[data-part="details"][data-event="hkai-lab"]').waitFor()
    }
  })

  it('is reported with parameter, value and what was expected, until the reader dismisses it', async () => {
    const page = await openAtlas('?from=2018-13-99')
    const notice = part(page, 'notice')
    expect(await notice.innerText()).toContain('“2018-13-99” is not valid for from; expected a day such as 2018-05-21.')
    await notice.getByRole('button', { name: 'Dismiss' }).click()
    await painted(page)
    expect((await notice.innerText()).trim()).toBe('')
    await expect.poll(() => query(page)).toBe('')
  })

  it('shows that nothing was found, and clears the filters at one click', async () => {
    const page = await openAtlas('?q=xyzzy')
    await part(page, 'notice').getByText('To see events again, remove:').waitFor()
    await expectAnnouncements(page, [])
    await part(page, 'notice').getByRole('button').click()
    await expectAnnouncements(page, ANNOUNCEMENTS)
  })
})

describe('another dataset', () => {
  it('of another host is refused with a message and never requested, however it is written', async () => {
    const page = await openAtlas()
    for (const data of [
      'https://evil.example/atlas.json',
      '//evil.example/x',
      'javascript:alert(1)',
      'data:application/json,{"format":"lab-atlas/1"}',
      'blob:null/1',
    ]) {
      await goTo(page, `?data=${encodeURIComponent(data)}`)
      expect(await part(page, 'notice').innerText()).toContain(`${data} is on a host that this page may not contact.`)
      expect(await part(page, 'notice').getByRole('button', { name: 'Try again' }).isVisible()).toBe(true)
    }
  })

  it('of the same host is shown and stays in the address; an empty name means the atlas’s own', async () => {
    const page = await openAtlas(`?data=${encodeURIComponent(new URL('atlas.json?v=2', inject('atlasUrl')).href)}`)
    await expectAnnouncements(page, ANNOUNCEMENTS)
    await expect.poll(() => query(page)).toContain('data=')
    await goTo(page, '?data=&lang=en')
    await expectAnnouncements(page, ANNOUNCEMENTS)
  })
})
