/** The atlas on another site's page: another origin, another page's scripts. */
import type { WebElement } from 'selenium-webdriver'
import { describe, expect, inject, onTestFinished } from 'vitest'
import { deploy } from '../e2e/support/deployed.ts'
import { hostPage } from '../e2e/support/host-page.ts'
import { eventsOn } from './support/parts.ts'
import { it, type Reader } from './support/reader.ts'

/** A host page's own script, as in the README: it sets the frame to the posted height. */
const TAKES_HEIGHT = `<script>
  window.said = []
  addEventListener('message', ({ data, source }) => {
    if (data?.from !== 'lab-atlas') return
    said.push(data)
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source && data.type === 'resize') frame.style.height = data.height + 'px'
  })
</script>`

declare global {
  interface Window {
    said: { type: string; height?: number; event?: string | null }[]
  }
}

describe('an atlas in a frame', () => {
  it('posts its height to the host page, before and after an event is opened in it', async ({ reader }) => {
    const address = `${reader.server.url}?view=embed&lang=en&partners=tencent`
    const frame = `<iframe title="Atlas" width="800" height="300" style="border:0" src="${address}"></iframe>`
    await reader.goTo(await hostPage(TAKES_HEIGHT + frame))
    await reader.enterFrame(await reader.find('iframe'))
    await reader.untilReady()
    expect(await eventsOn(reader)).toEqual(['tencent-cuhksz'])
    const small = await expectFitting(reader)

    await reader.press('[data-part="timeline"] [data-event="tencent-cuhksz"] .hit')
    await expect.poll(() => reader.text('[data-part="details"] h2')).toBe('Tencent AI Lab and CUHK-Shenzhen')
    expect(await expectFitting(reader)).toBeGreaterThan(small)
    await reader.leaveFrame()
    expect(await reader.run(() => window.said.some(({ event }) => event === 'tencent-cuhksz'))).toBe(true)
  })

  it('works in a sandbox that allows only scripts when the site has its own address', async ({ reader }) => {
    const site = await deploy({ url: reader.server.url })
    onTestFinished(async () => {
      await reader.server.resume(inject('atlasUrl'))
      await site.close()
    })
    await reader.server.resume(site.url)
    const address = `${reader.server.url}?view=embed&lang=en&partners=tencent`
    const frame = `<iframe title="Atlas" width="800" height="760" sandbox="allow-scripts" src="${address}"></iframe>`
    await reader.goTo(await hostPage(TAKES_HEIGHT + frame))
    await reader.enterFrame(await reader.find('iframe'))
    await reader.untilReady()
    expect(await reader.run(() => self.origin)).toBe('null')
    expect(await reader.text('[data-part="sentence"]')).toMatch(/^1 of 5 announcements.* with Tencent\.$/)
    expect(await eventsOn(reader)).toEqual(['tencent-cuhksz'])
    expect(await reader.run(() => document.styleSheets.length), 'style sheets').toBeGreaterThan(0)
    await expectFitting(reader)
    await reader.press('[data-part="timeline"] [data-event="tencent-cuhksz"] .hit')
    await expect.poll(() => reader.text('[data-part="details"] h2')).toBe('Tencent AI Lab and CUHK-Shenzhen')
    await reader.leaveFrame()
  })

  it('is an element with attributes both ways, its content’s height and selection events', async ({ reader }) => {
    const { url } = reader.server
    await reader.goTo(
      await hostPage(`<script src="${url}embed.js"></script>
        <script>window.heard = []; for (const type of ['atlas-ready', 'atlas-select'])
          addEventListener(type, ({ detail }) => heard.push([type, detail?.event]))</script>
        <lab-atlas lang="zh-Hant" partners="tencent" style="width: 800px"><a
          href="${url}">AI laboratories</a></lab-atlas>`),
    )
    await enterElement(reader)
    await reader.untilReady()
    expect(await reader.attributes('html', 'lang')).toEqual(['zh-Hant'])
    expect(await eventsOn(reader)).toEqual(['tencent-cuhksz'])
    await expectFitting(reader)

    await reader.press('[data-part="timeline"] [data-event="tencent-cuhksz"] .hit')
    await reader.find('[data-part="details"][data-event="tencent-cuhksz"]')
    await reader.leaveFrame()
    await expect.poll(() => reader.attributes('lab-atlas', 'event')).toEqual(['tencent-cuhksz'])
    await reader.run(() => {
      const element = document.querySelector('lab-atlas')
      element?.setAttribute('partners', 'alibaba-group')
      element?.removeAttribute('event')
    })
    await enterElement(reader)
    await expect.poll(() => eventsOn(reader)).toContain('hkai-lab')
    expect(await reader.run(() => document.querySelector('[data-part="details"][data-event]'))).toBeNull()
    await expectFitting(reader)
    await reader.leaveFrame()
    expect(await reader.run(() => (window as unknown as { heard: unknown }).heard)).toEqual([
      ['atlas-ready', null],
      ['atlas-select', 'tencent-cuhksz'],
      ['atlas-select', null],
    ])
  })
})

/** Checks that a frame's viewport is as high as its visible content; returns that height, CSS pixels. */
async function expectFitting(reader: Reader): Promise<number> {
  const heights = () =>
    reader.run(() => ({
      content: Math.ceil(document.body.getBoundingClientRect().height),
      room: innerHeight,
      scrolls: document.documentElement.scrollHeight > innerHeight,
    }))
  await expect.poll(async () => {
    const { content, room, scrolls } = await heights()
    return { off: Math.abs(room - content) > 1, scrolls }
  }).toEqual({ off: false, scrolls: false }) // prettier-ignore
  return (await heights()).room
}

/** The frame of `<lab-atlas>` is in its shadow tree, which the page's CSS doesn't reach. */
async function enterElement(reader: Reader): Promise<void> {
  const frame = () => reader.run(() => document.querySelector('lab-atlas')?.shadowRoot?.querySelector('iframe') ?? null)
  await reader.until('a frame in the element', async () => (await frame()) !== null)
  await reader.enterFrame((await frame()) as unknown as WebElement)
}
