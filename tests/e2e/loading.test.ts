/** What a presentation shows while its data load. */
import { expect, it } from 'vitest'
import { openAtlas, untilReady } from './support/page.ts'

it.each([
  ['present', 'en', 'Loading the atlas…'],
  ['speaker', 'zh-HK', '正在載入…'],
])('view=%s says in the reader’s language (%s) that it is loading: “%s”', async (view, language, words) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const page = await openAtlas(`?view=${view}`, {
    language,
    waitUntilReady: false,
    before: (context) =>
      context.route('**/atlas.json', async (route) => {
        await held
        await route.continue()
      }),
  })
  await page.getByRole('status').getByText(words).waitFor()
  release()
  await untilReady(page)
  expect(await page.locator('.loading').count()).toBe(0)
  await page.locator('[data-part="present"]').waitFor()
})
