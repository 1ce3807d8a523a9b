import '../../support/all-words.ts'
import { describe, expect, it } from 'vitest'
import { handoutTree } from '../../../src/handout/handout-tree.ts'
import { pictureHeight, type SheetWords } from '../../../src/handout/picture-height.ts'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { estimateText } from '../../../src/picture/measure.ts'
import { svgDocument } from '../../../src/picture/svg.ts'
import { realIndex } from '../../support/real-atlas.ts'

const LIMITS = { isChinese: false, width: 760, least: 490, most: 760 }
const WORDS: SheetWords = {
  title: 'A memorandum is not yet a lab',
  text: 'In November PolyU and Alibaba Cloud sign a memorandum.',
  notes: 'Now count the signatures. '.repeat(12),
  sources: ['PolyU–Alibaba Cloud release, line 12'],
  link: 'atlas.example.org/?view=present&step=10',
}
const height = (more: Partial<SheetWords> = {}, paper: 'a4' | 'letter' = 'a4') =>
  pictureHeight({ ...WORDS, ...more }, estimateText, { ...LIMITS, paper })

describe('the picture on a sheet with notes', () => {
  it('has the rest of the page: its map was 79 pt high above a blank fifth', () => {
    // A4: 268 mm less 6 facts, 9 title, 6 text, 5 gap, 12 + 4 × 5.8 notes, 12 + 5 sources, 4 + 4 foot: about 185 mm,
    // of 178 mm for 760 px.
    expect(height()).toBeGreaterThan(700)
    expect(height()).toBeLessThanOrEqual(760)
    const tree = handoutTree({
      ...{ index: realIndex, story: undefined, language: 'en', messages: messagesFor('en'), paper: 'a4' as const },
      ...{ base: 'https://atlas.example.org/', land: () => undefined, hasNotes: true },
    })
    const heights = [...svgDocument(tree).matchAll(/<svg width="760" height="([\d.]+)"/g)].map(([, px]) => Number(px))
    expect(heights).toHaveLength(11)
    expect(Math.min(...heights)).toBeGreaterThan(540)
  })

  it('gives way to longer notes, titles and sources, down to a least height', () => {
    const notes = 'Now count the signatures. '.repeat(40)
    expect(height({ notes })).toBeLessThan(height())
    expect(height({ notes, title: WORDS.title.repeat(3) })).toBeLessThan(height({ notes }))
    expect(height({ notes, sources: Array<string>(6).fill(WORDS.sources[0]!) })).toBeLessThan(height({ notes }))
    expect(height({ notes: notes.repeat(9) })).toBe(490)
  })

  it('fits letter paper, and either where the paper is unknown', () => {
    const notes = 'Now count the signatures. '.repeat(40)
    expect(height({ notes }, 'letter')).toBeLessThan(height({ notes }, 'a4'))
    const unknown = pictureHeight({ ...WORDS, notes }, estimateText, { ...LIMITS, paper: undefined })
    expect(unknown).toBeLessThanOrEqual(height({ notes }, 'letter'))
  })
})
