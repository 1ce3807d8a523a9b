import { JSDOM } from 'jsdom'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { DATA_FORMATS } from '../../src/model/export/export-file.ts'
import type { Atlas, Text } from '../../src/model/dataset/types.ts'
import { IDS_IN } from '../support/exported.ts'
import { saved } from './support/by-engine.ts'
import { part } from './support/hooks.ts'
import { hostPage } from './support/host-page.ts'
import { expectAccessible, newPage, openAtlas, untilReady } from './support/page.ts'

describe('downloading', () => {
  it('saves the events shown in every format, and opens the saved atlas', async () => {
    const page = await openAtlas('?lang=zh-Hant&cities=hong-kong', { colorScheme: 'dark' })
    const shown = await eventsOn(page)
    await page.getByRole('button', { name: '下載' }).click()
    await expectAccessible(page)
    await expectPictures(page)
    const files = new Map<string, string>()
    for (const format of DATA_FORMATS) {
      const { name, bytes } = await saved(page, () => page.locator(`dialog [data-format="${format}"]`).click())
      const text = bytes.toString()
      files.set(format, text)
      expect([format, IDS_IN[format](text).toSorted()]).toEqual([format, shown])
      expect(name).toMatch(/^lab-atlas\./)
    }
    const whole = await saved(page, () => page.getByRole('link', { name: 'HTML，單一檔案' }).click())
    expect(whole.name).toBe('lab-atlas.html')
    expect(whole.bytes.toString()).toContain('data-file="./atlas.json"')
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

  it('shows the text to copy in a sandboxed frame without downloads', async () => {
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
    await frame.getByRole('button', { name: 'SVG Map and timeline' }).click()
    await frame.getByText('lab-atlas.svg is on its way').waitFor()
    expect(await frame.getByRole('textbox', { name: 'Text of the file' }).inputValue()).toContain('<svg')
    expect(await frame.getByRole('link', { name: 'open the atlas by itself' }).getAttribute('href')).toContain(
      'lang=en',
    )
  })
})

/**
 * Each SVG is XML that names only what is shown, and works as an image on its own; the PNG is the same at twice the
 * size, dark if the page is.
 */
async function expectPictures(page: Page): Promise<void> {
  const images = []
  const sizes = []
  const { events, sources, description } = (await (
    await page.request.get(`${inject('atlasUrl')}atlas.json`)
  ).json()) as Atlas
  const said = (text: Text) => text['zh-Hant'] ?? ''
  const shown = new Set(await eventsOn(page))
  const sentence = (await part(page, 'sentence').textContent())?.trim() ?? ''
  for (const parts of ['timeline', 'map', 'both']) {
    const svg = await picture(page, parts, 'svg')
    const root = new JSDOM(svg.toString('utf8'), { contentType: 'image/svg+xml' }).window.document.documentElement
    expect([root.localName, root.namespaceURI]).toEqual(['svg', 'http://www.w3.org/2000/svg'])
    // Returns those events of the atlas that a mark names.
    const names = [...root.querySelectorAll('g > title')].flatMap(({ textContent }) => textContent.split('\n'))
    const named = events.filter(({ title }) => names.some((name) => name.startsWith(said(title))))
    expect(named.map(({ id }) => id).toSorted()).toEqual(
      events.flatMap(({ id, place }) => (shown.has(id) && (parts !== 'map' || place) ? [id] : [])).toSorted(),
    )
    expect(names.filter((name) => !named.some(({ title }) => name.startsWith(said(title))))).toEqual([])
    // Messages are broken into lines; they are compared without the breaks.
    const text = [...root.querySelectorAll('text')].map(({ textContent }) => textContent).join('')
    const words = text.replaceAll(/\s/g, '')
    const stated = new Set(
      events
        .filter(({ id }) => shown.has(id))
        .flatMap(({ claims, disputes, people }) => [
          ...[...claims, ...people, ...disputes.flatMap(({ alternatives }) => alternatives)].flatMap(({ references }) =>
            references.map(({ source }) => source),
          ),
        ]),
    )
    const inFoot = sources.filter(({ title }) => words.includes(said(title).replaceAll(/\s/g, '')))
    expect(inFoot.map(({ id }) => id).toSorted()).toEqual([...stated].toSorted())
    for (const expected of [said(description), sentence, page.url()])
      expect(words).toContain(expected.replaceAll(/\s/g, ''))
    expect(root.querySelector(':scope > desc')?.textContent).toBe(sentence)
    expect(root.querySelector('image, style, script, [href]')).toBeNull()
    images.push(`data:image/svg+xml;base64,${svg.toString('base64')}`)
    sizes.push({ width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')) })
  }
  // Chromium's waits for idle time, of which a busy page may have none for ten seconds.
  await page.evaluate(() => (HTMLCanvasElement.prototype.toBlob = () => {}))
  const png = await picture(page, 'both', 'png')
  images.push(`data:image/png;base64,${png.toString('base64')}`)
  const { width = 0, height = 0 } = sizes.at(-1) ?? {}
  sizes.push({ width: 2 * width, height: 2 * height })
  // The PNG header (PNG, 11.2.2): width and height, four bytes each.
  expect([png.toString('latin1', 12, 16), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    'IHDR',
    2 * width,
    2 * height,
  ])

  const reader = await newPage()
  const seen = await reader.evaluate(look, images)
  await reader.close()
  expect(seen).toEqual(sizes.map((size) => ({ ...size, corner: [0x15, 0x18, 0x1b, 255], isBlank: false })))
}

/** Returns, in a page, the content of images. */
async function look(addresses: readonly string[]) {
  return Promise.all(
    addresses.map(async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const { naturalWidth: width, naturalHeight: height } = image
      const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      const colours = new Set(new Uint32Array(data.buffer).filter((_, i) => i % 31 === 0))
      return { width, height, corner: [...data.subarray(0, 4)], isBlank: colours.size < 20 }
    }),
  )
}

async function picture(page: Page, parts: string, format: string): Promise<Buffer> {
  const { name, bytes } = await saved(page, () => page.locator(`dialog [data-picture="${parts} ${format}"]`).click())
  expect(name).toBe(`lab-atlas${parts === 'both' ? '' : `-${parts}`}.${format}`)
  return bytes
}

async function eventsOn(page: Page): Promise<string[]> {
  const ids = await page
    .locator('[data-part="timeline"] [data-event]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event') ?? ''))
  return [...new Set(ids)].toSorted()
}
