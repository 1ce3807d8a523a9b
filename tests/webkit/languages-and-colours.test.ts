import { describe, expect, onTestFinished } from 'vitest'
import { it, type Reader, startReader } from './support/reader.ts'

describe('the language', () => {
  it('is changed by its button to either Chinese and back, and nothing else changes', async ({ reader }) => {
    await reader.open('?lang=en&event=hkai-lab&partners=alibaba-group')
    for (const [name, lang, title, sentence] of [
      ['简体中文', 'zh-Hans', '香港人工智能实验室', /三项公告|3/],
      ['繁體中文', 'zh-Hant', '香港人工智能實驗室', /三項公布|3/],
      ['English', 'en', 'Hong Kong AI Laboratory', /^3 of 5 announcements/],
    ] as const) {
      await reader.press(await reader.button(name))
      await expect.poll(() => reader.attributes('html', 'lang')).toEqual([lang])
      await expect.poll(() => reader.text('[data-part="details"] h2')).toBe(title)
      expect(await reader.text('[data-part="sentence"]')).toMatch(sentence)
      expect(await reader.query()).toMatchObject({ event: 'hkai-lab', partners: 'alibaba-group' })
    }
  })
})

describe('the colours', () => {
  it('are changed by their button to light and to dark, and stay in the address and after a reload', async ({
    reader,
  }) => {
    await reader.open('?lang=en')
    expect(await lightness(reader)).toBeGreaterThan(200)
    for (const theme of ['light', 'dark']) {
      await reader.press('header button[aria-label*="colours" i]')
      await expect.poll(() => reader.query()).toEqual({ lang: 'en', theme })
    }
    await expect.poll(() => lightness(reader)).toBeLessThan(60)
    await reader.driver.navigate().refresh()
    await reader.untilReady()
    expect(await lightness(reader)).toBeLessThan(60)
    expect(await contrast(reader)).toBeGreaterThan(7)
  })
})

describe('a reader in Hong Kong with a dark device', () => {
  it('has traditional Chinese and dark colours from the start, without a word in the address', async () => {
    const other = await startReader({ locale: 'zh_HK', colorScheme: 'dark' })
    onTestFinished(() => other.end())
    await other.resize(1440, 900)
    await other.open()
    expect(await other.attributes('html', 'lang')).toEqual(['zh-Hant'])
    await expect.poll(() => other.driver.getTitle()).toBe('實驗室地圖')
    expect(await other.text('[data-part="sentence"]')).toMatch(/五項公告/)
    expect(await lightness(other)).toBeLessThan(60)
    expect(await other.query()).toEqual({})
    await other.expectNoComplaints()
  })
})

/** Returns the lightness of the page's background: 0 black, 255 white. */
async function lightness(reader: Reader): Promise<number> {
  const [red = 0, green = 0, blue = 0] = await colour(reader, 'html', 'backgroundColor')
  return (red + green + blue) / 3
}

/** Contrast between the sentence and the background by WCAG 2.2: 1 none, 21 black on white. */
async function contrast(reader: Reader): Promise<number> {
  const [messages = 0, paper = 0] = [
    luminance(await colour(reader, '[data-part="sentence"]', 'color')),
    luminance(await colour(reader, 'html', 'backgroundColor')),
  ].toSorted((a, b) => b - a)
  return (messages + 0.05) / (paper + 0.05)
}

async function colour(reader: Reader, selector: string, property: 'color' | 'backgroundColor'): Promise<number[]> {
  const value = await reader.run(
    (css: string, name: 'color' | 'backgroundColor') => getComputedStyle(document.querySelector(css)!)[name],
    selector,
    property,
  )
  return (value.match(/[\d.]+/g) ?? []).map(Number)
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (channel: number) =>
    channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
