/** Who with whom: half a table of partners, beside the map, around it, or as a list of pairs. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { madeUpAtlas } from '../fixtures/made-up/made-up-atlas.ts'
import { chip, expectNoSidewaysScroll, painted, part } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

const LAPTOP = { width: 1440, height: 900 }
const pair = (page: Page, ids: string) => part(page, 'relations').locator(`[data-pair="${ids}"]`)
const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!

const MANY = madeUpAtlas({ events: 2000, claims: false })
const openMany = (query: string, viewport = LAPTOP) => openAtlas(query, { viewport, atlas: MANY })

describe('the relations of ten partners', () => {
  it('stand beside the map as marks; all of the page fits a laptop', async () => {
    const page = await openAtlas('?lang=en', { viewport: LAPTOP })
    await page.getByRole('button', { name: 'Relations', exact: true }).click()
    await pair(page, 'sensetime alibaba-group').waitFor()
    await painted(page)
    const [table, map, after] = [
      await boxOf(page, '[data-part="relations"]'),
      await boxOf(page, '[data-part="map"]'),
      await boxOf(page, '[data-part="timeline"]'),
    ]
    expect(table.x + table.width).toBeLessThanOrEqual(map.x)
    expect(Math.abs(table.y - map.y)).toBeLessThan(1)
    expect(after.y + after.height).toBeLessThanOrEqual(LAPTOP.height)
    expect(await part(page, 'relations').locator('[data-pair]').count()).toBe(10)
    expect(await pair(page, 'sensetime alibaba-group').getAttribute('aria-label')).toBe(
      'SenseTime with Alibaba Group, 1 announcement: Hong Kong AI Laboratory',
    )
  })

  it('a press on a cell shows what two announced together; again, or Escape, shows all', async () => {
    const page = await openAtlas('?lang=en&show=filters,map,timeline,relations,details', { viewport: LAPTOP })
    const cell = pair(page, 'sensetime alibaba-group')
    await cell.click()
    await part(page, 'sentence').getByText('with Alibaba Group and SenseTime').waitFor()
    expect(await cell.getAttribute('aria-current')).toBe('true')
    expect(await chip(page, 'sensetime').getAttribute('aria-pressed')).toBe('true')
    expect(new URL(page.url()).searchParams.get('match')).toBe('all')
    const details = part(page, 'details')
    await details.getByRole('heading', { name: 'Alibaba Group with SenseTime' }).waitFor()
    await details.getByText('1 announcement together, May 2018, in Hong Kong.').waitFor()
    await details.getByText('also with HKSTP and Alibaba HK Entrepreneurs Fund').waitFor()
    await cell.click()
    await part(page, 'sentence').getByText('Five announcements').waitFor()
    await cell.press('Enter')
    await part(page, 'sentence').getByText('with Alibaba Group and SenseTime').waitFor()
    await page.keyboard.press('Escape')
    await part(page, 'sentence').getByText('Five announcements').waitFor()
  })

  it('arrow keys walk over what is there: one Tab stop', async () => {
    const page = await openAtlas('?lang=en&show=filters,map,timeline,relations,details', { viewport: LAPTOP })
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-pair') ?? document.activeElement?.ariaLabel)
    await part(page, 'relations').locator('[tabindex="0"]').focus()
    expect(await focused()).toBe('alibaba-hk-entrepreneurs-fund alibaba-group')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Alibaba HK Entrepreneurs Fund, 1 announcement')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('Alibaba Group, 2 announcements')
    await page.keyboard.press('Enter')
    await part(page, 'sentence').getByText('with Alibaba Group').waitFor()
    expect(await part(page, 'relations').locator('[tabindex="0"]').count()).toBe(1)
  })

  it('are a list of pairs on a phone', async () => {
    const page = await openAtlas('?lang=zh-HK&show=filters,map,timeline,relations,details', {
      viewport: { width: 360, height: 740 },
    })
    await part(page, 'relations').locator('[data-pair]').first().click()
    await part(page, 'details').getByText('雙方共同參與').first().waitFor()
    await expectNoSidewaysScroll(page)
  })

  it('are part of an embedded atlas', async () => {
    const page = await openAtlas('?lang=en&view=embed&show=relations', { viewport: { width: 640, height: 700 } })
    await pair(page, 'sensetime alibaba-group').click()
    await part(page, 'sentence').getByText('with Alibaba Group and SenseTime').waitFor()
    await expectNoSidewaysScroll(page)
  })
})

describe('the relations of 120 partners', () => {
  it.each([LAPTOP, { width: 1280, height: 800 }, { width: 1920, height: 1080 }])(
    'leave the map their free corner at $width px; nothing is over anything, and nothing is below the screen',
    async (viewport) => {
      const page = await openMany('?lang=en&show=filters,map,timeline,relations,details', viewport)
      const boxes = await part(page, 'relations')
        .locator('.name, [data-pair], .key, .sort')
        .evaluateAll((all) =>
          all.map((one) => {
            const { left, top, right, bottom } = one.getBoundingClientRect()
            return { name: one.getAttribute('class') ?? '', left, top, right, bottom }
          }),
        )
      const map = await boxOf(page, '[data-part="map"]')
      for (const { name, left, top, right, bottom } of boxes) {
        const isOver = left < map.x + map.width && right > map.x && top < map.y + map.height && bottom > map.y
        expect([name, isOver]).toEqual([name, false])
      }
      const key = boxes.find(({ name }) => name.includes('key'))
      const isOverKey = (one: (typeof boxes)[number]) =>
        key !== undefined && one.right > key.left && one.top < key.bottom && one.bottom > key.top
      expect(boxes.filter((one) => one !== key && isOverKey(one))).toEqual([])
      const timeline = await boxOf(page, '[data-part="timeline"]')
      if (viewport.height >= 900) expect(timeline.y + timeline.height).toBeLessThanOrEqual(viewport.height)
      await expectNoSidewaysScroll(page)
    },
  )

  it('say of a pair how many, when, where, and how much that is of each', async () => {
    const page = await openMany('?lang=en&show=filters,map,timeline,relations,details')
    const strongest = part(page, 'relations').locator('[data-pair]:has(.strongest)').first()
    const figure = await strongest.textContent()
    await strongest.click()
    await part(page, 'details')
      .getByText(new RegExp(`^${figure} (announcements|events) together, `))
      .waitFor()
    await part(page, 'details')
      .getByText(/That is \d+% of .+’s and \d+% of .+’s\./)
      .waitFor()
    await part(page, 'sentence')
      .getByText(new RegExp(`^${figure} of 2,000`))
      .waitFor()
    // The others keep their numbers.
    expect(await strongest.textContent()).toBe(figure)
    expect(await part(page, 'relations').locator('[data-pair]').count()).toBeGreaterThan(50)
  })

  it('are as many, in the order, that the reader chooses', async () => {
    const page = await openMany('?lang=en&show=relations')
    const names = part(page, 'relations').locator('.name .words')
    expect(await names.count()).toBe(31)
    await part(page, 'relations').getByLabel('Show').selectOption({ label: '10 most active' })
    await expect.poll(() => names.count()).toBe(11)
    await page.getByLabel('Order').selectOption({ label: 'A to Z' })
    await expect
      .poll(async () => (await names.allTextContents()).slice(0, 10))
      .toEqual((await names.allTextContents()).slice(0, 10).toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(new URL(page.url()).search).toContain('order=name&top=10')
  })
})
