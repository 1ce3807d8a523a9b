import { readdirSync, readFileSync } from 'node:fs'
import { chromium, type Frame, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { CHROMIUM_FLAGS, findChromium } from './support/chromium.ts'
import { listenForComplaints } from './support/complaints.ts'
import { serveByNginx, type Hosts } from './support/nginx.ts'
import { newPage, untilReady } from './support/page.ts'

let hosts: Hosts
beforeAll(async () => {
  hosts = await serveByNginx()
})
afterAll(async () => {
  await hosts.close()
})

/** Collects what frames say to a host page, from before they are there. */
const COLLECT = `<script>
  const messages = []
  addEventListener('message', ({ data, source }) =>
    messages.push({ data, at: [...document.querySelectorAll('iframe')].findIndex((one) => one.contentWindow === source) }))
  window.all = (index) => messages.filter(({ at }) => at === index).map(({ data }) => data)
  window.said = (index, type) => all(index).filter((data) => data?.from === 'lab-atlas' && data.type === type)
</script>`

describe('a host set up as the README says', () => {
  it('sends the policy, has what may have changed asked for again, and keeps what can’t', async () => {
    const page = await newPage()
    const sent = async (name: string) => (await page.request.get(`${hosts.atlas}${name}`)).headers()
    const [asset] = readdirSync('dist/assets').filter((name) => name.endsWith('.js'))
    const policy = readFileSync('dist/headers.txt', 'utf8').match(/^Content-Security-Policy: (.*)$/m)?.[1]
    for (const name of ['', 'atlas.json', 'service-worker.js', 'manifest.webmanifest', `assets/${asset}`]) {
      const headers = await sent(name)
      expect([name, headers['content-security-policy'], headers['access-control-allow-origin']]).toEqual([
        name,
        policy,
        '*',
      ])
      expect([name, headers['cache-control']]).toEqual([
        name,
        name.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ])
    }
    expect((await sent('manifest.webmanifest'))['content-type']).toBe('application/manifest+json')
    expect((await sent('lab-atlas.html'))['content-disposition']).toBe('attachment')
    expect((await sent(''))['content-disposition']).toBeUndefined()
  })
})

describe('an embedded atlas on somebody else’s page', () => {
  it('fits, tells its height in every form, takes what it is told, and tells what changes; plain, sandboxed and nested', async () => {
    const src = `${hosts.atlas}?view=embed&childId=graphic`
    hosts.addPage('inner', `<iframe title="Atlas" width="700" height="420" src="${src}"></iframe>`)
    const page = await newPage()
    await page.goto(
      hosts.addPage(
        'plain',
        `${COLLECT}<iframe title="Atlas" width="700" height="420" src="${src}"></iframe>
        <iframe title="Sandboxed" width="700" height="420" sandbox="allow-scripts" referrerpolicy="no-referrer" src="${src}"></iframe>
        <iframe title="Nested" width="720" height="440" src="${hosts.pages}inner.html"></iframe>`,
      ),
    )
    const [plain, sandboxed, outer] = page.mainFrame().childFrames()
    for (const frame of [plain, sandboxed]) await untilReady(frame!)
    await page.locator('iframe').nth(2).scrollIntoViewIfNeeded()
    await outer!.waitForSelector('iframe')
    await untilReady(outer!.childFrames()[0]!)
    await page.waitForFunction(() => said(0, 'state').length > 0 && said(1, 'state').length > 0)

    for (const [at, frame] of [plain, sandboxed].entries()) {
      const height = await naturalHeight(frame!)
      const heights = await page.evaluate((one) => said(one, 'resize').map(({ height }) => height), at)
      expect(heights.at(-1)).toBe(height)
      expect(
        heights.filter((one, i) => one === heights[i - 1]),
        'told twice',
      ).toEqual([])
      const forms = await page.evaluate((one) => all(one), at)
      expect(forms).toContainEqual({ 'datawrapper-height': { graphic: height } })
      expect(forms).toContainEqual({ sentinel: 'amp', type: 'embed-size', height })
      expect(forms).toContain(`pymxPYMxgraphicxPYMxheightxPYMx${height}`)
    }

    // The host takes the height: nothing changes by it, and nothing is said again.
    const before = await page.evaluate(() => said(0, 'resize').length)
    const height = await naturalHeight(plain!)
    await page
      .locator('iframe')
      .first()
      .evaluate((frame, to) => ((frame as HTMLIFrameElement).height = String(to)), height)
    await painted(plain!)
    expect(await naturalHeight(plain!)).toBe(height)
    expect(await page.evaluate(() => said(0, 'resize').length)).toBe(before)

    await tell(page, 0, { type: 'set', state: { partners: ['tencent'], event: 'tencent-cuhksz' } })
    await page.waitForFunction(() => said(0, 'select').some(({ event }) => event === 'tencent-cuhksz'))
    expect(await page.evaluate(() => said(0, 'state').at(-1)?.state)).toMatchObject({
      view: 'embed',
      partners: 'tencent',
      event: 'tencent-cuhksz',
    })
    // The open event stands under the views: the frame is told to grow.
    await page.waitForFunction((least) => (said(0, 'resize').at(-1)?.height ?? 0) > least, height)
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
    expect(await page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(0)
  })

  it('stays a picture with a link that opens the atlas where the host sends no leave to a sandboxed frame', async () => {
    const page = await newPage({ foreseen: /CORS|Failed to load resource|failed request/ })
    const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'
    const frame = (flags: string) =>
      `<iframe title="Atlas" width="700" height="600" sandbox="${flags}" src="${hosts.withoutCors}?view=embed"></iframe>`
    await page.goto(hosts.addPage('without-leave', frame('allow-scripts') + frame(sandbox)))
    const [bare, opening] = page.mainFrame().childFrames()
    for (const one of [bare!, opening!]) {
      const image = one.getByRole('img', { name: /^Five announcements and four milestones/ })
      await image.scrollIntoViewIfNeeded()
      await one.waitForFunction(() => {
        const picture = document.querySelector<HTMLImageElement>('.first img')
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

  it('works where the browser keeps nothing for a page in somebody else’s', async () => {
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...CHROMIUM_FLAGS, '--test-third-party-cookie-phaseout'],
    })
    onTestFinished(() => browser.close())
    const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce' })
    const complaints = await listenForComplaints(context)
    const page = await context.newPage()
    const frame = (query: string) =>
      `<iframe title="Atlas" width="900" height="600" allow="screen-wake-lock" src="${hosts.atlas}?${query}"></iframe>`
    await page.goto(hosts.addPage('without-storage', frame('view=embed') + frame('view=present&step=3')))
    const [embedded, presented] = page.mainFrame().childFrames()
    for (const one of [embedded!, presented!]) {
      await one.frameElement().then((element) => element.scrollIntoViewIfNeeded())
      await untilReady(one)
      await expect(one.evaluate(() => localStorage.length)).rejects.toThrow('Access is denied')
    }
    await presented!.evaluate(() => window.atlas?.set({ step: '4' }))
    expect(await presented!.evaluate(() => window.atlas?.get()['step'])).toBe('4')
    await embedded!.locator('[data-part="timeline"] [data-event="hkai-lab"]').first().click()
    await embedded!.locator('[data-part="details"][data-event="hkai-lab"]').waitFor()
    expect(complaints.take()).toEqual([])
  }, 60_000)

  it('is neither broken nor stalled by 100,000 messages of any shape, and hears nobody but its parent', async () => {
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
    // One answer a frame at most, not one a message.
    expect(await page.evaluate(() => said(0, 'state').length)).toBeLessThan(1000)
    expect(await frame!.locator('[data-part="details"]').getAttribute('data-event')).toBe('hkai-lab')

    // A window that isn't its parent: the frame itself.
    await frame!.evaluate(() =>
      postMessage({ from: 'lab-atlas', version: 1, type: 'set', state: { event: 'jd-cuhksz' } }, '*'),
    )
    await painted(frame!)
    expect(await frame!.locator('[data-part="details"]').getAttribute('data-event')).toBe('hkai-lab')
  })

  it('loads nothing until it is seen: below the fold, in a closed part, eight times on a page', async () => {
    const page = await newPage({ viewport: { width: 1000, height: 700 } })
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('atlas.json')) asked.push(request.url())
    })
    const frame = `<iframe title="Atlas" width="600" height="420" src="${hosts.atlas}?view=embed"></iframe>`
    await page.goto(
      hosts.addPage(
        'hidden',
        `<details><summary>More</summary>${frame}</details><div style="height:3000px"></div><div>${frame.repeat(8)}</div>`,
      ),
    )
    await page.waitForLoadState('load')
    expect(asked).toEqual([])
    await page.locator('summary').click()
    await untilReady(page.mainFrame().childFrames()[0]!)
    expect(asked.length).toBe(1)
    for (let at = 1; at <= 8; at++) {
      await page.locator('iframe').nth(at).scrollIntoViewIfNeeded()
      await untilReady(page.mainFrame().childFrames()[at]!)
      expect(await page.mainFrame().childFrames()[at]!.locator('[data-part="timeline"] [data-event]').count()).toBe(9)
    }
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('iframe')
  })

  it('is an element: attributes both ways, events, methods, its height, and what stands inside until then', async () => {
    const page = await newPage()
    await page.goto(
      hosts.addPage(
        'element',
        `<script src="${hosts.atlas}embed.js"></script>
        <script>window.heard = []; for (const name of ['atlas-ready', 'atlas-state', 'atlas-select']) addEventListener(name, ({ type, detail }) => heard.push({ type, detail }))</script>
        <lab-atlas lang="zh-Hant" partners="tencent"><a href="${hosts.atlas}">AI laboratories announced in 2018</a></lab-atlas>`,
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
    const made = await element.evaluate((one) =>
      (one as unknown as { set(state: object): Promise<object> }).set({ partners: '', lanes: 'partner' }),
    )
    expect(made).toMatchObject({ lanes: 'partner', lang: 'zh-Hant' })
    expect(await element.getAttribute('partners')).toBeNull()
    expect(await element.getAttribute('lanes')).toBe('partner')
  })
})

declare global {
  function said(at: number, type: string): { height?: number; event?: string | null; state?: Record<string, string> }[]
  function all(at: number): unknown[]
  const heard: { type: string; detail: { event?: string } }[]
}

async function naturalHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
}

async function painted(frame: Frame): Promise<void> {
  await frame.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
}

async function tell(page: Page, at: number, message: object): Promise<void> {
  await page.evaluate(
    ([index, data]) =>
      [...document.querySelectorAll('iframe')][index]?.contentWindow?.postMessage(
        { from: 'lab-atlas', version: 1, ...data },
        '*',
      ),
    [at, message] as const,
  )
}
