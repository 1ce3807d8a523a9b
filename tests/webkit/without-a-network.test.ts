import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Key } from 'selenium-webdriver'
import { describe, expect, onTestFinished } from 'vitest'
import { ANNOUNCEMENTS } from '../e2e/support/hooks.ts'
import { IDS_IN } from '../support/exported.ts'
import { announcementsIn, eventsOn, hitOnTheMap } from './support/parts.ts'
import { it } from './support/reader.ts'
import { BUILT } from '../support/built.ts'

describe('a page opened once', () => {
  it('opens again without its server: after a reload, in another language, and to present', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.until('the files to be kept', () =>
      reader.run(() => navigator.serviceWorker.controller?.state === 'activated'),
    )
    await reader.expectNoComplaints()
    await reader.server.stop()
    onTestFinished(() => reader.server.resume())

    await reader.driver.navigate().refresh()
    await reader.untilReady()
    expect(await reader.text('[data-part="sentence"]')).toMatch(/^Five announcements/)
    expect(await hitOnTheMap(reader)).toEqual(ANNOUNCEMENTS)
    await reader.press('[data-part="map"] .marker[data-event="hkai-lab"]')
    await expect.poll(() => reader.text('[data-part="details"] h2')).toBe('Hong Kong AI Laboratory')

    await reader.open('?lang=zh-Hant&view=present&step=3')
    expect(await reader.attributes('html', 'lang')).toEqual(['zh-Hant'])
    await reader.keys(Key.PAGE_DOWN)
    await expect.poll(async () => (await reader.query())['step']).toBe('4')
  })
})

describe('the single file, from a disk', () => {
  it('has the whole atlas: first view, Chinese, search and download', async ({ reader }) => {
    const file = onAStick()
    await reader.open(`${file}?lang=en`)
    expect(await reader.text('[data-part="sentence"]')).toMatch(/^Five announcements/)
    expect(await hitOnTheMap(reader)).toEqual(ANNOUNCEMENTS)
    await reader.press(await reader.button('简体中文'))
    await expect.poll(() => reader.driver.getTitle()).toBe('实验室地图')
    await reader.press(await reader.button('搜索', '[data-part="filters"]'))
    await expect.poll(() => reader.run(() => document.activeElement?.localName)).toBe('input')
    await reader.keys('腾讯')
    await expect.poll(() => announcementsIn(reader, 'timeline')).toEqual(['jd-cuhksz', 'tencent-cuhksz'])

    const shown = await eventsOn(reader)
    await reader.press(await reader.button('下载'))
    const geojson = await reader.download('lab-atlas.geojson', () => reader.press('dialog [data-format="geojson"]'))
    expect(IDS_IN.geojson(geojson.toString('utf8')).toSorted()).toEqual(shown)
    const asked = await reader.run(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(asked.filter((address) => !/^(blob|data):/.test(address))).toEqual([])
  })

  it('presents by Page Down, in sync with the speaker’s window', async ({ reader }) => {
    await reader.open(`${onAStick()}?view=present&lang=en`)
    await reader.keys(Key.PAGE_DOWN, Key.PAGE_DOWN)
    const step = async () => (await reader.query())['step']
    await expect.poll(step).toBe('3')
    const screen = await reader.enterNewWindow(() => reader.keys('s'))
    await reader.untilReady()
    await expect.poll(step).toBe('3')
    await reader.keys(Key.END)
    await expect.poll(step).toBe('13')
    await reader.driver.close()
    await reader.driver.switchTo().window(screen)
    await expect.poll(step).toBe('13')
  })
})

/** Returns the address of a copy of `lab-atlas.html` in an otherwise empty folder, until the test ends. */
function onAStick(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-stick-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  copyFileSync(`${BUILT}/lab-atlas.html`, join(folder, 'lab-atlas.html'))
  return pathToFileURL(join(folder, 'lab-atlas.html')).href
}
