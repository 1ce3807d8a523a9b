import { Key } from 'selenium-webdriver'
import { describe, expect } from 'vitest'
import { ANNOUNCEMENTS } from '../e2e/support/hooks.ts'
import { announcementsIn, eventsOn } from './support/parts.ts'
import { it, type Reader } from './support/reader.ts'

const ALIBABA = ['alibaba-ntu', 'hkai-lab', 'polyu-alibaba-cloud']
/** Its own laboratory, and another's, which the documents date two days later. */
const NAMING_TENCENT = ['jd-cuhksz', 'tencent-cuhksz']
const chip = (organisation: string) => `[data-part="filters"] [data-organisation="${organisation}"]`

describe('a partner’s chip', () => {
  it('shows only that partner’s announcements in sentence, map and timeline until deselected', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.press(chip('alibaba-group'))
    await expectShown(reader, ALIBABA)
    expect(await reader.text('[data-part="sentence"]')).toMatch(/^3 of 5 announcements.* with Alibaba Group\.$/)
    expect(await reader.attributes(chip('alibaba-group'), 'aria-pressed')).toEqual(['true'])
    expect(await reader.text(chip('alibaba-group'))).toMatch(/Alibaba Group\s*3/)
    expect(await reader.query()).toEqual({ lang: 'en', partners: 'alibaba-group' })
    await reader.press(chip('alibaba-group'))
    await expectShown(reader, ANNOUNCEMENTS)
  })

  it('adds to another, or narrows it when all partners are required', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.press(chip('alibaba-group'))
    await reader.press(chip('sensetime'))
    await expectShown(reader, ALIBABA)
    await reader.press(await reader.button('all of them', '[data-part="filters"]'))
    await expectShown(reader, ['hkai-lab'])
    expect(await reader.query()).toMatchObject({ partners: 'alibaba-group,sensetime', match: 'all' })
  })
})

describe('the other filters', () => {
  it('narrow by topic in their panel, which Escape closes', async ({ reader }) => {
    await reader.open('?lang=en')
    const filters = await reader.button('Filters', '[data-part="filters"]')
    await reader.press(filters)
    await reader.press('[data-part="filters"] [data-topic]')
    await expect.poll(() => reader.query()).toHaveProperty('topics')
    expect((await eventsOn(reader)).length).toBeLessThan(9)
    await reader.keys(Key.ESCAPE)
    await expect.poll(() => filters.getAttribute('aria-expanded')).toBe('false')
  })
})

describe('a search', () => {
  it('finds 腾讯 while typing, marks it in the open event, and is cleared by Escape', async ({ reader }) => {
    await reader.open('?lang=zh-Hans')
    await reader.press(await reader.button('搜索', '[data-part="filters"]'))
    await expect.poll(() => reader.run(() => document.activeElement?.localName)).toBe('input')
    await reader.keys('腾讯')
    await expect.poll(() => reader.query()).toEqual({ lang: 'zh-Hans', q: '腾讯' })
    await expect.poll(() => announcementsIn(reader, 'timeline')).toEqual(NAMING_TENCENT)
    await reader.press('[data-part="timeline"] [data-event="tencent-cuhksz"] .hit')
    await expect.poll(() => reader.text('[data-part="details"] mark')).toContain('腾讯')

    await reader.press('[role="search"] input')
    await reader.keys(Key.ESCAPE)
    await expect.poll(() => reader.query()).toEqual({ lang: 'zh-Hans', event: 'tencent-cuhksz' })
    await expectShown(reader, ANNOUNCEMENTS)
  })

  it('finds simplified text by traditional characters', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.press(await reader.button('Search', '[data-part="filters"]'))
    await expect.poll(() => reader.run(() => document.activeElement?.localName)).toBe('input')
    await reader.keys('騰訊')
    await expectShown(reader, NAMING_TENCENT)
    expect(await reader.text('[data-part="sentence"]')).toContain('騰訊')
  })
})

describe('a change', () => {
  it('is undone by Ctrl Z and redone by Ctrl Y, outside text fields', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.press(chip('tencent'))
    await expectShown(reader, ['tencent-cuhksz'])
    await reader.press(chip('jd-group'))
    await expectShown(reader, ['jd-cuhksz', 'tencent-cuhksz'])
    await reader.chord(Key.CONTROL, 'z')
    await expectShown(reader, ['tencent-cuhksz'])
    await reader.chord(Key.CONTROL, 'z')
    await expectShown(reader, ANNOUNCEMENTS)
    await reader.chord(Key.CONTROL, 'y')
    await expectShown(reader, ['tencent-cuhksz'])
  })

  it('is undone by the button in the head, and an opened event by Back', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.press(chip('tencent'))
    await expectShown(reader, ['tencent-cuhksz'])
    await reader.press(await reader.button('Undo'))
    await expectShown(reader, ANNOUNCEMENTS)
    await reader.press('[data-part="timeline"] [data-event="hkai-lab"] .hit')
    await expect.poll(() => reader.query()).toEqual({ lang: 'en', event: 'hkai-lab' })
    await reader.driver.navigate().back()
    await expect.poll(() => reader.query()).toEqual({ lang: 'en' })
    await expect.poll(() => reader.text('[data-part="details"]')).toMatch(/^About/)
  })
})

async function expectShown(reader: Reader, ids: readonly string[]): Promise<void> {
  await expect.poll(() => announcementsIn(reader, 'timeline')).toEqual(ids)
  await expect.poll(() => announcementsIn(reader, 'map')).toEqual(ids)
}
