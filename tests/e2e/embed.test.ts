import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LabAtlasElement, LabAtlasEventMap } from '../../src/embed/embed.d.ts'
import {
  askState,
  COLLECT,
  EMBEDDED,
  expectHeightAndSet,
  naturalHeight,
  expectSettled,
  type Settling,
} from './support/embedded.ts'
import { painted } from './support/hooks.ts'
import { serveByNginx, type Hosts } from './support/nginx.ts'
import { newPage, untilReady } from './support/page.ts'

let hosts: Hosts
beforeAll(async () => {
  hosts = await serveByNginx()
})
afterAll(async () => {
  await hosts.close()
})

describe('an embedded atlas on somebody else’s page', () => {
  it('fits, posts its height in every format, obeys messages and reports changes, in every frame', async ({
    annotate,
  }) => {
    const src = hosts.atlas + EMBEDDED
    hosts.addPage('inner', `${COLLECT}<iframe title="Atlas" width="700" height="420" src="${src}"></iframe>`)
    const page = await newPage()
    await page.goto(
      hosts.addPage(
        'plain',
        `${COLLECT}<iframe title="Atlas" width="700" height="420" src="${src}"></iframe>
        <iframe title="Sandboxed" width="700" height="420" sandbox="allow-scripts" referrerpolicy="no-referrer"
          src="${src}"></iframe>
        <iframe title="Nested" width="720" height="440" src="${hosts.pages}inner.html"></iframe>`,
      ),
    )
    const [plain, sandboxed, outer] = page.mainFrame().childFrames()
    await untilReady(plain!)
    await outer!.waitForSelector('iframe')

    // The host applies the height: nothing changes, and nothing is posted again.
    await page.waitForFunction(() => said(0, 'resize').length > 0)
    const height = await naturalHeight(plain!)
    const before = await page.evaluate(() => said(0, 'resize').length)
    await page
      .locator('iframe')
      .first()
      .evaluate((frame, to) => ((frame as HTMLIFrameElement).height = String(to)), height)
    await painted(plain!)
    expect(await naturalHeight(plain!)).toBe(height)
    expect(await page.evaluate(() => said(0, 'resize').length)).toBe(before)

    // A wheel turn over the frame scrolls the host page.
    await page.evaluate(() => scrollTo(0, 0))
    for (const [part, by] of [
      ['map', 150],
      ['timeline', -150],
    ] as const) {
      const { x, y, width, height } = (await plain!.locator(`[data-part="${part}"]`).boundingBox())!
      await page.mouse.move(x + width / 2, y + height / 2)
      await page.mouse.wheel(0, by)
      await page.waitForFunction((to) => scrollY === to, Math.max(0, by))
    }

    const settlings: Settling[] = []
    for (const frame of [plain, sandboxed, outer!.childFrames()[0]]) settlings.push(await expectHeightAndSet(frame!))
    await expectSettled(settlings, annotate)
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')

    // A key pressed outside is ignored, one pressed inside is handled.
    const state = await askState(plain!)
    for (const key of ['Escape', 'ArrowRight', 'ArrowDown', 'Home', 'Delete', 'Control+z', '/', '+', 'f', '2'])
      await page.keyboard.press(key)
    expect(await askState(plain!)).toEqual(state)
    await plain!.locator('[data-part="details"] h2').click()
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => said(0, 'select').at(-1)?.event === null)
  })

  it('fits 320 × 420 px in dark colours, without controls, and with the map only', async () => {
    // A colour scheme set by the test would override the host page's.
    const page = await newPage({ colorScheme: 'unset' })
    const frame = (query: string) =>
      `<iframe title="Atlas" width="320" height="420" src="${hosts.atlas}${EMBEDDED}&${query}"></iframe>`
    await page.goto(
      hosts.addPage(
        'dark',
        `<style>:root { color-scheme: dark }</style>${frame('controls=none')}${frame('controls=none&show=map')}`,
      ),
    )
    const [whole, map] = page.mainFrame().childFrames()
    for (const one of [whole!, map!]) {
      await untilReady(one)
      const seen = await one.evaluate(() => ({
        isWider: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        paper: getComputedStyle(document.documentElement).backgroundColor,
        tools: [
          ...document.querySelectorAll('button:not([data-event], [data-cluster], [role="tab"]), input, select'),
        ].map((tool) => tool.getAttribute('aria-label') ?? tool.textContent),
      }))
      expect(seen).toEqual({ isWider: false, paper: 'rgb(21, 24, 27)', tools: [] })
      expect(await one.locator('[data-part="map"] :is([data-event], [data-cluster])').count()).toBeGreaterThan(0)
    }
    const parts = await map!
      .locator('[data-part]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-part')))
    expect(parts).toEqual(['sentence', 'notice', 'map'])
  })

  it('stays a picture with a link in a sandboxed frame without CORS headers', async () => {
    const page = await newPage({ foreseen: /CORS|Failed to load resource|failed request/ })
    const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'
    const frame = (flags: string) =>
      `<iframe title="Atlas" width="700" height="600" sandbox="${flags}" ` +
      `src="${hosts.withoutCors}?view=embed"></iframe>`
    await page.goto(hosts.addPage('without-leave', frame('allow-scripts') + frame(sandbox)))
    const [bare, opening] = page.mainFrame().childFrames()
    for (const one of [bare!, opening!]) {
      const image = one.getByRole('img', { name: /^Five announcements and four milestones/ })
      await image.scrollIntoViewIfNeeded()
      await one.waitForFunction(() => {
        const picture = document.querySelector<HTMLImageElement>('.first-picture img')
        return picture && picture.naturalWidth > 0 && picture.getBoundingClientRect().top >= 0
      })
      expect((await image.boundingBox())?.width).toBeLessThanOrEqual(700)
    }
    const link = opening!.getByRole('link', { name: 'Explore in Lab Atlas' })
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
    await untilReady(opened)
    expect(opened.url()).toBe(hosts.withoutCors)
    await opened.close()
  })

  it('works where the browser blocks storage in third-party frames', async () => {
    const page = await newPage({ withoutStorageInFrames: true })
    const frame = (query: string) =>
      `<iframe title="Atlas" width="900" height="600" allow="screen-wake-lock" src="${hosts.atlas}?${query}"></iframe>`
    await page.goto(hosts.addPage('without-storage', frame('view=embed') + frame('view=present&step=3')))
    const [embedded, presented] = page.mainFrame().childFrames()
    for (const one of [embedded!, presented!]) {
      await one.frameElement().then((element) => element.scrollIntoViewIfNeeded())
      await untilReady(one)
      await expect(one.evaluate(() => localStorage.length)).rejects.toThrow(/Access is denied|insecure/)
    }
    await presented!.evaluate(() => window.atlas?.set({ step: '4' }))
    expect(await presented!.evaluate(() => window.atlas?.get()['step'])).toBe('4')
    await embedded!.locator('[data-part="timeline"] [data-event="hkai-lab"]').first().click()
    await embedded!.locator('[data-part="details"][data-event="hkai-lab"]').waitFor()
  })

  it('survives 100,000 arbitrary messages and listens only to its parent', async () => {
    const page = await newPage()
    await page.goto(
      hosts.addPage(
        'flood',
        `${COLLECT}<iframe title="Atlas" width="700" height="420" src="${hosts.atlas}?view=embed"></iframe>`,
      ),
    )
    const [frame] = page.mainFrame().childFrames()
    await untilReady(frame!)
    await page.evaluate(() => {
      const target = document.querySelector('iframe')?.contentWindow
      const shapes: unknown[] = [
        null,
        'x',
        42,
        [],
        { from: 'lab-atlas' },
        {
          from: 'lab-atlas',
          version: 1,
          type: 'set',
          state: { partners: { a: 1 }, event: ['x'], q: '<img src=x onerror=alert(1)>' },
        },
        { from: 'lab-atlas', version: 1, type: 'set', state: { constructor: 'x', __proto__: { a: 1 }, toString: 1 } },
        { from: 'lab-atlas', version: 1, type: 'get' },
        { from: 'lab-atlas', version: 1, type: 'eval', code: 'document.body.remove()' },
        { from: 'lab-atlas', version: 1, type: 'set', state: { q: 'x'.repeat(2000) } },
      ]
      for (let i = 0; i < 100_000; i++) target?.postMessage(shapes[i % shapes.length], '*')
      target?.postMessage(
        { from: 'lab-atlas', version: 1, type: 'set', state: { q: '', event: 'hkai-lab', partners: '' } },
        '*',
      )
    })
    await page.waitForFunction(() => said(0, 'select').some(({ event }) => event === 'hkai-lab'))
    // At most one answer a frame, not one a message.
    expect(await page.evaluate(() => said(0, 'state').length)).toBeLessThan(1000)
    expect(await frame!.locator('[data-part="details"]').getAttribute('data-event')).toBe('hkai-lab')

    // A window that isn't its parent: the frame itself.
    await frame!.evaluate(() =>
      postMessage({ from: 'lab-atlas', version: 1, type: 'set', state: { event: 'jd-cuhksz' } }, '*'),
    )
    await painted(frame!)
    expect(await frame!.locator('[data-part="details"]').getAttribute('data-event')).toBe('hkai-lab')
  })

  it('loads nothing until it is seen: in a closed part, in a hidden tab, below the fold', async ({ annotate }) => {
    const page = await newPage()
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('atlas.json')) asked.push(request.url())
    })
    const frame = (width: number) =>
      `<iframe title="Atlas" width="${width}" height="420" src="${hosts.atlas}${EMBEDDED}"></iframe>`
    await page.goto(
      hosts.addPage(
        'hidden',
        `${COLLECT}<details><summary>More</summary>${frame(600)}</details>
        <div class="tab" style="display:none">${frame(600)}</div>
        <div style="height:3000px"></div>
        <div class="eight" style="display:grid;grid-template-columns:repeat(4,330px)">${frame(320).repeat(8)}</div>`,
      ),
    )
    await page.waitForLoadState('load')
    expect(asked).toEqual([])
    const [inDetails, inTab, ...eight] = page.mainFrame().childFrames()
    await page.locator('summary').click()
    const settlings = [await expectHeightAndSet(inDetails!)]
    expect(asked.length).toBe(1)
    await page.locator('.tab').evaluate((tab) => (tab.style.display = 'block'))
    settlings.push(await expectHeightAndSet(inTab!))
    expect(asked.length).toBe(2)
    await page.locator('.eight').evaluate((all) => all.scrollIntoView())
    settlings.push(...(await Promise.all(eight.map(expectHeightAndSet))))
    expect(asked.length).toBe(10)
    await expectSettled(settlings, annotate)
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('iframe')
  })

  it('is an element with attributes, events, methods, its own height and a fallback', async () => {
    const page = await newPage()
    await page.goto(
      hosts.addPage(
        'element',
        `<script src="${hosts.atlas}embed.js"></script>
        <script>window.heard = []; for (const name of ['atlas-ready', 'atlas-state', 'atlas-select'])
          addEventListener(name, ({ type, detail }) => heard.push({ type, detail }))</script>
        <lab-atlas lang="zh-Hant" partners="tencent"><a
          href="${hosts.atlas}">AI laboratories and partnerships of 2018</a></lab-atlas>`,
      ),
    )
    await page.waitForFunction(() => heard.some(({ type }) => type === 'atlas-state'))
    const frame = page.mainFrame().childFrames()[0]!
    expect(await frame.locator('html').getAttribute('lang')).toBe('zh-Hant')
    expect(await frame.locator('[data-part="timeline"] [data-event]').count()).toBe(1)
    const element = page.locator('lab-atlas')
    await page.waitForFunction(() => document.querySelector('lab-atlas')?.shadowRoot?.querySelector('slot') === null)
    expect(await element.evaluate((one) => one.getBoundingClientRect().height)).toBe(await naturalHeight(frame))

    await element.evaluate((one) => one.setAttribute('event', 'tencent-cuhksz'))
    await page.waitForFunction(() =>
      heard.some(({ type, detail }) => type === 'atlas-select' && detail.event === 'tencent-cuhksz'),
    )
    await frame.locator('[data-part="details"] button[aria-label]').first().click()
    await page.waitForFunction(() => !document.querySelector('lab-atlas')?.hasAttribute('event'))
    const made = await element.evaluate((one: LabAtlasElement) => one.set({ partners: '', lanes: 'partner' }))
    expect(made).toMatchObject({ lanes: 'partner', lang: 'zh-Hant' })
    expect(await element.getAttribute('partners')).toBeNull()
    expect(await element.getAttribute('lanes')).toBe('partner')
    expect(await element.evaluate((one: LabAtlasElement) => one.get())).toEqual(made)
  })
})

/** The messages that pages receive, by the types. */
type Heard = { [Type in keyof LabAtlasEventMap]: { type: Type; detail: LabAtlasEventMap[Type]['detail'] } }

declare global {
  const heard: Heard[keyof Heard][]
}
