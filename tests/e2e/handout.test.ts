/** The handout while presenting: printed, and saved as slides, read back by independent readers. */
import { describe, expect, it } from 'vitest'
import { realAtlas } from '../support/real-atlas.ts'
import { bare, sheetsOf, SIZES } from '../support/sheets.ts'
import { expectSlides } from '../support/slides.ts'
import { printed, saved } from './support/by-engine.ts'
import { readyToPrint } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

const story = realAtlas.stories[0]!
const SLIDES = story.steps.length + 2

/**
 * Returns whether a sheet contains a text. Firefox writes some Chinese characters so that a PDF reader gets U+FFFD for
 * each; it matches any character.
 */
function says(words: string, text: string): boolean {
  const letters = [...text]
  const written = [...words]
  return written.some((_, from) =>
    letters.every((letter, i) => written[from + i] === letter || written[from + i] === '\ufffd'),
  )
}

describe('the handout while presenting', () => {
  it('is printed by any key, and saved as slides under the build’s policy', async () => {
    const page = await openAtlas('?view=present&lang=zh-Hans&step=6')
    await readyToPrint(page, '.handout')
    const sheets = await sheetsOf(await printed(page))
    expect(sheets.map(({ size }) => size)).toEqual(Array.from({ length: SLIDES }, () => SIZES.a4))
    for (const [i, step] of story.steps.entries())
      expect(says(sheets[i + 1]!.text, bare(step.text['zh-Hans']!)), step.text['zh-Hans']).toBe(true)
    expect(await page.locator('.handout').count()).toBe(0)

    await page.keyboard.press('o')
    const { name, bytes } = await saved(page, () => page.locator('[data-handout="slides"]').click())
    expect(name).toBe(`${story.id}-zh-Hans.pptx`)
    await expectSlides(bytes, 'zh-Hans')
  })
})
