/** The code for embedding, as it is copied and pasted into another site's page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { naturalHeight } from './support/embedded.ts'
import { painted } from './support/hooks.ts'
import { serveByNginx, type Hosts } from './support/nginx.ts'
import { newPage, untilReady } from './support/page.ts'

/** The widths of columns that most pages have, px. */
const WIDTHS = [320, 480, 640, 960]
/** Maximum blank under an embedded atlas, px. */
const BLANK = 8

let hosts: Hosts
beforeAll(async () => {
  hosts = await serveByNginx()
})
afterAll(async () => {
  await hosts.close()
})

describe('the copied code', () => {
  it.each([
    ['an iframe with its script', '<iframe> that fits'],
    ['the element', '<lab-atlas>'],
  ])(
    'shows no blank and no scrollbar at any width: %s',
    async (_, kind) => {
      const code = await copiedCode('?lang=en&partners=alibaba-group', kind)
      const host = await pasted(`fits-${kind.length}`, code, WIDTHS[0]!)
      const frame = host.mainFrame().childFrames()[0]!
      await untilReady(frame)
      for (const width of WIDTHS) {
        await widen(host, width)
        await host.waitForFunction(
          () => (document.querySelector('iframe') ?? document.querySelector('lab-atlas'))!.clientHeight !== 0,
        )
        await expect.poll(() => blankUnder(host), { message: `blank at ${width} px` }).toBeLessThanOrEqual(BLANK)
        await expect.poll(() => blankUnder(host), { message: `cut at ${width} px` }).toBeGreaterThanOrEqual(0)
        expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    },
    120_000,
  )

  it('keeps the room of the element, so that the text below it stays where it is', async () => {
    const code = await copiedCode('?lang=en', '<lab-atlas>')
    const host = await pasted('stays', code, 640)
    const before = await topOfText(host)
    await untilReady(host.mainFrame().childFrames()[0]!)
    await host.waitForFunction(() => document.querySelector('lab-atlas')?.shadowRoot?.querySelector('slot') === null)
    expect(Math.abs((await topOfText(host)) - before)).toBeLessThanOrEqual(40)
  })

  it('of an iframe alone has room for the atlas at every width', async () => {
    const code = await copiedCode('?lang=en', '<iframe> alone')
    expect(code).not.toContain('<script')
    const host = await pasted('alone', code, WIDTHS[0]!)
    await untilReady(host.mainFrame().childFrames()[0]!)
    for (const width of WIDTHS) {
      await widen(host, width)
      expect(await blankUnder(host), `cut at ${width} px`).toBeGreaterThanOrEqual(0)
    }
  }, 60_000)

  it('has the title that was written, shown in the atlas', async () => {
    const page = await newPage()
    await page.goto(`${hosts.atlas}?lang=en`)
    await untilReady(page)
    await openEmbed(page)
    await page.getByRole('textbox', { name: /^Title/ }).fill('Where laboratories were announced')
    const preview = page.frameLocator('iframe')
    await preview.getByRole('heading', { name: 'Where laboratories were announced', exact: true }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Code' }).inputValue()).toContain(
      'title=Where+laboratories+were+announced',
    )
  })
})

describe('an embedded atlas', () => {
  it('names its sources and can show more than its filters', async () => {
    const page = await newPage({ viewport: { width: 640, height: 900 } })
    await page.goto(`${hosts.atlas}?view=embed&lang=en&partners=tencent`)
    await untilReady(page)
    await page.getByText('1 of 5 ·').waitFor()
    const filtered = await page.locator('[data-part="timeline"]').evaluate((one) => one.clientHeight)
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByText('5 of 5 ·').waitFor()
    // What the filter leaves out takes no room.
    expect(filtered).toBeLessThan(await page.locator('[data-part="timeline"]').evaluate((one) => one.clientHeight))
    await page.getByText('Sources: 5 documents').click()
    await page.getByText('Hong Kong AI Lab release').first().waitFor()
    await page.getByRole('button', { name: 'Put the filters back' }).click()
    await page.getByText('1 of 5 ·').waitFor()

    await page.getByRole('button', { name: 'Share…' }).click()
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
    expect(link).toBe(`${hosts.atlas}?lang=en&partners=tencent&show=filters,map,timeline,details`)
  })

  it('has one row of controls, and one of cities at 320 px', async () => {
    const page = await newPage({ viewport: { width: 320, height: 900 } })
    await page.goto(`${hosts.atlas}?view=embed&lang=en`)
    await untilReady(page)
    const tops = await page
      .getByRole('tab')
      .evaluateAll((tabs) => tabs.map((tab) => Math.round(tab.getBoundingClientRect().top)))
    expect(new Set(tops).size).toBe(1)
    await page.setViewportSize({ width: 640, height: 900 })
    const settings = page.getByRole('button', { name: 'Settings' })
    const dates = page.getByRole('button', { name: /^1 Mar.*30 Nov/ })
    await expect
      .poll(async () => Math.abs((await settings.boundingBox())!.y - (await dates.boundingBox())!.y))
      .toBeLessThan(8)
    await settings.click()
    await page.getByLabel('Group by').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByLabel('Group by').count()).toBe(0)
  })
})

/** Returns what the dialog copies to the clipboard. */
async function copiedCode(query: string, kind: string): Promise<string> {
  const page = await newPage({ clipboard: true })
  await page.goto(`${hosts.atlas}${query}`)
  await untilReady(page)
  await openEmbed(page)
  await page.getByRole('radio', { name: kind, exact: true }).check()
  await page.locator('iframe').first().contentFrame().locator('html[data-ready]').waitFor({ state: 'attached' })
  const field = page.getByRole('textbox', { name: 'Code' })
  if (kind.endsWith('alone')) {
    // Every hidden frame has been measured.
    const heights: number[] = []
    for (const frame of page.frames().slice(2)) {
      await untilReady(frame)
      heights.push(await naturalHeight(frame))
    }
    await expect.poll(() => field.inputValue()).toContain(`height="${Math.max(...heights)}"`)
  } else {
    const height = await naturalHeight(page.frames()[1]!)
    await expect.poll(() => field.inputValue()).toContain(String(height))
  }
  await page.getByRole('button', { name: 'Copy', exact: true }).last().click()
  await page.getByText('Copied.').waitFor()
  const code = await page.evaluate(() => navigator.clipboard.readText())
  await page.close()
  return code
}

async function openEmbed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share…' }).click()
  await page.getByRole('tab', { name: 'Embed on a website' }).click()
}

/** Opens a page of another site with the code in a column. */
async function pasted(name: string, code: string, width: number): Promise<Page> {
  const host = await newPage()
  const column = `<div class="column" style="width:${width}px">${code}</div>`
  const body = `<p>Text above.</p>${column}<p class="below">Text below.</p>`
  await host.goto(hosts.addPage(name, body))
  await host.locator('iframe').first().waitFor({ state: 'attached' })
  return host
}

/** Gives the column with the code another width. */
async function widen(host: Page, width: number): Promise<void> {
  await host.locator('.column').evaluate((column, px) => (column.style.width = `${px}px`), width)
  await host
    .mainFrame()
    .childFrames()[0]!
    .waitForFunction((px) => Math.abs(innerWidth - px) <= 4, width)
}

/** Returns by how much the frame is higher than the atlas in it, px; negative if it scrolls. */
async function blankUnder(host: Page): Promise<number> {
  const frame = host.mainFrame().childFrames()[0]!
  await painted(frame)
  const [room, height] = [await frame.evaluate(() => innerHeight), await naturalHeight(frame)]
  return room - height
}

async function topOfText(host: Page): Promise<number> {
  return host.locator('.below').evaluate((text) => text.getBoundingClientRect().top + scrollY)
}
