/** Reads back the handout printed by `npm run handout`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/build/scripts/handout.ts'
import { realAtlas } from '../support/real-atlas.ts'
import { bare, sheetsOf, SIZES } from '../support/sheets.ts'
import { FROZEN_FOLDERS } from '../support/frozen-records.ts'

const story = realAtlas.stories[0]!
const SLIDES = story.steps.length + 2

const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-handout-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function make(name: string, ...more: string[]): Promise<Buffer> {
  const out = join(folder, name)
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const records = ['--seeds', FROZEN_FOLDERS.seeds, '--data', FROZEN_FOLDERS.data]
  const options = ['--story', story.id, '--out', out, '--url', 'https://atlas.example.org/', ...records, ...more]
  expect(await run(options)).toBe(0)
  log.mockRestore()
  return readFileSync(out)
}

describe('the handout as a PDF', () => {
  it('has a sheet for each slide with its words as text, once, and the lines that they rest on', async () => {
    const sheets = await sheetsOf(await make('labs.pdf', '--lang', 'en'))
    expect(sheets.map(({ size }) => size)).toEqual(Array.from({ length: SLIDES }, () => SIZES.a4))
    for (const [i, step] of story.steps.entries()) {
      const { text } = sheets[i + 1]!
      expect(text).toContain(bare(step.title['en']!))
      expect(text).toContain(bare(step.text['en']!))
      expect(text).not.toContain(bare(step.notes['en']!))
      expect(text).toContain(`step=${i + 2}`)
      expect(text).toMatch(/,lines?\d/)
      // Each sheet's words say what it shows; a count of what has no place was on all of them.
      expect(text).not.toContain(bare('without a stated place'))
    }
    const dispute = sheets.find(({ text }) => text.startsWith('HongKong·21May2018(anothersource:25May2018)'))
    expect(dispute?.text.split('21or25May')).toHaveLength(1 + 2)
    expect(sheets[0]?.text).toContain(bare(story.title['en']!))
    for (const source of realAtlas.sources) expect(sheets.at(-1)?.text).toContain(bare(source.title['en']!))
  })

  it('is Chinese on letter paper with the notes, and the same twice', async () => {
    const options = ['--lang', 'zh-Hant', '--paper', 'letter', '--notes']
    const pdf = await make('labs-zh.pdf', ...options)
    const sheets = await sheetsOf(pdf)
    expect(sheets.map(({ size }) => size)).toEqual(Array.from({ length: SLIDES }, () => SIZES.letter))
    for (const [i, step] of story.steps.entries())
      for (const text of [step.title, step.text, step.notes])
        expect(sheets[i + 1]?.text).toContain(bare(text['zh-Hant']!))
    expect((await make('labs-zh-again.pdf', ...options)).equals(pdf)).toBe(true)
  })

  it('warns where the atlas has no address, and prints no link to nowhere', async () => {
    const out = join(folder, 'no-address.pdf')
    const [log, warn] = (['log', 'warn'] as const).map((name) => vi.spyOn(console, name).mockImplementation(() => {}))
    expect(await run(['--story', story.id, '--out', out, '--lang', 'en'])).toBe(0)
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('--url ADDRESS'))
    log?.mockRestore()
    warn?.mockRestore()
    for (const { text } of await sheetsOf(readFileSync(out))) expect(text).not.toContain('step=')
  })
})
