import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { mistakes } from '../../../../src/build/scripts/handout.ts'
import { realIndex } from '../../../support/real-atlas.ts'

const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-handout-'))
afterAll(() => rmSync(folder, { recursive: true }))

const right = { story: 'the-labs-of-2018', lang: 'en', out: join(folder, 'labs.pdf') }

describe('what `npm run handout` is asked for', () => {
  it.each([
    [right],
    [{ ...right, out: join(folder, 'labs.pptx') }],
    [{ ...right, paper: 'letter', notes: true, url: 'https://atlas.example.org/2018/' }],
  ])('can be %o', (asked) => {
    expect(mistakes(asked, realIndex)).toEqual([])
  })

  it('reports all mistakes at once', () => {
    expect(
      mistakes({ story: 'x', lang: 'fr', paper: 'a5', url: 'atlas.example.org', out: '/nowhere/labs.doc' }, realIndex),
    ).toEqual([
      '--story: found "x", expected one of the-labs-of-2018',
      '--lang: found "fr", expected one of en, zh-Hans, zh-Hant',
      '--paper: found "a5", expected one of a4, letter',
      '--url: found "atlas.example.org", expected the whole address of the atlas, as https://atlas.example.org/',
      '--out: found "/nowhere/labs.doc", expected a file that ends in .pdf or .pptx',
      '--out: "/nowhere/labs.doc" can\'t be written; expected a folder that is there and may be written to',
    ])
  })

  it('reports what is missing', () => {
    expect(mistakes({}, realIndex)).toEqual([
      '--story: found none, expected one of the-labs-of-2018',
      '--lang: found none, expected one of en, zh-Hans, zh-Hant',
      '--out: found none, expected a file that ends in .pdf or .pptx',
    ])
  })

  it('can replace a file but no folder', () => {
    writeFileSync(right.out, 'an older one')
    expect(mistakes(right, realIndex)).toEqual([])
    expect(mistakes({ ...right, out: folder }, realIndex)).toHaveLength(2)
  })
})
