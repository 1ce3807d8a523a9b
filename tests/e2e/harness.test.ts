/** Tests of the browser tests: each forbidden thing is noticed when it happens. */
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { painted } from './support/hooks.ts'
import { hostPage } from './support/host-page.ts'
import { expectAccessible, expectNewAccessible, newPage, openAtlas, takeComplaints } from './support/page.ts'

describe('a browser test fails on', () => {
  it.each([
    ['an error on the console', () => console.error('badly'), /^console error: badly/],
    ['a warning on the console', () => console.warn('oddly'), /^console warning: oddly/],
    [
      'an error that nobody caught',
      () =>
        void setTimeout(() => {
          throw new Error('lost')
        }),
      /^page error: Error: lost/,
    ],
    ['a promise that nobody caught', () => void Promise.reject(new Error('adrift')), /^page error: Error: adrift/],
    [
      'a file that isn’t there',
      () => fetch('/absent.json').then(() => undefined),
      /^failed request: .*\/absent\.json 404/,
    ],
    [
      'a request to another host',
      () =>
        fetch('https://example.org/').then(
          () => undefined,
          () => undefined,
        ),
      /^request to another host: https:\/\/example\.org\//,
    ],
  ])('%s', async (_, act, complaint) => {
    const page = await newPage()
    await page.goto(await hostPage(''))
    await page.evaluate(act)
    await expectComplaint(page, complaint)
  })

  it('a style that the policy forbids', async () => {
    const page = await openAtlas()
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
    await expectComplaint(page, /Content[ -]Security[ -]Policy.*style-src 'self'/)
  })

  it('a script that the policy forbids', async () => {
    const page = await openAtlas()
    await page.evaluate(() => {
      location.href = 'javascript:document.title = "run"'
    })
    await expectComplaint(page, /Content[ -]Security[ -]Policy.*script-src 'self'|require-trusted-types-for/)
    expect(await page.title()).not.toBe('run')
  })

  it('a string used as markup, script or the address of a script', async () => {
    const page = await openAtlas()
    const refused = await page.evaluate(() => {
      const sinks: (() => unknown)[] = [
        () => (document.createElement('div').innerHTML = '<svg/>'),
        () => (document.createElement('script').text = 'document.title = "run"'),
        () => (document.createElement('script').src = './embed.js'),
        () => new Worker('./embed.js'),
        () => trustedTypes.createPolicy('other'),
      ]
      return sinks.filter((sink) => {
        try {
          sink()
          return false
        } catch (error) {
          return error instanceof TypeError
        }
      }).length
    })
    expect(refused).toBe(5)
    await expectComplaint(page, /requires 'TrustedHTML' assignment|Content-Security-Policy.*trusted-types/i)
  })

  it('a picture without words', async () => {
    const page = await newPage()
    await page.goto(await hostPage('<img id="bare" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'))
    await expect(expectAccessible(page)).rejects.toThrow(/image-alt/)
    await page.evaluate(() => document.getElementById('bare')?.remove())
  })

  it('headings in a new order, on a page of which axe has checked the rest', async () => {
    const page = await openAtlas()
    await expectNewAccessible(page)
    await page.evaluate(() => {
      const heading = document.createElement('h6')
      heading.id = 'too-deep'
      heading.textContent = 'Too deep'
      document.querySelector('main')?.prepend(heading)
    })
    await expect(expectNewAccessible(page)).rejects.toThrow(/heading-order/)
    await page.evaluate(() => document.getElementById('too-deep')?.remove())
  })

  it('a new part without words, on a page of which axe has checked the rest', async () => {
    const page = await openAtlas()
    await expectNewAccessible(page)
    await page.evaluate(() => document.querySelector('[data-part="filters"]')?.append(document.createElement('button')))
    await expect(expectNewAccessible(page)).rejects.toThrow(/button-name/)
    await page.evaluate(() => document.querySelector('[data-part="filters"] > button:empty')?.remove())
  })
})

declare global {
  // Missing from TypeScript's DOM types.
  const trustedTypes: { createPolicy(name: string): unknown }
}

/** Waits for the complaint, and takes it and all others so far, so that the end of the test finds none. */
async function expectComplaint(page: Page, complaint: RegExp): Promise<void> {
  const found: string[] = []
  await expect
    .poll(() => {
      found.push(...takeComplaints(page))
      return found.some((line) => complaint.test(line))
    })
    .toBe(true)
  await painted(page)
  takeComplaints(page)
}
