import { expect, it } from 'vitest'
import { expectNoSidewaysScroll, painted, part } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

it('a search finds both Chinese scripts while typing, marks matches, and is cleared by Escape', async () => {
  const page = await openAtlas('', { language: 'zh-CN' })
  const state = () => page.evaluate(() => window.atlas?.get())
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect((await fetched()).filter((name) => /fold|SearchField/.test(name))).toEqual([])

  await page.getByRole('button', { name: '搜索', exact: true }).click()
  const field = page.getByRole('search').getByRole('searchbox', { name: '搜索' })
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)

  // Characters being composed with an input method start no search.
  await field.dispatchEvent('compositionstart')
  await field.evaluate((input: HTMLInputElement) => {
    input.value = 'bei wang'
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))
  })
  await painted(page)
  expect(await state()).toEqual({})
  await field.evaluate((input: HTMLInputElement) => {
    input.value = '備忘錄 '
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
  })
  await page.waitForURL('**/?q=*')
  expect(await state()).toEqual({ q: '備忘錄' })
  expect(await field.inputValue()).toBe('備忘錄 ')
  await field.pressSequentially('理工')
  await page.waitForFunction(() => window.atlas?.get()['q'] === '備忘錄 理工')
  await part(page, 'timeline').locator('[data-event="polyu-alibaba-cloud"]').click()
  const marked = part(page, 'details').locator('mark')
  await expect.poll(async () => new Set(await marked.allInnerTexts())).toEqual(new Set(['备忘录', '理工']))

  // A change from elsewhere appears in the field.
  await page.evaluate(() => window.atlas?.set({ q: 'ＰｏｌｙＵ' }))
  expect(await field.inputValue()).toBe('ＰｏｌｙＵ')
  await field.press('Escape')
  await page.waitForFunction(() => !('q' in (window.atlas?.get() ?? {})))
  expect(await state()).toEqual({ event: 'polyu-alibaba-cloud' })
  expect(await field.inputValue()).toBe('')
  await field.press('Escape')
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(false)
  expect(await state()).toEqual({ event: 'polyu-alibaba-cloud' })
})

it('what is typed before the field has come is searched for', async () => {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const page = await openAtlas('', {
    before: (context) =>
      context.route(/SearchField[^/]*\.js/, async (route) => {
        await released
        await route.continue()
      }),
  })
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.keyboard.type('poly')
  release()
  await page.getByRole('search').waitFor()
  await page.keyboard.type('u')
  await page.waitForFunction(() => window.atlas?.get()['q'] === 'polyu')
})

it('a link with a search opens with its field and its results, on a phone as well', async () => {
  const page = await openAtlas('?q=林郑月娥', { viewport: { width: 360, height: 740 } })
  expect(await page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('林郑月娥')
  expect(await part(page, 'sentence').innerText()).toMatch(/^1 of 5 announcements/)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await page.waitForURL((address) => address.search === '')
  expect(await page.getByRole('searchbox', { name: 'Search' }).evaluate((one) => one === document.activeElement)).toBe(
    true,
  )
  await expectNoSidewaysScroll(page)
})
