/** Windows other than the speaker's: another tab of the atlas, a frame in the page. */
import type { Frame, Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { newPage, openAtlas, untilReady } from './support/page.ts'
import { expectStep, press } from './support/slides.ts'

const HOST = `<!doctype html><html lang="en"><title>Host</title>
<script>addEventListener('message', ({ source, data }) => {
  if (data === 'back') frames[0].postMessage('x', '*'), source.postMessage('back', '*') })</script>
<main><h1>Host</h1>
<iframe name="atlas" title="Atlas" src="./?view=present&amp;step=2" width="1200" height="700"></iframe>
<iframe name="advertisement" title="Advertisement" sandbox="allow-scripts"
  src="data:text/html,<!doctype html><html lang=en><title>Buy</title><main><h1>Buy</h1></main>"></iframe></main>`

/** The frame in the element of that name: Firefox gives a frame its name after it has begun to load. */
async function frameNamed(page: Page, name: string): Promise<Frame> {
  const element = await page.locator(`iframe[name="${name}"]`).elementHandle()
  return (await element.contentFrame()) ?? expect.fail(`expected a frame named ${name}`)
}

it('pressing “Present” in another tab moves neither the presentation nor its speaker’s window', async () => {
  const page = await openAtlas('?view=present&step=6')
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
  await untilReady(speaker)
  const tab = await page.context().newPage()
  await tab.goto(new URL('./', page.url()).href)
  await untilReady(tab)
  await tab.getByRole('button', { name: 'Present', exact: true }).click()
  await tab.locator('[data-present="next"]').waitFor({ state: 'attached' })
  await expectStep(tab, 1)
  await press(tab, 'PageDown')
  await expectStep(tab, 2)

  await speaker.keyboard.press('PageDown')
  for (const one of [page, speaker]) await expectStep(one, 7)
  await expectStep(tab, 2)
})

it('a sandboxed frame that imitates the speaker’s window moves nothing', async () => {
  const page = await newPage({
    before: (context) =>
      context.route('**/host-page.html', (route) => route.fulfill({ contentType: 'text/html', body: HOST })),
  })
  await page.goto(new URL('host-page.html', inject('atlasUrl')).href)
  const atlas = await frameNamed(page, 'atlas')
  await atlas.waitForSelector('html[data-ready]', { state: 'attached' })
  const advertisement = await frameNamed(page, 'advertisement')
  const origin = await advertisement.evaluate(() => {
    const message = { type: 'lab-atlas:slide', from: 'speaker', of: '["","the-labs-of-2018"]', asks: false, slide: 4 }
    for (const at of [Date.now() + 1, Date.now() + 1e6, 1e308])
      parent.frames[0]!.postMessage({ ...message, secret: 'guessed', at }, '*')
    // Messages arrive in order: once this one has come back, the earlier ones have been handled.
    return new Promise<string>((resolve) => {
      addEventListener('message', () => resolve(self.origin))
      parent.frames[0]!.postMessage({ from: 'lab-atlas', version: 1, type: 'get' }, '*')
      parent.postMessage('back', '*')
    })
  })
  expect(origin).toBe('null')
  expect(new URL(atlas.url()).searchParams.get('step')).toBe('2')
})
