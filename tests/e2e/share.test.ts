import { readFileSync } from 'node:fs'
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { releaseFolder, type Releases } from '../../src/model/dataset/releases.ts'
import type { Atlas } from '../../src/model/dataset/types.ts'
import { pictureOf } from './support/by-engine.ts'
import { part, typeOver } from './support/hooks.ts'
import { serveByNginx, type Hosts } from './support/nginx.ts'
import { newPage, untilReady } from './support/page.ts'
import { BUILT } from '../support/built.ts'

const [REVISION = ''] = (JSON.parse(readFileSync(`${BUILT}/releases.json`, 'utf8')) as Releases).releases
const RELEASED = JSON.parse(readFileSync(`${BUILT}/${releaseFolder(REVISION)}atlas.json`, 'utf8')) as Atlas
const CURRENT = JSON.parse(readFileSync(`${BUILT}/atlas.json`, 'utf8')) as Atlas

let hosts: Hosts
beforeAll(async () => {
  hosts = await serveByNginx()
})
afterAll(async () => {
  await hosts.close()
})

describe('sharing', () => {
  it('has a QR code that a phone can read, and code that embeds exactly the chosen view', async () => {
    const page = await newPage({
      clipboard: true,
      // Released data don't change with the records.
      before: (context) =>
        context.route(/\/news\/atlas\/releases\.json$/, (route) =>
          route.fulfill({ json: { present: REVISION, releases: [REVISION] } satisfies Releases }),
        ),
    })
    await page.goto(`${hosts.atlas}?lang=zh-Hant&cities=hong-kong`)
    await untilReady(page)
    await page.getByRole('button', { name: '分享…' }).click()
    const link = await page.getByRole('textbox', { name: '連結' }).inputValue()
    expect(link).toBe(`${hosts.atlas}?lang=zh-Hant&cities=hong-kong&show=filters,map,timeline,details`)
    await page.getByRole('button', { name: '放大顯示二維碼' }).click()
    expect(await readCode(page)).toBe(link)
    await page.keyboard.press('Escape')
    expect(page.frames()).toHaveLength(1)

    await page.getByRole('tab', { name: '嵌入網頁' }).click()
    await page.getByRole('checkbox', { name: '地圖' }).uncheck()
    await page.getByRole('combobox', { name: '語言' }).selectOption('en')
    await page.getByRole('combobox', { name: '配色' }).selectOption('dark')
    await typeOver(page.getByRole('spinbutton', { name: '闊度' }), '600')
    await page.getByRole('radio', { name: REVISION }).check()
    const preview = page.frameLocator('iframe')
    await preview.locator('html[data-ready][data-theme="dark"]').waitFor({ state: 'attached' })
    await page.getByRole('radio', { name: '<iframe> 不含程式' }).check()
    // The copied frame is as high as its content.
    const height = await preview.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height))
    await page.locator(`iframe[style*="height: ${height}px"]`).waitFor()
    const frame = await copied(page)
    await page.getByRole('radio', { name: '<lab-atlas>' }).check()
    const element = await copied(page)

    const host = await newPage()
    await host.goto(hosts.addPage('pasted', `${frame}${element}`))
    const shown = [host.locator('iframe').first().contentFrame(), host.locator('lab-atlas iframe').contentFrame()]
    for (const atlas of shown) {
      await atlas.locator('html[data-ready][lang="en"][data-theme="dark"]').waitFor({ state: 'attached' })
      expect(await atlas.locator('[data-part="map"]').count()).toBe(0)
      expect(await atlas.locator('[data-part="timeline"] [data-event="hkai-lab"]').count()).toBeGreaterThan(0)
      expect(await atlas.locator('[data-part="timeline"] [data-event="alibaba-ntu"]').count()).toBe(0)
      expect(await atlas.locator('[data-part="notice"]').textContent()).toContain(`release ${REVISION}`)
    }
    const sizes = await host
      .locator('iframe')
      .first()
      .evaluate((one) => [one.clientWidth, one.clientHeight])
    expect(sizes).toEqual([600, height])
    expect(await host.locator('iframe').first().getAttribute('title')).toBe(CURRENT.description['en'])
    // Embedded atlases are checked elsewhere; this checks the dialog and its preview.
    await host.close()
  }, 60_000)
})

describe('a release', () => {
  it('keeps its data when the atlas changes, lists the changes, and links to the current view', async () => {
    const [first, second, ...others] = RELEASED.events as [Atlas['events'][0], Atlas['events'][0], ...Atlas['events']]
    const renamed = { ...second, title: { ...second.title, en: 'Renamed since' } }
    const current: Atlas = { ...RELEASED, events: [renamed, ...others, { ...first, id: 'new-one', claims: [] }] }
    const page = await newPage({
      before: (context) => context.route(`${hosts.atlas}atlas.json`, (route) => route.fulfill({ json: current })),
    })
    await page.goto(`${hosts.atlas}${releaseFolder(REVISION)}?lang=en`)
    await untilReady(page)
    const marks = page.locator('[data-part="timeline"] [data-event]')
    const ids = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-event') ?? ''))
    expect([...new Set(ids)].toSorted()).toEqual(RELEASED.events.map(({ id }) => id).toSorted())
    const notice = part(page, 'notice')
    await notice.getByText('The atlas has changed since: 1 event added, 1 removed, 1 changed.').waitFor()
    expect(
      await notice
        .getByRole('link', { name: 'This view as it is now' })
        .evaluate((link) => (link as HTMLAnchorElement).href),
    ).toBe(`${hosts.atlas}?lang=en`)

    // Links shared from here are to this release; by default, embeds are, too.
    await page.getByRole('button', { name: 'Share…' }).click()
    expect(await page.getByRole('textbox', { name: 'Link' }).inputValue()).toContain(`/${releaseFolder(REVISION)}?`)
    await page.getByRole('tab', { name: 'Embed on a website' }).click()
    expect(await page.getByRole('textbox', { name: 'Code' }).inputValue()).toContain(`/${releaseFolder(REVISION)}?`)
    await page.getByRole('radio', { name: 'Always current' }).check()
    expect(await page.getByRole('textbox', { name: 'Code' }).inputValue()).toContain(`"${hosts.atlas}?`)
    await page.keyboard.press('Escape')
    await notice.getByText('What changed').click()
    await notice.getByText('Renamed since: title').waitFor()
  })
})

/** Returns what the button under the code copies to the clipboard. */
async function copied(page: Page): Promise<string> {
  await page.getByRole('button', { name: '複製', exact: true }).click()
  await page.getByText('已複製。').waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Returns what another program reads from the large code on the screen. */
async function readCode(page: Page): Promise<string | undefined> {
  const code = page.getByRole('dialog', { name: '連結的二維碼' }).locator('svg').last()
  const picture = await pictureOf(page, code)
  const blank = await page.context().newPage()
  const { width, height, pixels } = await blank.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: image.width, height: image.height })
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height)
    // One channel is enough: it is black and white.
    return {
      width,
      height,
      pixels: data.filter((_, at) => at % 4 === 0).reduce((text, value) => text + (value > 127 ? '1' : '0'), ''),
    }
  }, picture.toString('base64'))
  await blank.close()
  const data = Uint8ClampedArray.from(
    [...pixels].flatMap((pixel) => [...Array<number>(3).fill(Number(pixel) * 255), 255]),
  )
  return jsQR(data, width, height)?.data
}
