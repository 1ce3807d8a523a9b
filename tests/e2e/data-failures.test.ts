import { describe, expect, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { openAtlas } from './support/page.ts'

const ATLAS = '**/atlas.json'

/** Wrong answers from the server instead of the dataset, and the page's messages for them. */
const FAILURES = [
  { failure: 'missing', answer: { status: 404, body: 'Not found' }, words: /no dataset/i },
  { failure: 'no JSON', answer: { status: 200, body: '{"format": "lab-at' }, words: /not JSON/i },
  { failure: 'of another format', answer: { status: 200, body: '{"format":"lab-atlas/9"}' }, words: /lab-atlas\/9/ },
  {
    failure: 'not a whole atlas',
    answer: { status: 200, body: '{"format":"lab-atlas/1"}' },
    words: /not a valid atlas/i,
  },
]

describe('a dataset that fails to arrive', () => {
  it.each(FAILURES)('is reported when it is $failure, and requested again on demand', async ({ answer, words }) => {
    const page = await openAtlas('', {
      foreseen: /atlas\.json/,
      before: (context) =>
        context.route(ATLAS, (route) => route.fulfill({ ...answer, contentType: 'application/json' })),
    })
    await expectNotice(page, words)
    // Whoever waits for the page needn't wait for ever.
    expect(await page.evaluate(() => performance.getEntriesByName('atlas:ready').length)).toBe(1)
    await expectRetry(page)
  })

  it('is refused by the size that the server states, and its body is not waited for', async () => {
    const page = await openAtlas('?lang=zh-Hans&data=./big.json', {
      before: (context) => context.addInitScript(stateTwelveGigabytes),
    })
    await expectNotice(page, /big\.json 有 12\.0 GB：这台设备一次约能读取 \d/)
    await expectNotice(page, /拆分文件/)
  })

  it('is reported when the network is down, and requested again on demand', async () => {
    const page = await openAtlas('', { foreseen: /atlas\.json/, before: (context) => refuse(context) })
    await expectNotice(page, /could not be reached/i)
    await expectRetry(page)
  })

  it('is reported in the reader’s language', async () => {
    const page = await openAtlas('?lang=zh-Hans', { foreseen: /atlas\.json/, before: (context) => refuse(context) })
    await expectNotice(page, /\p{Script=Han}/u)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  })

  it('is reported again when it fails again', async () => {
    const page = await openAtlas('', { foreseen: /atlas\.json/, before: (context) => refuse(context) })
    const asked = page.waitForEvent('requestfailed')
    await retryButton(page).click()
    await asked
    await expectNotice(page, /could not be reached/i)
    expect(await retryButton(page).isEnabled()).toBe(true)
  })

  it('is reported even when the page’s own files fail to load, and the page starts again on demand', async () => {
    const MESSAGES = /\/assets\/en-/
    const page = await openAtlas('', {
      foreseen: /failed request|Failed to (fetch|load)|net::/,
      before: (context) => context.route(MESSAGES, (route) => route.abort()),
    })
    await page.context().unroute(MESSAGES)
    await page.getByRole('button', { name: /could not be loaded/ }).click()
    await page.locator('[data-part="timeline"] [data-event]').first().waitFor({ state: 'attached' })
  })
})

/** Runs in the page: a server that begins to send a file of 12 GB, which no route can promise without sending it. */
function stateTwelveGigabytes(): void {
  const { fetch } = window
  window.fetch = (address, options) => {
    if (typeof address !== 'string' || !address.endsWith('/big.json')) return fetch(address, options)
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{')) })
    return Promise.resolve(new Response(body, { headers: { 'content-length': '12000000000' } }))
  }
}

async function refuse(context: BrowserContext): Promise<void> {
  await context.route(ATLAS, (route) => route.abort('connectionrefused'))
}

function retryButton(page: Page) {
  return page.locator('[data-part="notice"]').getByRole('button', { name: 'Try again' })
}

async function expectNotice(page: Page, words: RegExp): Promise<void> {
  await page.locator('[data-part="notice"]').getByText(words).first().waitFor()
}

async function expectRetry(page: Page): Promise<void> {
  await page.context().unroute(ATLAS)
  await retryButton(page).click()
  await page.locator('[data-part="timeline"] [data-event]').first().waitFor({ state: 'attached' })
  expect(await retryButton(page).count()).toBe(0)
}
