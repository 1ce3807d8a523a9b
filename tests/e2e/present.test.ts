import { describe, expect, it } from 'vitest'
import { query } from './support/hooks.ts'
import { openAtlas, untilReady } from './support/page.ts'
import { expectStep, press, SLIDES, stepOf } from './support/slides.ts'
import { gridLines } from './support/timeline.ts'

describe('a presentation', () => {
  it('goes forward by Page Down and back by Page Up, each slide with its own address', async () => {
    const page = await openAtlas('?view=present', { viewport: { width: 1920, height: 1080 } })
    await expectStep(page, 1)
    const going = [query(page)]
    for (let slide = 2; slide <= SLIDES; slide++) {
      await press(page, 'PageDown')
      expect(stepOf(page)).toBe(slide)
      going.push(query(page))
    }
    await press(page, 'PageDown')
    await expect.poll(() => query(page), { message: 'forward on the last slide stays' }).toBe(going.at(-1))
    expect(new Set(going).size).toBe(SLIDES)

    const coming = [query(page)]
    for (let slide = SLIDES - 1; slide >= 1; slide--) {
      await press(page, 'PageUp')
      coming.unshift(query(page))
    }
    await press(page, 'PageUp')
    expect(coming).toEqual(going)
    await expect.poll(() => query(page)).toBe(going[0])
  })

  it('restores the previous view when left, after a reload as well, and takes no keys otherwise', async () => {
    const page = await openAtlas(
      '?partners=alibaba&from=2018-02-01&to=2018-10-31&event=hkai-lab&map=hong-kong&lanes=partner',
    )
    const before = query(page)
    await press(page, 'PageDown', 'b', 'o', 'ArrowRight', '3', 'Enter')
    await expect.poll(() => query(page)).toBe(before)
    expect(await page.locator('dialog, [data-blank]').count()).toBe(0)

    await page.getByRole('button', { name: 'Present', exact: true }).click()
    await page.locator('[data-present="next"]').waitFor({ state: 'attached' })
    await press(page, 'ArrowRight', ' ', 'n')
    await expectStep(page, 4)
    await press(page, 'Escape')
    await expect.poll(() => query(page)).toBe(before)

    await page.getByRole('button', { name: 'Present', exact: true }).click()
    await press(page, '6', 'Enter')
    await expectStep(page, 6)
    const slide = query(page)
    await page.reload()
    await untilReady(page)
    await expect.poll(() => query(page)).toBe(slide)
    await press(page, 'Escape')
    await expect.poll(() => query(page)).toBe(before)
    // The speaker's link keeps its secret for as long as the window is open.
    const kept = await page.evaluate(() => Object.keys(sessionStorage))
    expect(kept.filter((key) => !key.includes('speaker'))).toEqual([])
  })

  it('has slide numbers, keys, buttons, a blank screen, an overview, and exploring with a way back', async () => {
    const page = await openAtlas('?view=present')
    const blank = page.locator('[data-blank]')
    await press(page, '1', '2')
    expect(await page.getByText('Slide 12: press Enter').count()).toBe(1)
    await press(page, 'Enter')
    await expectStep(page, 12)
    await press(page, 'Home', 'ArrowDown', 'Shift+Space', 'End')
    await expectStep(page, SLIDES)
    await press(page, '5', 'Enter', 'p', 'ArrowUp', 'ArrowLeft')
    await expectStep(page, 2)

    for (const [key, colour] of [
      ['b', 'black'],
      ['w', 'white'],
      ['.', 'black'],
    ] as const) {
      // prettier-ignore
      await press(page, key)
      expect(await blank.getAttribute('data-blank')).toBe(colour)
    }
    await press(page, 'PageDown')
    expect(await blank.count()).toBe(0)
    await expectStep(page, 2)

    await press(page, 'o')
    const overview = page.getByRole('dialog', { name: 'All slides' })
    expect(await overview.locator('button[data-slide]').count()).toBe(SLIDES)
    // A small picture of each slide but the closing, which is called something else than the first; drawn when seen.
    const pictures = overview.locator('.thumbnail > svg')
    for (let slide = 1; slide < SLIDES; slide++) {
      const button = overview.locator(`[data-slide="${slide}"]`)
      await button.scrollIntoViewIfNeeded()
      await button.locator('.thumbnail > svg').waitFor()
    }
    expect(await pictures.count()).toBe(SLIDES - 1)
    const [first, last] = [overview.locator('[data-slide="1"]'), overview.locator(`[data-slide="${SLIDES}"]`)]
    expect(await first.textContent()).not.toBe(await last.textContent())
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-slide'))).toBe('2')
    await press(page, 'ArrowRight', 'ArrowRight', 'Enter')
    await expectStep(page, 4)
    expect(await overview.count()).toBe(0)

    // Exploring a slide is indicated, and one key returns.
    const slide = query(page)
    expect(await page.locator('[data-present="return"]').count()).toBe(0)
    await page.evaluate(() => window.atlas?.set({ partners: ['tencent'] }))
    await expect.poll(() => query(page)).not.toBe(slide)
    await page.getByRole('button', { name: 'Exploring: R returns to the slide' }).waitFor()
    await press(page, 'r')
    await expect.poll(() => query(page)).toBe(slide)
    expect(await page.locator('[data-present="return"]').count()).toBe(0)

    // A focused button handles Space itself if it was reached by keyboard.
    await page.locator('[data-present="next"]').focus()
    await press(page, 'Space')
    await expectStep(page, 5)
    await page.mouse.move(300, 300)
    await page.mouse.move(320, 300)
    await page.locator('[data-present="previous"]').click()
    await expectStep(page, 4)
    await press(page, 'Space')
    await expectStep(page, 5)
    await page.locator('[data-part="present"] :is(h1, h2)').first().click()
    await expectStep(page, 6)

    // The views keep their keys, too: arrows move along the timeline, a click opens an event; Page Down always changes
    // the slide.
    await page.locator('[data-part="timeline"] [data-event][tabindex="0"]').focus()
    await press(page, 'ArrowRight', 'ArrowLeft', 'End')
    await expectStep(page, 6)
    await page.locator('[data-part="map"] [data-event="hkai-lab"]').click()
    await expectStep(page, 6)
    await press(page, 'PageUp', 'PageDown')
    await expectStep(page, 6)
    // Moving a map by hand is indicated, too, and undone on return.
    const map = await page.locator('[data-part="map"] .leaflet').boundingBox()
    const place = () =>
      page.locator('[data-part="map"] [data-event="hkai-lab"]').evaluate((mark) => mark.getBoundingClientRect().x)
    const home = await place()
    await page.mouse.move(map!.x + 60, map!.y + 60)
    await page.mouse.down()
    await page.mouse.move(map!.x + 160, map!.y + 60, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Exploring: R returns to the slide' }).waitFor()
    expect(Math.abs((await place()) - home)).toBeGreaterThan(50)
    await press(page, 'r')
    // Leaflet pans by whole pixels, which are scaled up here.
    await expect.poll(async () => Math.abs((await place()) - home)).toBeLessThan(3)
    await expect.poll(() => page.locator('[data-present="return"]').count()).toBe(0)

    await press(page, 'f')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    await press(page, 'Escape')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false)
    await expectStep(page, 6)

    // Letter keys, which voice control could trigger by accident, can be disabled for the tab; the help mentions it.
    await press(page, '?')
    const help = page.getByRole('dialog', { name: 'Keys' })
    await help.getByRole('checkbox').uncheck()
    await press(page, 'Escape')
    expect(await help.count()).toBe(0)
    await page.reload()
    await untilReady(page)
    await press(page, 'b', 'n', '9', 'PageDown')
    expect(await blank.count()).toBe(0)
    await expectStep(page, 7)
    await press(page, 'Escape')
    await expect.poll(() => query(page)).toBe('')
  })

  it('plays in a loop, pauses on any input, and continues after a minute without input', async () => {
    const page = await openAtlas('?view=present&autoplay=30&step=12', {
      before: async (context) => {
        await context.clock.install()
        await context.addInitScript(() => {
          const held = new Set<object>()
          const request = () => {
            const lock = { released: false, release: () => Promise.resolve(held.delete(lock)) }
            held.add(lock)
            return Promise.resolve(lock)
          }
          Object.defineProperty(navigator, 'wakeLock', { value: { request } })
          Object.assign(window, { held })
        })
      },
    })
    const locks = () => page.evaluate(() => (window as unknown as { held: Set<object> }).held.size)
    expect(await locks(), 'the screen is kept awake').toBe(1)
    await page.clock.runFor(30_000)
    await expectStep(page, SLIDES)
    await page.clock.runFor(30_000)
    await expectStep(page, 1)
    await page.keyboard.press('PageDown')
    await expectStep(page, 2)
    await page.clock.runFor(50_000)
    await expectStep(page, 2)
    await page.clock.runFor(10_000)
    await page.clock.runFor(30_000)
    await expectStep(page, 3)
    // The clocks of two windows advance one after the other: by short steps, or one receives a move from its future.
    const together = async (ms: number) => {
      for (let moved = 0; moved < ms; moved += 5_000) await page.clock.runFor(5_000)
    }
    // A move in the speaker's window counts as activity, too.
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
    await untilReady(speaker)
    await together(90_000)
    await expectStep(page, 4)
    await expectStep(speaker, 4)
    await speaker.keyboard.press('PageDown')
    await expectStep(page, 5)
    await together(50_000)
    await expectStep(page, 5)
    await together(40_000)
    await expectStep(page, 6)
    await speaker.close()
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    expect(await locks(), 'kept once').toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(locks, { message: 'and may sleep again' }).toBe(0)
  })

  it('shows where things went: one map flies from city to city, and the timeline glides', async () => {
    const page = await openAtlas('?view=present&step=4', {
      reducedMotion: 'no-preference',
      viewport: { width: 1920, height: 1080 },
      before: ({ clock }) => clock.install(),
    })
    await page.clock.pauseAt(Date.now() + 3_600_000)
    await page.clock.runFor(2000)
    const map = page.locator('[data-part="map"] .leaflet')
    await map.evaluate((element) => (element.dataset['seen'] = 'before'))
    const scale = page.locator('[data-part="map"] .scale span').first()
    const months = () => gridLines(page)
    const before = { scale: await scale.textContent(), months: await months() }
    await page.keyboard.press('PageDown')
    await page.clock.runFor(60)
    const between = await months()
    await page.clock.runFor(180)
    const high = await scale.textContent()
    await page.clock.runFor(2000)
    const after = { scale: await scale.textContent(), months: await months() }
    expect(await map.getAttribute('data-seen')).toBe('before')
    expect(high, 'as high as 2,600 km need').toMatch(/^[\d,]{3,} km$/)
    expect(after.scale).toBe('10 km')
    expect(between).not.toEqual(before.months)
    expect(between).not.toEqual(after.months)

    // A key ends the flight at its destination.
    await page.keyboard.press('PageUp')
    await page.clock.runFor(50)
    await page.keyboard.press('Shift')
    expect(await scale.textContent()).toBe(before.scale)
    await page.clock.resume()
  })
})
