import type { Frame, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { hostPage } from './support/host-page.ts'
import { newPage, untilReady } from './support/page.ts'

describe('on another site’s page', () => {
  it('works in a frame', async () => {
    const { frame } = await embed('')
    await expectData(frame)
    expect(await frame.evaluate(() => self.origin)).toBe(new URL(inject('atlasUrl')).origin)
  })

  it('works in a sandboxed frame, whose origin is opaque', async () => {
    const { frame } = await embed('sandbox="allow-scripts"')
    await expectData(frame)
    expect(await frame.evaluate(() => self.origin)).toBe('null')
  })

  it('works in a sandboxed frame of a page that sends no referrer', async () => {
    const { frame } = await embed('sandbox="allow-scripts" referrerpolicy="no-referrer"')
    await expectData(frame)
  })

  it('takes no focus from the host', async () => {
    const { page } = await embed('sandbox="allow-scripts"')
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
  })
})

async function embed(attributes: string): Promise<{ page: Page; frame: Frame }> {
  const page = await newPage()
  const address = `${inject('atlasUrl')}?view=embed`
  await page.goto(
    await hostPage(`<iframe title="Lab Atlas" width="1000" height="800" ${attributes} src="${address}"></iframe>`),
  )
  const [frame] = page.mainFrame().childFrames()
  if (!frame) throw new Error('expected a frame in the host page, found none')
  await untilReady(frame)
  return { page, frame }
}

async function expectData(frame: Frame): Promise<void> {
  expect(await frame.locator('[data-part="timeline"] [data-event]').count()).toBeGreaterThan(0)
}
