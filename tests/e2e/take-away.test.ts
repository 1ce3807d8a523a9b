import type { Download, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { DATA_FORMATS } from '../../src/model/take-away/take-away.ts'
import { IDS_IN } from '../support/taken.ts'
import { part } from './support/hooks.ts'
import { hostPage } from './support/host-page.ts'
import { expectAccessible, newPage, openAtlas, untilReady } from './support/page.ts'

describe('taking away', () => {
  it('saves each format with exactly the events shown, and opens the atlas that it made of them', async () => {
    const page = await openAtlas('?lang=zh-Hant&cities=hong-kong')
    const shown = await eventsOn(page)
    await page.getByRole('button', { name: '下載' }).click()
    await expectAccessible(page)
    const files = new Map<string, string>()
    for (const format of DATA_FORMATS) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`dialog [data-format="${format}"]`).click(),
      ])
      const text = await textOf(download)
      files.set(format, text)
      expect([format, IDS_IN[format](text).toSorted()]).toEqual([format, shown])
      expect(download.suggestedFilename()).toMatch(/^lab-atlas\./)
    }
    await page.keyboard.press('Escape')
    expect(await page.getByRole('button', { name: '下載' }).evaluate((one) => one === document.activeElement)).toBe(
      true,
    )

    await page.route(
      ({ pathname }) => pathname.endsWith('/part.json'),
      (route) => route.fulfill({ contentType: 'application/json', body: files.get('json') ?? '' }),
    )
    await page.goto(`${inject('atlasUrl')}?lang=zh-Hant&data=./part.json`)
    await untilReady(page)
    expect((await part(page, 'notice').textContent())?.trim()).toBe('')
    expect(await eventsOn(page)).toEqual(shown)
  })

  it('gives the text to copy where a sandboxed frame may let no file out', async () => {
    const page = await newPage({ foreseen: /[Dd]ownload/ })
    const address = `${inject('atlasUrl')}?lang=en`
    await page.goto(
      await hostPage(
        `<iframe title="Atlas" width="1200" height="800" sandbox="allow-scripts" src="${address}"></iframe>`,
      ),
    )
    const [frame] = page.mainFrame().childFrames()
    if (!frame) throw new Error('expected a frame')
    await untilReady(frame)
    await frame.getByRole('button', { name: 'Download' }).click()
    await frame.getByRole('button', { name: 'GeoJSON' }).click()
    const text = await frame.getByRole('textbox', { name: 'Text of the file' }).inputValue()
    expect(IDS_IN.geojson(text)).toContain('hkai-lab')
    expect(await frame.getByRole('link', { name: 'open the atlas by itself' }).getAttribute('href')).toContain(
      'lang=en',
    )
  })
})

/** Read as a stream: the browser may run elsewhere, and keeps its files there. */
async function textOf(download: Download): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

async function eventsOn(page: Page): Promise<string[]> {
  const ids = await page
    .locator('[data-part="timeline"] [data-event]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event') ?? ''))
  return [...new Set(ids)].toSorted()
}
