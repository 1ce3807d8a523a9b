import { Key } from 'selenium-webdriver'
import { describe, expect } from 'vitest'
import { ANNOUNCEMENTS } from '../e2e/support/hooks.ts'
import { it, type Reader } from './support/reader.ts'

describe('an open event', () => {
  it('shows date, place, partners and their sources, down to the publisher', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.press('[data-part="timeline"] [data-event="tencent-cuhksz"] .hit')
    await expect.poll(() => reader.text('[data-part="details"] h2')).toBe('Tencent AI Lab and CUHK-Shenzhen')
    for (const fact of ['12 June 2018', 'CUHK-Shenzhen campus, Longgang', 'Luo Zhiquan', 'Newspaper round-up'])
      await expect.poll(() => reader.text('[data-part="details"]')).toContain(fact)
    await expect.poll(() => reader.driver.getTitle()).toBe('Tencent AI Lab and CUHK-Shenzhen · Lab Atlas')

    const claim = '[data-claim="tencent-cuhksz.date"]'
    await reader.press(`${claim} button[aria-expanded="false"]`)
    await expect.poll(() => reader.text(claim)).toContain('21st Century Business Herald')
  })

  it('shows both dates where two documents disagree, and is closed by Escape', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.press('[data-part="map"] .marker[data-event="hkai-lab"]')
    await expect.poll(() => reader.text('[data-part="details"]')).toMatch(/21 May[\s\S]*25 May/)
    expect(await reader.text('[data-part="details"]')).toMatch(/Sources disagree by four days/i)
    await reader.keys(Key.ESCAPE)
    await expect.poll(() => reader.query()).toEqual({ lang: 'en' })
    await expect.poll(() => reader.text('[data-part="details"]')).toMatch(/^About/)
  })
})

describe('the list', () => {
  it('is sorted by a press on a column’s head: by date, descending, by partner', async ({ reader }) => {
    await reader.open('?lang=en&show=filters,list,details')
    const byDate = await rows(reader)
    expect(ANNOUNCEMENTS.filter((id) => byDate.includes(id))).toEqual(ANNOUNCEMENTS)
    await reader.press(await reader.button('Date, 2018', '[data-part="list"] thead'))
    await expect.poll(() => reader.query()).toMatchObject({ sort: '-date' })
    expect((await rows(reader))[0]).toBe('polyu-alibaba-cloud')
    expect((await rows(reader)).at(-1)).toBe('alibaba-ntu')
    await reader.press(await reader.button('Partners', '[data-part="list"] thead'))
    await expect.poll(() => reader.query()).toMatchObject({ sort: 'partner' })
    expect((await rows(reader)).toSorted()).toEqual(byDate.toSorted())
    expect(await rows(reader)).not.toEqual(byDate)
  })

  it('filters by the value of a cell, and opens an event by its title', async ({ reader }) => {
    await reader.open('?lang=en&show=filters,list,details')
    await reader.press(await reader.button('Shenzhen', '[data-part="list"] tbody'))
    await expect.poll(() => reader.query()).toMatchObject({ cities: 'shenzhen' })
    await expect.poll(async () => (await rows(reader)).toSorted()).toEqual(['jd-cuhksz', 'tencent-cuhksz'])
    expect(await reader.text('[data-part="sentence"]')).toMatch(/^2 of 5 announcements.* in Shenzhen/)
    await reader.press('[data-part="list"] [data-event="jd-cuhksz"]')
    await expect.poll(() => reader.text('[data-part="details"] h2')).toMatch(/JD/)
    expect(await reader.attributes('[data-part="list"] [aria-current="true"]', 'data-event')).toEqual(['jd-cuhksz'])
  })
})

/** Returns the events of the list in order. */
async function rows(reader: Reader): Promise<string[]> {
  await reader.painted()
  return reader.attributes('[data-part="list"] tbody [data-event]', 'data-event')
}
