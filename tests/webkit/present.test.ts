import { Key } from 'selenium-webdriver'
import { describe, expect } from 'vitest'
import { SLIDES } from '../e2e/support/slides.ts'
import { realAtlas } from '../support/real-atlas.ts'
import { it, type Reader } from './support/reader.ts'

const story = realAtlas.stories[0]!

describe('a presentation', () => {
  it('goes forward by Page Down, each slide with its text and its address', async ({ reader }) => {
    await reader.open('?view=present&lang=en')
    for (let slide = 2; slide <= SLIDES; slide++) {
      await reader.keys(Key.PAGE_DOWN)
      await expectSlide(reader, slide)
      const step = story.steps[slide - 2]
      if (step) await expect.poll(() => presented(reader)).toContain(messages(step.title['en']))
    }
    await reader.keys(Key.PAGE_DOWN)
    await reader.painted()
    await expectSlide(reader, SLIDES)
    await reader.keys(Key.PAGE_UP)
    await expectSlide(reader, SLIDES - 1)
  })

  it('goes to a slide by number, blanks the screen, and restores the previous view when left', async ({ reader }) => {
    await reader.open('?lang=en&partners=alibaba-group')
    await reader.press(await reader.button('Present'))
    await expect.poll(() => reader.query()).toMatchObject({ view: 'present' })
    await reader.find('[data-part="present"]')
    await reader.keys('6', Key.ENTER)
    await expectSlide(reader, 6)
    await reader.keys('b')
    await expect.poll(() => reader.attributes('[data-blank]', 'data-blank')).toHaveLength(1)
    const { width, height } = await reader.box('[data-blank]')
    expect([width, height], 'all of the screen').toEqual(await reader.run(() => [innerWidth, innerHeight]))
    await reader.keys('b')
    await expect.poll(() => reader.attributes('[data-blank]', 'data-blank')).toEqual([])
    await reader.keys(Key.ESCAPE)
    await expect.poll(() => reader.query()).toEqual({ lang: 'en', partners: 'alibaba-group' })
    expect(await reader.text('[data-part="sentence"]')).toMatch(/^3 of 5 announcements/)
  })
})

describe('the speaker’s window', () => {
  it('opens by S with notes and clocks, follows the screen, and controls it', async ({ reader }) => {
    await reader.open('?view=present&lang=en')
    const screen = await reader.enterNewWindow(() => reader.keys('s'))
    await reader.untilReady()
    expect(await reader.query()).toMatchObject({ view: 'speaker' })
    const speaker = await reader.driver.getWindowHandle()
    try {
      await reader.keys(Key.PAGE_DOWN)
      await expectNotes(reader, 2)
      await reader.keys('7', Key.ENTER)
      await expectNotes(reader, 7)
      expect(await reader.text('[data-elapsed]')).toMatch(/^\d+:\d\d$/)

      await reader.driver.switchTo().window(screen)
      await expectSlide(reader, 7)
      await reader.keys(Key.PAGE_DOWN)
      await expectSlide(reader, 8)
      await reader.driver.switchTo().window(speaker)
      await expectNotes(reader, 8)
    } finally {
      await reader.driver.switchTo().window(speaker)
      await reader.driver.close()
      await reader.driver.switchTo().window(screen)
    }
  })
})

async function expectSlide(reader: Reader, slide: number): Promise<void> {
  await expect.poll(async () => Number((await reader.query())['step'] ?? 1)).toBe(slide)
}

/** Checks that the speaker's window shows the notes of a slide. */
async function expectNotes(reader: Reader, slide: number): Promise<void> {
  const { notes } = story.steps[slide - 2]!
  await expect.poll(async () => messages(await reader.text('body'))).toContain(messages(notes['en']))
}

async function presented(reader: Reader): Promise<string> {
  return messages(await reader.text('body'))
}

/** Without line breaks and doubled spaces. */
function messages(text = ''): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
