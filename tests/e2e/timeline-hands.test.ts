/** Inputs that aren't meant for the timeline, or reach it halfway. */
import { describe, expect, it } from 'vitest'
import { fingersOn } from './support/by-engine.ts'
import { mark, painted, part, typeOver } from './support/hooks.ts'
import {
  box,
  button,
  change,
  middle,
  open,
  openSettings,
  plot,
  overview,
  timeline,
  view,
  xOnOverview,
} from './support/timeline.ts'

describe('a press', () => {
  it('can be repeated on a step button without moving the pointer', async () => {
    const page = await open()
    await openSettings(page)
    const { x, y } = await middle(button(page, 'Step forward'))
    const seen: unknown[] = []
    for (let i = 0; i < 2; i++) {
      await page.mouse.click(x, y)
      await expect.poll(() => view(page)).not.toEqual(seen.at(-1) ?? {})
      seen.push(await view(page))
    }
    expect(seen).toEqual([{ to: '2018-03-01' }, { to: '2018-04-01' }])
  })

  it('that is doubled opens one event, even when the page moves or a sheet appears', async () => {
    for (const viewport of [
      { width: 1024, height: 768 },
      { width: 768, height: 1024 },
    ]) {
      const page = await open('', { viewport })
      const one = mark(page, 'timeline', 'hkai-lab').locator('.hit').first()
      await one.scrollIntoViewIfNeeded()
      const { x, y } = await middle(one)
      await page.mouse.click(x, y)
      await part(page, 'details').locator('h2').waitFor()
      await painted(page)
      await page.mouse.down({ clickCount: 2 })
      await page.mouse.up({ clickCount: 2 })
      await painted(page)
      expect((await view(page))?.['event'], String(viewport.width)).toBe('hkai-lab')
    }
  })

  it('on a marker of the map may slip by a few pixels', async () => {
    const page = await open()
    const { x, y } = await middle(mark(page, 'map', 'polyu-alibaba-cloud'))
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 2, y - 1)
    await page.mouse.move(x + 3, y - 2)
    await page.mouse.up()
    await expect.poll(async () => (await view(page))?.['event']).toBe('polyu-alibaba-cloud')
  })

  it('next to a handle’s line doesn’t move it, and a drag from there moves it by the same distance', async () => {
    const page = await open('?from=2018-05-01')
    const { y } = await middle(overview(page).locator('.track'))
    const [at, june] = [await xOnOverview(page, 120), await xOnOverview(page, 151)]
    await page.mouse.move(at - 12, y)
    await page.mouse.down()
    await page.mouse.move(at - 11, y)
    await page.mouse.move(at - 12, y)
    expect(await view(page)).toEqual({ from: '2018-05-01' })
    await page.mouse.move(june - 12, y)
    await page.mouse.up()
    expect(await view(page)).toEqual({ from: '2018-06-01' })
  })
})

describe('a drag', () => {
  it('ends when the button is released outside', async () => {
    const page = await open('?from=2018-05-01&to=2018-07-31')
    const { x, y, height } = await box(plot(page))
    await page.mouse.move(x + 400, y + height / 3)
    await page.mouse.down()
    await page.mouse.move(x + 400, y - 60)
    await page.mouse.up()
    await page.mouse.move(x + 300, y + height / 3)
    await page.mouse.move(x + 500, y + height / 3)
    await painted(page)
    expect(await view(page)).toEqual({ from: '2018-05-01', to: '2018-07-31' })
  })

  it('pans while the whole page is selected', async () => {
    const page = await open('?from=2018-05-01&to=2018-05-31')
    await page.keyboard.press('Control+a')
    const { x, y, width } = await box(plot(page).locator('.base'))
    await page.mouse.move(x + 500, y - 4)
    await page.mouse.down()
    for (let i = 1; i <= 10; i++) await page.mouse.move(x + 500 - ((width - 24) * i) / 31, y - 4)
    await page.mouse.up()
    expect(await view(page)).toEqual({ from: '2018-05-11', to: '2018-06-10' })
  })

  it('with a finger scrolls the page and keeps the window; a tap moves it', async () => {
    const page = await open('?from=2018-09-01', { viewport: { width: 360, height: 740 }, touch: true })
    await overview(page).scrollIntoViewIfNeeded()
    const fingers = await fingersOn(page)
    const { y } = await middle(overview(page).locator('.track'))
    const x = await xOnOverview(page, 40)
    const before = await page.evaluate(() => scrollY)
    await fingers.putDown({ x, y })
    for (let i = 1; i <= 8; i++) await fingers.moveTo({ x, y: y - 20 * i })
    await fingers.lift()
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before)
    expect(await view(page)).toEqual({ from: '2018-09-01' })

    await overview(page).scrollIntoViewIfNeeded()
    const { y: now } = await middle(overview(page).locator('.track'))
    await fingers.putDown({ x, y: now })
    await fingers.lift()
    await expect.poll(() => view(page)).not.toEqual({ from: '2018-09-01' })
  })

  it('on a slide’s timeline that ends outside it turns no slide', async () => {
    const page = await open('?view=present&step=2', { viewport: { width: 1920, height: 1080 } })
    const { x, y, height } = await box(timeline(page).locator('svg').first())
    await page.mouse.move(x + 900, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + 901, y - 40)
    await page.mouse.move(200, 200)
    await page.mouse.up()
    await painted(page)
    expect((await view(page))?.['step']).toBe('2')
    await page.mouse.click(200, 200)
    await expect.poll(async () => (await view(page))?.['step']).toBe('3')
  })
})

describe('play', () => {
  it('is stopped by a key while its own button has the focus, and by Back', async () => {
    const page = await open('', { reducedMotion: 'no-preference' })
    await change(page, { event: 'hkai-lab' })
    await openSettings(page)
    await timeline(page).getByLabel('Speed').selectOption('slow')
    const playing = async () => {
      await button(page, 'Play').click()
      await expect.poll(async () => (await view(page))?.['to'] ?? '').toMatch(/^2018-0[3-9]/)
    }
    for (const key of ['Shift', 'a', 'ArrowUp', 'Escape']) {
      await change(page, { event: 'hkai-lab', to: '' })
      await playing()
      await page.keyboard.press(key)
      expect(await button(page, 'Pause').count(), key).toBe(0)
    }
    await change(page, { event: 'hkai-lab', to: '' })
    await playing()
    await page.evaluate(() => history.back())
    await expect.poll(async () => (await view(page))?.['event']).toBe(undefined)
    await button(page, 'Play').waitFor()
    const back = await view(page)
    await painted(page)
    await painted(page)
    expect(await view(page)).toEqual(back)
  })
})

describe('a date', () => {
  const openFields = async (query: string) => {
    const page = await open(query)
    await timeline(page)
      .getByRole('button', { name: /: change the dates$/ })
      .click()
    const field = (name: string) => timeline(page).getByLabel(name).and(page.locator('input'))
    await field('First day shown').waitFor()
    return { page, field }
  }

  it('after the last day is accepted once the last day is later', async () => {
    const { page, field } = await openFields('?to=2018-04-30')
    await typeOver(field('First day shown'), '1 oct 2018')
    await field('First day shown').press('Tab')
    expect(await field('First day shown').getAttribute('aria-invalid')).toBe('true')
    await typeOver(field('Last day shown'), '15 nov 2018')
    await field('Last day shown').press('Tab')
    expect(await view(page)).toEqual({ from: '2018-10-01', to: '2018-11-15' })
    expect(await field('First day shown').getAttribute('aria-invalid')).toBe(null)
  })

  it('that is invalid is replaced when its day moves, and Escape discards the typed text', async () => {
    const { page, field } = await openFields('?from=2018-05-01')
    await typeOver(field('First day shown'), 'some day')
    await field('First day shown').press('Tab')
    expect(await field('First day shown').inputValue()).toBe('some day')
    await change(page, { from: '2018-06-01' })
    await expect.poll(() => field('First day shown').inputValue()).toBe('1 June 2018')
    await typeOver(field('First day shown'), '1 jul 2018')
    await field('First day shown').press('Escape')
    await painted(page)
    expect(await view(page)).toEqual({ from: '2018-06-01' })
  })
})

describe('a sheet over the page', () => {
  it.each([
    ['a phone', { width: 360, height: 740 }],
    ['a tablet', { width: 768, height: 1024 }],
  ])('leaves visible what was pressed: %s', async (_, viewport) => {
    const page = await open('', { viewport, touch: true })
    for (const id of ['polyu-alibaba-cloud', 'jd-cuhksz']) {
      const one = mark(page, 'timeline', id)
      await one.evaluate((element) => element.scrollIntoView({ block: 'end' }))
      await one.locator('.hit, .title').first().click()
      await page.locator(`[data-part="details"][data-event="${id}"] .evidence`).waitFor()
      const under = async () => {
        const [{ y, height }, sheet] = [await box(one), await box(page.locator('aside'))]
        return y + height - sheet.y
      }
      await expect.poll(under, { message: id }).toBeLessThanOrEqual(0)
      expect((await box(one)).y, id).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Escape')
    }
  })
})
