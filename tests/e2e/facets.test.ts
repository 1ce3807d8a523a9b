import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { tap } from './support/by-engine.ts'
import {
  ANNOUNCEMENTS,
  announcementsIn,
  chip,
  expectAnnouncements,
  expectNoSidewaysScroll,
  painted,
  part,
  query,
} from './support/hooks.ts'
import { expectAccessible, openAtlas } from './support/page.ts'

const toggle = (page: Page) => part(page, 'filters').getByRole('button', { name: 'Filters', exact: true })
const top = (page: Page, name: 'map' | 'timeline') =>
  part(page, name).evaluate((element) => Math.round(element.getBoundingClientRect().top))

describe('the facets', () => {
  it('open over the maps, filter every part, and are removed one by one, by keyboard alone', async () => {
    const page = await openAtlas()
    const before = { map: await top(page, 'map'), timeline: await top(page, 'timeline') }
    expect(await part(page, 'filters').locator('[data-topic]').count()).toBe(0)

    await toggle(page).press('Enter')
    const cities = part(page, 'filters').getByRole('group', { name: 'Cities' })
    await cities.waitFor()
    expect({ map: await top(page, 'map'), timeline: await top(page, 'timeline') }, 'nothing moves').toEqual(before)
    await page.keyboard.press('Tab')
    expect(await cities.locator(':focus').getAttribute('data-city'), 'the panel follows its button').toBe('singapore')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expectAnnouncements(page, ['hkai-lab', 'polyu-alibaba-cloud'])
    expect(await chip(page, 'tencent').textContent()).toMatch(/Tencent\s*0/)
    await part(page, 'filters').locator('[data-topic="start-ups"]').click()
    await expectAnnouncements(page, ['hkai-lab'])
    expect({ map: await top(page, 'map'), timeline: await top(page, 'timeline') }, 'nothing moves').toEqual(before)
    await expectAccessible(page)

    await page.keyboard.press('Escape')
    expect(await cities.count()).toBe(0)
    expect(await toggle(page).evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => query(page)).toBe('?topics=start-ups')
    await page.keyboard.press('Enter')
    await expectAnnouncements(page, ANNOUNCEMENTS)
    await expect.poll(() => query(page)).toBe('')
  })

  it('move nothing below them when a partner is selected and deselected', async () => {
    const page = await openAtlas()
    const boxes = () =>
      page.evaluate(() =>
        ['filters', 'map', 'timeline'].map((name) => {
          const { top, height } =
            document.querySelector(`[data-part="${name}"]`)?.getBoundingClientRect() ?? new DOMRect()
          return [name, top, height]
        }),
      )
    const before = await boxes()
    for (const organisation of ['alibaba-group', 'tencent', 'polyu']) {
      for (const isChosen of ['true', 'false']) {
        await chip(page, organisation).click()
        expect(await chip(page, organisation).getAttribute('aria-pressed')).toBe(isChosen)
        await painted(page)
        expect(await boxes(), organisation).toEqual(before)
      }
    }
  })

  it('expand a parent, exclude one of its parts, and restore that from the address', async () => {
    const page = await openAtlas('?not=alibaba-cloud')
    await expectAnnouncements(
      page,
      ANNOUNCEMENTS.filter((id) => id !== 'polyu-alibaba-cloud'),
    )
    await chip(page, 'alibaba-group').click()
    await expectAnnouncements(page, ['alibaba-ntu', 'hkai-lab'])
    await part(page, 'filters').getByRole('button', { name: 'Parts of Alibaba Group' }).click()
    await chip(page, 'alibaba-hk-entrepreneurs-fund').click()
    await part(page, 'filters').getByRole('button', { name: 'all of them' }).click()
    await expectAnnouncements(page, ['hkai-lab'])
    expect(await chip(page, 'alibaba-cloud').getAttribute('aria-pressed')).toBe('false')
    await chip(page, 'alibaba-cloud').click()
    await expect.poll(() => query(page)).toBe('?partners=alibaba-group,alibaba-hk-entrepreneurs-fund&match=all')
  })

  it('cause no sideways scrolling on a phone, where one tap removes the filter that hides all events', async () => {
    const page = await openAtlas('?partners=tencent&cities=hong-kong&lang=zh-Hant', {
      viewport: { width: 320, height: 640 },
      touch: true,
    })
    await expectAnnouncements(page, [])
    const notice = part(page, 'notice')
    await notice.getByRole('button', { name: /^涉及騰訊/ }).waitFor()
    await expectAccessible(page)
    await tap(notice.getByRole('button', { name: /^地點在香港/ }))
    await painted(page)
    expect(await announcementsIn(page, 'timeline')).toEqual(['tencent-cuhksz'])
    expect((await notice.innerText()).trim()).toBe('')
    await tap(part(page, 'filters').getByRole('button', { name: '篩選', exact: true }))
    await part(page, 'filters').getByRole('group', { name: '排除' }).waitFor()
    await painted(page)
    await expectNoSidewaysScroll(page)
  })
})
