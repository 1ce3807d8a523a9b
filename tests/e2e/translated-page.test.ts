/**
 * A page that the browser translates: text nodes are replaced by `font` elements, as Chrome does. Updates must still be
 * visible.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { afterReady, chip, mark, painted, part } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'
import { press } from './support/slides.ts'

/** Puts a `font` in the place of each text, and waits until the page has heard of it. */
async function translate(page: Page): Promise<void> {
  await afterReady(page)
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      const isWord = text.data.trim() && text.parentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml'
      if (isWord && !text.parentElement.closest('script, style, font')) texts.push(text)
    }
    for (const text of texts) {
      const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font')
      font.textContent = text.data
      text.replaceWith(font)
    }
  })
  await painted(page)
}

/** What a part says, without the blanks between its elements. */
async function said(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((elements) => elements.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()))
}

/** Holds a translated page to what a fresh one says at the same address. */
async function expectAsFresh(page: Page, selectors: readonly string[]): Promise<void> {
  await painted(page)
  const fresh = await openAtlas(page.url())
  for (const selector of selectors) expect(await said(page, selector), selector).toEqual(await said(fresh, selector))
}

describe('a page that the browser has translated', () => {
  it('tells what a chip leaves: the sentence, every count, the open event and the next one', async () => {
    const page = await openAtlas('?lang=en&event=tencent-cuhksz&show=filters,map,timeline,list,details')
    await translate(page)
    await chip(page, 'tencent').click()
    expect(await part(page, 'sentence').textContent()).toContain('1 of 5')
    await expectAsFresh(page, ['[data-part="sentence"]', '[data-part="filters"]', '[data-part="list"] tbody'])
    await translate(page)
    await chip(page, 'tencent').click()
    await mark(page, 'timeline', 'hkai-lab').press('Enter')
    await part(page, 'details').getByRole('heading', { name: 'Hong Kong AI Laboratory' }).waitFor()
    await expectAsFresh(page, ['[data-part="sentence"]', '[data-part="filters"]', '[data-part="details"]'])
  })

  it('changes to another language as a whole', async () => {
    const page = await openAtlas('?lang=en&event=hkai-lab')
    await translate(page)
    await page.getByRole('button', { name: '简体中文' }).click()
    await page.locator('html[lang="zh-Hans"]').waitFor({ state: 'attached' })
    await expectAsFresh(page, ['[data-part="sentence"]', '[data-part="filters"]', '[data-part="details"]', 'header'])
  })

  it('goes on with the words of the slides', async () => {
    const page = await openAtlas('?lang=en&view=present&step=5')
    await translate(page)
    await press(page, 'PageDown')
    await expectAsFresh(page, ['[data-part="present"] header', '[data-part="present"] footer'])
    await translate(page)
    await press(page, 'PageDown')
    await expectAsFresh(page, ['[data-part="present"] header', '[data-part="present"] footer'])
  })
})
