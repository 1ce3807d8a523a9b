/** The handout on paper and as slides, read back by readers of their own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/build/handout.ts'
import { realAtlas } from '../support/real-atlas.ts'
import { expectSlides } from '../support/slides.ts'
import { printed, saved } from './support/by-engine.ts'
import { openAtlas } from './support/page.ts'

const story = realAtlas.stories[0]!
const SLIDES = story.steps.length + 2
/** Of a sheet, mm. */
const SIZES = { a4: [210, 297], letter: [216, 279] } as const
const POINTS_PER_MM = 72 / 25.4

const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-handout-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function make(name: string, ...more: string[]): Promise<Buffer> {
  const out = join(folder, name)
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  expect(await run(['--story', story.id, '--out', out, '--url', 'https://atlas.example.org/', ...more])).toBe(0)
  log.mockRestore()
  return readFileSync(out)
}

interface Sheet {
  size: number[]
  /** All of its words in one string, without blanks: where lines and letters part is the setting's affair. */
  words: string
}

async function sheetsOf(pdf: Buffer): Promise<Sheet[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await task.promise
  const sheets: Sheet[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.map((item) => ('str' in item ? item.str : '')).join('')
    const [, , width = 0, height = 0] = page.view
    sheets.push({ size: [Math.round(width / POINTS_PER_MM), Math.round(height / POINTS_PER_MM)], words: bare(words) })
  }
  await task.destroy()
  return sheets
}

/**
 * Where one glyph of a font stands for two characters, Chromium writes the rarer: the radical for the character. As Unicode pairs them
 * (EquivalentUnifiedIdeograph.txt); NFKC leaves these alone.
 */
const SAME_GLYPH: Readonly<Record<string, string>> = {
  '\u2ea0': '民',
  '\u2ec4': '西',
  '\u2ec5': '见',
  '\u2ec6': '角',
  '\u2ec9': '贝',
  '\u2ecb': '车',
  '\u2ed1': '長',
  '\u2ed3': '长',
  '\u2ed4': '门',
  '\u2ed8': '青',
  '\u2eda': '页',
  '\u2edb': '风',
  '\u2edc': '飞',
  '\u2ee2': '马',
  '\u2ee5': '鱼',
  '\u2ee6': '鸟',
  '\u2ee9': '黄',
  '\u2eec': '齐',
  '\u2eee': '齿',
  '\u2ef0': '龙',
  '\u2ef3': '龟',
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2e80-\u2eff]/g, (radical) => SAME_GLYPH[radical] ?? radical)
    .replace(/\s+/g, '')
}

/** Whether a sheet says a text. Firefox writes some Chinese letters so that a reader of the PDF gets U+FFFD for each: that stands for any letter. */
function says(words: string, text: string): boolean {
  const letters = [...text]
  const written = [...words]
  return written.some((_, from) =>
    letters.every((letter, i) => written[from + i] === letter || written[from + i] === '\ufffd'),
  )
}

describe('the handout as a PDF', () => {
  it('has a sheet for each slide with its words as text, once, and the lines that they rest on', async () => {
    const sheets = await sheetsOf(await make('labs.pdf', '--lang', 'en'))
    expect(sheets.map(({ size }) => size)).toEqual(Array.from({ length: SLIDES }, () => SIZES.a4))
    for (const [i, step] of story.steps.entries()) {
      const { words } = sheets[i + 1]!
      expect(words).toContain(bare(step.title['en']!))
      expect(words).toContain(bare(step.text['en']!))
      expect(words).not.toContain(bare(step.notes['en']!))
      expect(words).toContain(`step=${i + 2}`)
      expect(words).toMatch(/,lines?\d/)
    }
    const dispute = sheets.find(({ words }) => words.startsWith('HongKong·21May2018(anothersource:25May2018)'))
    expect(dispute?.words.split('21or25May')).toHaveLength(1 + 2)
    expect(sheets[0]?.words).toContain(bare(story.title['en']!))
    for (const source of realAtlas.sources) expect(sheets.at(-1)?.words).toContain(bare(source.document))
  })

  it('is Chinese on letter paper with the notes, and the same twice', async () => {
    const options = ['--lang', 'zh-Hant', '--paper', 'letter', '--notes']
    const pdf = await make('labs-zh.pdf', ...options)
    const sheets = await sheetsOf(pdf)
    expect(sheets.map(({ size }) => size)).toEqual(Array.from({ length: SLIDES }, () => SIZES.letter))
    for (const [i, step] of story.steps.entries())
      for (const text of [step.title, step.text, step.notes])
        expect(sheets[i + 1]?.words).toContain(bare(text['zh-Hant']!))
    expect((await make('labs-zh-again.pdf', ...options)).equals(pdf)).toBe(true)
  })
})

describe('the handout while presenting', () => {
  it('is what is printed, by whatever key, and can be saved as slides under the policy of the build', async () => {
    const page = await openAtlas('?view=present&lang=zh-Hans&step=6')
    const sheets = await sheetsOf(await printed(page))
    expect(sheets.map(({ size }) => size)).toEqual(Array.from({ length: SLIDES }, () => SIZES.a4))
    for (const [i, step] of story.steps.entries())
      expect(says(sheets[i + 1]!.words, bare(step.text['zh-Hans']!)), step.text['zh-Hans']).toBe(true)
    expect(await page.locator('.handout').count()).toBe(0)

    await page.keyboard.press('o')
    const { name, bytes } = await saved(page, () => page.locator('[data-handout="slides"]').click())
    expect(name).toBe(`${story.id}-zh-Hans.pptx`)
    await expectSlides(bytes, 'zh-Hans')
  })
})
