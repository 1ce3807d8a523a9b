import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { Data } from 'csl-json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlasKey, citationOf, type CiteContext, type CiteTarget } from '../../../../src/model/export/citation.ts'
import {
  bibtex,
  cslDate,
  cslItems,
  cslJson,
  escapeBibtex,
  type CiteTerms,
  type CslItem,
} from '../../../../src/model/export/cite.ts'
import { readEdtf } from '../../../../src/model/dataset/stated-date.ts'
import { textIn } from '../../../../src/model/dataset/text.ts'
import { citationText } from '../../../../src/i18n/cite/citation-text.ts'
import { CITE_MESSAGES } from '../../../../src/i18n/cite/cite-messages.ts'
import { messagesOf } from '../../../../src/i18n/part-messages.ts'
import { detailsMessages } from '../../../../src/i18n/details/details-messages.ts'
import { messagesFor } from '../../../../src/i18n/messages.ts'
import '../../../support/all-words.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant']
const URL_WITH_ALL = 'https://example.org/a%20b/?q=%E4%B8%AD&event=hkai-lab,x~y_z#top'

function contextIn(language: string): CiteContext {
  const text: CiteContext['text'] = (one) => textIn(one, language, realAtlas.languages)
  return {
    text,
    claimTitle: ({ claim, dispute }) => text(claim?.text ?? dispute?.alternatives[0]?.text),
    sentence: 'Five announcements in 2018.',
    accessed: '2026-11-22',
    url: URL_WITH_ALL,
    language,
  }
}

function termsIn(language: string): CiteTerms {
  return {
    text: contextIn(language).text,
    kindOf: (kind) => detailsMessages(language).sourceKinds[kind],
    lines: detailsMessages(language).lines,
    otherwise: messagesOf(CITE_MESSAGES, language).otherwise,
  }
}

function cited(target: CiteTarget, language = 'en') {
  const citation = citationOf(target, realIndex, contextIn(language))
  if (!citation) throw new Error(`expected something to cite for ${JSON.stringify(target)}`)
  return { citation, items: cslItems(citation, termsIn(language)) }
}

/** Everything citable in the real atlas. */
const TARGETS: CiteTarget[] = [
  { kind: 'dataset' },
  { kind: 'view' },
  ...realAtlas.events.flatMap((event): CiteTarget[] => [
    { kind: 'event', event: event.id },
    ...event.claims.map(({ id }) => ({ kind: 'claim' as const, event: event.id, claim: id })),
    ...event.disputes.map(({ property }) => ({
      kind: 'claim' as const,
      event: event.id,
      claim: `${event.id}.${property}`,
    })),
  ]),
]

/** Our BibTeX, as parsed by another program. */
function readBibtex(text: string): CslItem[] {
  return new Cite(text).data as CslItem[]
}

describe('BibTeX', () => {
  it.each(LANGUAGES)('of everything in the atlas says to another program what CSL-JSON says, in %s', (language) => {
    for (const target of TARGETS) {
      const { items } = cited(target, language)
      const read = readBibtex(bibtex(items))
      expect(read.map(({ title }) => title)).toEqual(items.map(({ title }) => title))
      expect(read.map(({ author }) => author?.[0] && Object.values(author[0]).join(' '))).toEqual(
        items.map(({ author }) => author?.[0].literal),
      )
      expect(read.map(({ issued }) => issued?.['date-parts'][0]![0])).toEqual(
        items.map(({ issued }) => issued?.['date-parts'][0][0]),
      )
      expect(read[0]?.URL).toBe(URL_WITH_ALL)
      expect(read[0]?.accessed).toMatchObject({ 'date-parts': [[2026, 11, 22]] })
    }
  })

  it('keeps any words as they were, whatever TeX would make of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const title = words.replace(/\s+/gu, ' ').trim()
        fc.pre(title !== '')
        const entry = bibtex([{ id: 'x', type: 'webpage', title: words }])
        let depth = 0
        for (const [brace] of entry.matchAll(/[{}]/g)) {
          depth += brace === '{' ? 1 : -1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        // A bare command would consume the text after it, so commands and special characters are delimited or escaped.
        expect(entry.match(/title = \{\{(.*)\}\}/su)?.[1]?.replaceAll(/\\(?:text[a-z]+\{\}|[$&#%_])/g, '')).not.toMatch(
          /[\\$&#%_~^{}]/,
        )
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['R&D at 50% of $1', 'R\\&D at 50\\% of \\$1'],
    ['a_b #1 ~ ^', 'a\\_b \\#1 \\textasciitilde{} \\textasciicircum{}'],
    ['{', '\\textbraceleft{}'],
    ['\\end', '\\textbackslash{}end'],
    ['“香港”　人工智能', '“香港” 人工智能'],
  ])('escapes %s as %s', (words, escaped) => {
    expect(escapeBibtex(words)).toBe(escaped)
  })
})

/** Fields that the schema's types lack: none. */
type Unpublished = Exclude<keyof CslItem, keyof Data>

describe('CSL-JSON', () => {
  it('has only the published schema’s fields, kinds and dates, and the two required ones in each item', () => {
    const unpublished: Unpublished[] = []
    expect(unpublished).toEqual([])
    for (const target of TARGETS) {
      // The compiler checks the type against the schema; this tests its minimum fields.
      const items: Data[] = cited(target).items
      for (const item of items) expect(item).toMatchObject({ id: expect.any(String), type: expect.any(String) })
    }
  })

  it('is read by another program as it was meant, names and days included', () => {
    for (const target of TARGETS) {
      const parsed: unknown = JSON.parse(cslJson(cited(target).items))
      expect(new Cite(parsed).data).toMatchObject(parsed as object)
    }
  })

  it('names each item once', () => {
    for (const target of TARGETS) {
      const ids = cited(target).items.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[a-z0-9.-]+$/)
    }
  })

  it.each([
    ['2018-05-21', [[2018, 5, 21]], undefined],
    ['2018-04', [[2018, 4]], undefined],
    ['2018', [[2018]], undefined],
    ['2018-03-01?', [[2018, 3, 1]], true],
    ['?2018-12-24', [[2018, 12, 24]], true],
    [
      '[2018-06-11..2018-06-20]',
      [
        [2018, 6, 11],
        [2018, 6, 20],
      ],
      true,
    ],
    [
      '2018-04/2018-06-15',
      [
        [2018, 4],
        [2018, 6, 15],
      ],
      undefined,
    ],
  ])('dates %s to what it was stated', (edtf, parts, circa) => {
    expect(cslDate(readEdtf(edtf)!)).toEqual({ 'date-parts': parts, ...(circa ? { circa } : {}) })
  })

  it('counts years before 1 as CSL does, which has no year 0, and as BibTeX does, which has', () => {
    expect(cslDate(readEdtf('-0332-07')!)).toEqual({ 'date-parts': [[-333, 7]] })
    expect(cslDate(readEdtf('0000')!)).toEqual({ 'date-parts': [[-1]] })
    const { items } = cited({ kind: 'event', event: 'hkai-lab' })
    const dated = (edtf: string) => bibtex([{ ...items[0]!, issued: cslDate(readEdtf(edtf)!)! }])
    expect(dated('-0332-07')).toContain('date = {-0332-07}')
    expect(dated('0000')).toContain('date = {0000}')
  })

  it('says nothing of a date that is open', () => {
    expect(cslDate(readEdtf('2018-05-21/..')!)).toBeUndefined()
  })
})

describe('what is cited', () => {
  it('of a claim has the documents that say so with their lines, and those that say otherwise', () => {
    const { citation, items } = cited({ kind: 'claim', event: 'hkai-lab', claim: 'hkai-lab.date' })
    expect(citation.sources).toMatchObject([{ source: { id: 'hkai-lab-release' }, lines: ['9'] }])
    expect(citation.against).toMatchObject([{ source: { id: 'labs-round-up' }, lines: ['3', '15'] }])
    expect(items.map(({ note }) => note)).toEqual([undefined, 'line 9', 'states otherwise: lines 3, 15'])
  })

  it('where nobody could decide, has all sides', () => {
    const { citation } = cited({ kind: 'claim', event: 'alibaba-ntu', claim: 'alibaba-ntu.promise.platform' })
    expect(citation.sources.map(({ source }) => source.id)).toEqual(['alibaba-ntu-release', 'ntu-release'])
    expect(citation.against).toEqual([])
  })

  it('is nothing for what the atlas lacks', () => {
    const context = contextIn('en')
    expect(citationOf({ kind: 'event', event: 'no-lab' }, realIndex, context)).toBeUndefined()
    expect(citationOf({ kind: 'claim', event: 'hkai-lab', claim: 'hkai-lab.no' }, realIndex, context)).toBeUndefined()
  })

  it.each([
    [{ en: 'Lab Atlas' }, 'lab-atlas'],
    [{ en: '  A & B! ' }, 'a-b'],
    [{ 'zh-Hans': '实验室地图' }, 'atlas'],
  ])('%j is called %s', (title, key) => {
    expect(atlasKey({ title, languages: ['zh-Hans'] })).toBe(key)
  })
})

describe('a citation as text', () => {
  const text = (target: CiteTarget, language: string) =>
    citationText(
      cited(target, language).citation,
      termsIn(language),
      messagesFor(language),
      messagesOf(CITE_MESSAGES, language),
    ).replace(URL_WITH_ALL, 'URL')

  it.each<[CiteTarget, string, string]>([
    [
      { kind: 'dataset' },
      'en',
      'Lab Atlas: AI laboratories and partnerships of 2018 (dataset). Accessed 22 November 2026. URL',
    ],
    [
      { kind: 'dataset' },
      'zh-Hans',
      '《实验室地图：2018 年的人工智能实验室与合作》（数据集）。查阅日期：2026 年 11 月 22 日。URL',
    ],
    [
      { kind: 'view' },
      'en',
      'Lab Atlas: AI laboratories and partnerships of 2018, view: “Five announcements in 2018”. Accessed ' +
        '22 November 2026. URL',
    ],
    [
      { kind: 'event', event: 'tencent-cuhksz' },
      'en',
      '“Tencent AI Lab and CUHK-Shenzhen” (12 June 2018), in Lab Atlas. Source: 21st Century Business ' +
        'Herald, reprinted with pinyin glosses, “Newspaper round-up”, 15 June 2018. Accessed 22 November ' +
        '2026. URL',
    ],
  ])('%j in %s', (target, language, words) => {
    expect(text(target, language)).toBe(words)
  })

  it.each(LANGUAGES)('has title, documents, lines, day and address for every claim, in %s', (language) => {
    for (const target of TARGETS.filter(({ kind }) => kind === 'claim')) {
      const { citation } = cited(target, language)
      const said = text(target, language)
      expect(said).toContain(citation.title.replace(/[.。]$/u, ''))
      expect(said).toContain(citation.about)
      for (const { source, lines } of [...citation.sources, ...citation.against]) {
        expect(said).toContain(source.title[language])
        expect(said).toContain(detailsMessages(language).lines([...lines]))
      }
      expect(said).toMatch(/URL$/)
      expect(said).not.toMatch(/undefined|\.\./)
    }
  })
})
