import '../../support/all-words.ts'
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { detailsMessages } from '../../../src/i18n/details/details-messages.ts'
import { INTERFACE_LANGUAGES, loadMessages, messagesFor } from '../../../src/i18n/messages.ts'
import { strangers } from '../../support/text-faults.ts'
import { capitalised, joined } from '../../../src/i18n/lists.ts'
import { en } from '../../../src/i18n/en.ts'

await Promise.all(INTERFACE_LANGUAGES.map(loadMessages))

/** Latin words that Chinese text keeps: names, units, keys, codes. */
const ALLOWED = new RegExp(
  [
    'npm run release|npm start -- --remote|HTML|OpenStreetMap|Natural Earth|ODbL|Linked Places|TimelineJS',
    'GeoJSON|JSON|iCalendar|Excel|Numbers|WPS|LibreOffice|Google|Safari|lab-atlas|Ctrl|Enter|Home|End|Esc',
    'Shift|Alt|Lab Atlas|PDF|pptx|PNG|SVG|GIF|CSV|URL|EDTF|SHA|BibTeX|CSL|YYYY|TSV|XLSX?|atlas\\.json|https?',
    'UTF-8|UTF-16|Windows-1252|GB 18030|Big5|Shift JIS|WGS 84|MB|kB|MM?|DD?',
  ].join('|'),
  'g',
)

/** Characters that occur only in the other script. */
const OTHERS = {
  'zh-Hans': /[們這個實驗閱關閉選擇檢視時間軸資來點類劃]/u,
  'zh-Hant': /[们这个实验阅关闭选择检视时间轴资来点类计]/u,
}

/** Messages of lazily loaded parts: a folder each, with a file for each language that exports them. */
const PARTS = readdirSync('src/i18n', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((part) => existsSync(`src/i18n/${part}/en.ts`))

async function partMessages(part: string, language: string): Promise<unknown> {
  const said = (await import(resolve(`src/i18n/${part}/${language.toLowerCase()}.ts`))) as Record<string, unknown>
  const [messages, ...more] = Object.values(said)
  if (messages === undefined || more.length > 0)
    throw new Error(`expected one export of words for ${part} in ${language}`)
  return messages
}

/**
 * Yields every string of a language with its path; functions are called with numbers, Chinese text or lists, depending
 * on what they accept.
 */
function* said(value: unknown, path = ''): Generator<[path: string, messages: string]> {
  // The sentence takes all of its facts, and has its own tests.
  if (path.endsWith('sentence')) return
  if (typeof value === 'string') yield [path, value]
  else if (typeof value === 'function') yield [path, String(call(value as (...given: unknown[]) => unknown, path))]
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* said(inner, path === '' ? key : `${path}.${key}`)
}

/** What may be found about a file or one of its rows. */
const FACTS = {
  ...{ kind: 'names', what: 'json', problem: { kind: 'unreadable', expected: '甲' }, order: 'day-first', joined: true },
  ...{ found: 3, expected: 4, as: 5, line: 6, dates: 7, sheets: 8, rows: 9, distinct: 10, latitude: 11, longitude: 12 },
  ...{ id: '甲', encoding: '乙', sheet: '丙', geometry: '丁', system: '戊', column: '己', says: '庚' },
  ...{ other: '辛', events: 13, years: 14, side: 'before', edtf: '1020', others: 15, bytes: 16, most: 17 },
  near: { answer: '甲', name: { en: '甲' } },
  candidates: [
    { answer: '甲', name: { en: '甲' } },
    { answer: '乙', name: { en: '乙' } },
  ],
  columns: ['甲', '乙'],
}

/** Returns the result of a message function; tries texts, numbers, lists and counts as arguments until one works. */
function call(say: (...given: unknown[]) => unknown, path: string): unknown {
  const tries: unknown[][] = [
    [3, 4, 5],
    ['甲', '乙', '丙'],
    ['甲', '乙', '丙', '丁'],
    [['甲', '乙'], ['丙']],
    ['甲', ['乙', '丙']],
    [['甲', '乙'], true],
    [
      { shown: 3, total: 5 },
      { shown: 4, total: 4 },
    ],
    [FACTS, { value: '甲', column: '乙' }],
  ]
  for (const given of tries) {
    try {
      const messages = say(...given)
      const text = Array.isArray(messages) ? messages.join('') : messages
      if (typeof text === 'string' && !/undefined|NaN|\[object/.test(text)) return text
    } catch {
      // It takes other arguments.
    }
  }
  throw new Error(`${path}: expected a function of numbers, texts, lists or counts`)
}

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
}

/** The sentence takes all of its facts, and has its own test. */
const { sentence: _, ...rest } = en
const KEYS = keysOf(rest)

describe.each(['zh-Hans', 'zh-Hant'] as const)('the interface in %s', (language) => {
  const { sentence: _sentence, ...messages } = messagesFor(language)
  const all = [...said(messages)]

  it('has every word that English has, and no other', () => {
    expect(keysOf(messages).toSorted()).toEqual(KEYS.toSorted())
  })

  it('says nothing in English', () => {
    const english = all.filter(([, text]) => /\p{Script=Latin}{2,}/u.test(text.replaceAll(ALLOWED, '')))
    expect(english).toEqual([])
  })

  it('leaves nothing empty that English says', () => {
    const empty = all.filter(([path, text]) => text.trim() === '' && !/^(precision\..*|gap)$/.test(path))
    expect(empty).toEqual([])
  })

  it('keeps to its own characters', () => {
    const mixed = all
      .filter(([path]) => !path.startsWith('languagesOfSources'))
      .filter(([, text]) => OTHERS[language].test(text))
    expect(mixed).toEqual([])
  })

  it('has no word or punctuation of another place', () => {
    expect(all.flatMap(([path, text]) => strangers(text, language).map((one) => [path, one]))).toEqual([])
  })
})

describe.each(PARTS)('the words of the part %s', (part) => {
  it.each(['zh-Hans', 'zh-Hant'] as const)('are all there in %s, in its own characters', async (language) => {
    const [english, messages] = await Promise.all([partMessages(part, 'en'), partMessages(part, language)])
    const all = [...said(messages)]
    expect(keysOf(messages).toSorted()).toEqual(keysOf(english).toSorted())
    expect(all.filter(([, text]) => /\p{Script=Latin}{2,}/u.test(text.replaceAll(ALLOWED, '')))).toEqual([])
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([])
    expect(all.filter(([, text]) => OTHERS[language].test(text))).toEqual([])
    // Four numbers in an address are separated by commas.
    const prose = all.filter(([path]) => path !== 'expected.bounds')
    expect(prose.flatMap(([path, text]) => strangers(text, language).map((one) => [path, one]))).toEqual([])
  })
})

describe('words for numbers', () => {
  it.each([
    [1, '1 announcement', '1 项公告', '1 項公告'],
    [5, '5 announcements', '5 项公告', '5 項公告'],
    [0, '0 announcements', '0 项公告', '0 項公告'],
  ])('%i: “%s”, “%s”, “%s”', (n, english, simplified, traditional) => {
    expect(INTERFACE_LANGUAGES.map((language) => messagesFor(language).announcements(n))).toEqual([
      english,
      simplified,
      traditional,
    ])
  })

  it('that are small are spelled out, where there is a sentence', () => {
    expect(detailsMessages('en').disagreeByDays(4)).toBe('Sources disagree by four days')
    expect(detailsMessages('en').disagreeByDays(1)).toBe('Sources disagree by one day')
    expect(detailsMessages('en').disagreeByDays(365)).toBe('Sources disagree by 365 days')
    expect(detailsMessages('zh-Hant').disagreeByDays(4)).toBe('來源說法相差四天')
    expect(detailsMessages('zh-Hans').disagreeByDays(365)).toBe('来源说法相差 365 天')
  })

  it('say one line and several', () => {
    expect(detailsMessages('en').lines(['9'])).toBe('line 9')
    expect(detailsMessages('en').lines(['9–11'])).toBe('lines 9–11')
    expect(detailsMessages('en').lines(['9', '11'])).toBe('lines 9, 11')
    expect(detailsMessages('zh-Hans').lines(['9', '11'])).toBe('第 9、11 行')
  })

  it('group thousands', () => {
    expect(en.kilometres(1200)).toBe('1,200 km')
  })
})

describe('a list', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j is “%s”', (items, messages) => {
    expect(joined(items, ', ', ' and ')).toBe(messages)
  })

  it('begins a sentence with a capital, and nothing with nothing', () => {
    expect(capitalised('five')).toBe('Five')
    expect(capitalised('')).toBe('')
  })
})

describe('a language that the interface lacks', () => {
  it.each([
    ['zh-HK', '語言'],
    ['zh-SG', '语言'],
    ['fr', 'Language'],
    ['__proto__', 'Language'],
  ])('%s is served in the nearest that it speaks: %s', (language, word) => {
    expect(messagesFor(language).language).toBe(word)
  })
})
