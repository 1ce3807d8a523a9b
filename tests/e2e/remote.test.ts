/** A phone as the remote control of a presentation: two browser contexts over the loopback. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Served } from '../../src/build/serve.ts'
import { serveBuilt } from '../support/built.ts'
import { expectAccessible, newPage, untilReady } from './support/page.ts'
import { expectStep, press } from './support/slides.ts'

let served: Served
beforeAll(async () => {
  served = await serveBuilt({ remote: { host: '0.0.0.0', addresses: ['127.0.0.1'] } })
})
afterAll(() => served.close())

describe('a phone as remote control', () => {
  it('is paired by the code in the speaker’s window, and moves, blanks and times the talk', async () => {
    const page = await newPage()
    await page.goto(`${served.url}?view=present&lang=en`)
    await untilReady(page)
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    await untilReady(speaker)
    await speaker.getByRole('button', { name: 'Phone as remote control' }).click()
    const link = (await speaker.locator('[data-remote-link]').getAttribute('data-remote-link')) ?? ''
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?view=remote&lang=en#remote=[0-9a-f]{32}$/)

    const phone = await newPage({ viewport: { width: 360, height: 740 }, touch: true })
    await phone.goto(link)
    await phone.getByText('Slide 1 of 13').waitFor()
    await speaker.getByText('A phone is connected.').waitFor()
    await expectAccessible(phone)
    for (const button of await phone.getByRole('button').all()) {
      const box = await button.boundingBox()
      expect(box!.height).toBeGreaterThanOrEqual(96)
      expect(box!.width).toBeGreaterThanOrEqual(150)
    }
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)

    await phone.getByRole('button', { name: 'Next', exact: true }).click()
    for (const one of [page, speaker]) await expectStep(one, 2)
    await phone.getByText('Slide 2 of 13').waitFor()
    await phone.getByRole('button', { name: 'Back', exact: true }).click()
    await expectStep(page, 1)

    // The screen is black, the speaker keeps the notes.
    await phone.getByRole('button', { name: 'Black screen' }).click()
    await page.locator('[data-blank="black"]').waitFor()
    expect(await speaker.locator('[data-blank]').count()).toBe(0)
    await phone.getByRole('button', { name: 'Black screen', pressed: true }).click()
    await page.locator('[data-blank]').waitFor({ state: 'detached' })

    await phone.getByRole('button', { name: 'Pause the timer' }).click()
    await speaker.getByRole('button', { name: 'Pause the timer', pressed: true }).waitFor()

    // Its own reload, and that of the speaker's window.
    await phone.reload()
    await phone.getByText('Slide 1 of 13').waitFor()
    await press(page, 'PageDown')
    await phone.getByText('Slide 2 of 13').waitFor()
  }, 60_000)
})
