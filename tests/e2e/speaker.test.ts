import { describe, expect, it } from 'vitest'
import { expectAccessible, openAtlas, untilReady } from './support/page.ts'
import { expectStep, press, SLIDES, stepOf } from './support/slides.ts'

describe('the speaker’s window', () => {
  it('and the screen control each other, and reconnect after a reload', async () => {
    const page = await openAtlas('?view=present&lang=zh-Hant')
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    await untilReady(speaker)
    await speaker.getByRole('button', { name: 'English' }).click()
    await speaker.getByRole('heading', { name: 'Notes' }).waitFor()
    // The present slide is beside the next, both above the notes.
    const [present, heading, next] = await Promise.all([
      speaker.locator('[data-preview="present"] .picture').boundingBox(),
      speaker.locator('#speaker-notes').boundingBox(),
      speaker.locator('[data-preview="next"] .picture').boundingBox(),
    ])
    expect(next!.x).toBeGreaterThanOrEqual(present!.x + present!.width)
    expect(Math.max(next!.y + next!.height, present!.y + present!.height)).toBeLessThan(heading!.y)
    const windows = [page, speaker]

    const random = seeded(2018)
    const moves = ['PageDown', 'PageDown', 'ArrowRight', 'Space', 'PageUp', 'ArrowLeft', 'Home', 'End', '7']
    let slide = 1
    for (let move = 1; move <= 30; move++) {
      const key = moves[Math.floor(random() * moves.length)]!
      const from = windows[random() < 0.5 ? 0 : 1]!
      await from.keyboard.press(key)
      if (key === '7') await from.keyboard.press('Enter')
      slide = { PageUp: slide - 1, ArrowLeft: slide - 1, Home: 1, End: SLIDES, 7: 7 }[key] ?? slide + 1
      slide = Math.min(Math.max(slide, 1), SLIDES)
      for (const one of windows) await expectStep(one, slide)
      if (move === 12 || move === 22) {
        const reloaded = windows[move === 12 ? 0 : 1]!
        await reloaded.reload()
        await untilReady(reloaded)
      }
    }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant')
    expect(await speaker.evaluate(() => document.documentElement.lang)).toBe('en')
    await speaker.keyboard.press('6')
    await press(speaker, 'Enter')
    await speaker.getByText('We trust a partner’s own dated release').waitFor()
    await speaker.locator('[data-preview="next"] .picture').getByText('Two pay for Hong Kong’s lab').waitFor()
    expect(await speaker.locator('[data-elapsed]').textContent()).toMatch(/^\d+:\d\d$/)
    expect(await speaker.locator('[data-on-slide]').textContent()).toMatch(/^0:\d\d$/)
    await expectAccessible(speaker)

    // Simultaneous moves end at one slide, whether or not one window received the other's before its own.
    await Promise.all([page.keyboard.press('Home'), speaker.keyboard.press('End')])
    await expect
      .poll(() => [stepOf(page), stepOf(speaker)].join(' '))
      .toMatch(new RegExp(`^(1 1|${SLIDES} ${SLIDES})$`))
    await speaker.close()
    await page.keyboard.press('7')
    await press(page, 'Enter')
    await expectStep(page, 7)
  }, 60_000)

  it('pauses its timer, and enlarges its notes', async () => {
    const speaker = await openAtlas('?view=speaker&lang=en&step=2')
    const time = speaker.locator('[data-elapsed]')
    await speaker.getByRole('button', { name: 'Pause the timer' }).click()
    const paused = await time.textContent()
    // The clock of this page, two seconds later.
    await speaker.evaluate(() => {
      const later = Date.now() + 2000
      Date.now = () => later
    })
    await speaker.getByRole('button', { name: 'Reset the timer' }).focus()
    expect(await time.textContent()).toBe(paused)

    const notes = speaker.locator('.notes p').first()
    const size = () => notes.evaluate((element) => getComputedStyle(element).fontSize)
    expect(await size()).toBe('24px')
    await speaker.getByRole('button', { name: 'Larger notes' }).click()
    expect(await size()).toBe('28px')
    await speaker.reload()
    await untilReady(speaker)
    expect(await size()).toBe('28px')
    await speaker.getByRole('button', { name: 'Smaller notes' }).click()
    expect(await size()).toBe('24px')
  })

  it('and the screen stay in sync by messages where they share no channel, as from a file', async () => {
    const page = await openAtlas('?view=present', {
      before: (context) =>
        context.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined })),
    })
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    await untilReady(speaker)
    const both = async (step: number) => {
      for (const one of [page, speaker]) await expectStep(one, step)
    }
    await page.keyboard.press('PageDown')
    await both(2)
    await speaker.keyboard.press('End')
    await both(SLIDES)
    for (const one of [page, speaker]) {
      await one.reload()
      await untilReady(one)
      await both(SLIDES)
      await speaker.keyboard.press('Home')
      await both(1)
      await page.keyboard.press('End')
      await both(SLIDES)
    }
  })
})

/** The same numbers between 0 and 1 each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
