import { expect, it } from 'vitest'
import type { Atlas } from '../../src/model/dataset/types.ts'
import { expectNoSidewaysScroll } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

it('shows the picture and lists all events in each language without script, on a phone too', async () => {
  const page = await openAtlas('', {
    javaScript: false,
    viewport: { width: 320, height: 600 },
    // Requests made ahead of a script that doesn't run.
    foreseen: /assets\/[^ ]*\.js csp/,
  })
  const { events } = (await (await page.request.get(new URL('atlas.json', page.url()).href)).json()) as Atlas
  const first = page.locator('.first-picture img')
  expect(await first.evaluate((image: HTMLImageElement) => image.decode().then(() => image.currentSrc))).toContain(
    'picture-en-narrow.svg',
  )
  expect(await first.evaluate((image) => image.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
  const sections = page.locator('section[lang]')
  expect(await sections.count()).toBe(3)
  for (const section of await sections.all()) expect(await section.getByRole('listitem').count()).toBe(events.length)
  expect(await page.getByRole('heading', { name: '香港人工智能實驗室' }).first().isVisible()).toBe(true)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  const width = await page.locator('.without-script').evaluate((list) => list.getBoundingClientRect().width)
  expect(width, 'its style sheet is there').toBe(720)
})

it('has a data block that the page’s policy allows', async () => {
  const page = await openAtlas()
  const types = await page.evaluate(() => {
    const block = document.querySelector('script[type="application/ld+json"]')
    const { '@graph': graph } = JSON.parse(block?.textContent ?? '{}') as { '@graph'?: { '@type': string }[] }
    return [...new Set(graph?.map((thing) => thing['@type']))]
  })
  expect(types).toEqual(expect.arrayContaining(['Dataset', 'Event', 'City', 'Place', 'CollegeOrUniversity']))
})
