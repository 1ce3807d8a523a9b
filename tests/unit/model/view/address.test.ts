import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch, readAddress, stateOf, writeAddress } from '../../../../src/model/view/address.ts'
import type { Patch } from '../../../../src/model/view/parameters.ts'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import {
  DEFAULT_VIEW,
  PARAMETER_NAMES,
  sameView,
  type ParameterName,
  type View,
} from '../../../../src/model/view/view.ts'
import { anyView } from '../../../support/any-view.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'

const read = (query: string) => readAddress(query, realIndex)
const view = (query: string) => read(query).view
const patched = (patch: Patch, before = DEFAULT_VIEW) => applyPatch(before, patch, realIndex)

describe('an address', () => {
  it.each([
    ['the real atlas', realAtlas],
    ['a random atlas', randomAtlas({ seed: 11 })],
  ])('reads back as it was written, over any view of %s', (_, atlas) => {
    const index = indexAtlas(atlas)
    fc.assert(
      fc.property(anyView(atlas), (before) => {
        const { view: after, invalidParameters } = readAddress(writeAddress(before, index), index)
        expect(invalidParameters).toEqual([])
        expect(after).toEqual(before)
        expect(sameView(after, before)).toBe(true)
        expect(writeAddress(after, index)).toBe(writeAddress(before, index))
        expect(applyPatch(DEFAULT_VIEW, stateOf(before, index), index).view).toEqual(before)
      }),
      { numRuns: 500 },
    )
  })

  it('of the default view is empty', () => {
    expect(writeAddress(DEFAULT_VIEW, realIndex)).toBe('')
    expect(view('')).toBe(DEFAULT_VIEW)
    expect(view('?')).toBe(DEFAULT_VIEW)
  })

  const EVERY: [string, Partial<View>][] = [
    ['lang=zh-Hant', { lang: 'zh-Hant' }],
    ['view=embed', { view: 'embed' }],
    ['partners=alibaba-group,sensetime', { partners: ['alibaba-group', 'sensetime'] }],
    ['match=all', { match: 'all' }],
    ['not=tencent', { not: ['tencent'] }],
    ['cities=hong-kong,shenzhen', { cities: ['hong-kong', 'shenzhen'] }],
    ['kinds=laboratory,agreement', { kinds: ['laboratory', 'agreement'] }],
    ['topics=ageing', { topics: ['ageing'] }],
    ['people=carrie-lam', { people: ['carrie-lam'] }],
    ['sources=ntu-release,labs-round-up', { sources: ['ntu-release', 'labs-round-up'] }],
    ['q=smart+cities', { q: 'smart cities' }],
    ['from=2018-03-01', { from: '2018-03-01' }],
    ['to=2018-11-30', { to: '2018-11-30' }],
    ['from=-0332-07-20&to=-0043-03-15', { from: '-0332-07-20', to: '-0043-03-15' }],
    ['certain=only', { certain: 'only' }],
    ['evidence=disputed', { evidence: 'disputed' }],
    [
      'within=113.8,22.13,114.45,22.57',
      {
        within: [
          [113.8, 22.13],
          [114.45, 22.57],
        ],
      },
    ],
    [
      'within=170,-10,-170,10',
      {
        within: [
          [170, -10],
          [-170, 10],
        ],
      },
    ],
    ['event=hkai-lab', { event: 'hkai-lab' }],
    ['event=hkai-lab&claim=hkai-lab.date', { event: 'hkai-lab', claim: 'hkai-lab.date' }],
    // An undecided disagreement has no claim, and can be linked to all the same.
    [
      'event=alibaba-ntu&claim=alibaba-ntu.promise.platform',
      { event: 'alibaba-ntu', claim: 'alibaba-ntu.promise.platform' },
    ],
    ['show=map,list', { show: ['map', 'list'] }],
    ['rest=hidden', { rest: 'hidden' }],
    ['order=ties', { order: 'ties' }],
    ['top=20', { top: 20 }],
    ['title=Where+labs+were+announced', { title: 'Where labs were announced' }],
    ['map=hong-kong', { map: 'hong-kong' }],
    ['map=hkai-lab', { map: 'hkai-lab' }],
    ['lanes=partner', { lanes: 'partner' }],
    ['scale=gaps', { scale: 'gaps' }],
    ['sort=-partner', { sort: '-partner' }],
    ['story=the-labs-of-2018&step=3', { story: 'the-labs-of-2018', step: 3 }],
    ['controls=none', { controls: 'none' }],
    ['autoplay=4.5', { autoplay: 4.5 }],
    ['theme=dark', { theme: 'dark' }],
    ['data=https%3A%2F%2Fexample.org%2Fatlas.json', { data: 'https://example.org/atlas.json' }],
    ['tiles=.%2F%7Bz%7D.png', { tiles: './{z}.png' }],
  ]

  it.each(EVERY)('%s is a view, and that view has this address', (query, expected) => {
    expect(read(`?${query}`)).toEqual({ view: { ...DEFAULT_VIEW, ...expected }, invalidParameters: [] })
    expect(writeAddress({ ...DEFAULT_VIEW, ...expected }, realIndex)).toBe(`?${query}`)
  })

  it('has a case above for every parameter', () => {
    const named = new Set(EVERY.flatMap(([query]) => [...new URLSearchParams(query).keys()]))
    expect([...named].toSorted()).toEqual(PARAMETER_NAMES.toSorted())
  })

  it('leaves out what is the default, however it is said', () => {
    expect(view('?view=explore&match=any&theme=auto&sort=date&q=&partners=&from=')).toEqual(DEFAULT_VIEW)
  })

  it('keeps commas and blanks readable', () => {
    expect(writeAddress({ ...DEFAULT_VIEW, partners: ['hkstp', 'polyu'], q: 'a b,c' }, realIndex)).toBe(
      '?partners=hkstp,polyu&q=a+b,c',
    )
  })

  it('takes a language tag for the language that it is read as', () => {
    expect(view('?lang=zh-HK').lang).toBe('zh-Hant')
    expect(view('?lang=en-GB').lang).toBe('en')
  })

  it('turns a window round that was given backwards', () => {
    expect(view('?from=2018-11-30&to=2018-03-01')).toMatchObject({ from: '2018-03-01', to: '2018-11-30' })
    const open = { ...DEFAULT_VIEW, from: '2018-06-01' }
    expect(patched({ to: '2018-03-01' }, open).view).toMatchObject({ from: '2018-03-01', to: '2018-06-01' })
  })

  it('names each member of a list once, blanks around it or not', () => {
    expect(view('?partners=polyu, hkstp ,polyu,').partners).toEqual(['polyu', 'hkstp'])
  })

  it('takes the first where a parameter is given twice', () => {
    expect(view('?event=hkai-lab&event=jd-cuhksz').event).toBe('hkai-lab')
  })

  it('tells each member that means nothing once, and the others of a parameter that is there twice', () => {
    const query = `?partners=${Array.from({ length: 5000 }, (_, i) => `x${i % 100}`).join(',')}`
    const { invalidParameters } = readAddress(query, realIndex)
    expect(invalidParameters).toHaveLength(100)
    expect(new Set(invalidParameters.map(({ value }) => value)).size).toBe(100)
    expect(read('?event=hkai-lab&event=jd-cuhksz&event=hkai-lab').invalidParameters).toEqual([
      { parameter: 'event', value: 'jd-cuhksz', expected: 'once' },
    ])
  })

  it('tells of a list that is nothing but commas', () => {
    expect(read('?partners=,,,').invalidParameters).toEqual([{ parameter: 'partners', value: ',,,', expected: 'id' }])
    expect(read('?partners=polyu,').invalidParameters).toEqual([])
  })

  it('says nothing of what a messenger writes into from, and keeps the slide’s own', () => {
    for (const shared of ['singlemessage', 'groupmessage', 'timeline']) {
      const added = `from=${shared}&isappinstalled=0&utm_source=x&fbclid=1`
      expect(read(`?${added}`)).toEqual({ view: DEFAULT_VIEW, invalidParameters: [] })
      expect(read(`?view=present&step=3&${added}`)).toEqual(read('?view=present&step=3'))
      expect(read(`?${added}&from=2018-05-01`).view.from).toBe('2018-05-01')
    }
    expect(read('?from=may').invalidParameters).toHaveLength(1)
  })

  it('passes over parameters that no atlas knows', () => {
    expect(read('?utm_source=mail&fbclid=1&__proto__=x&constructor=y&toString=z')).toEqual({
      view: DEFAULT_VIEW,
      invalidParameters: [],
    })
  })

  const ALIASES = {
    'hk-ai-lab': 'hkai-lab',
    'old-polyu': 'polyu',
    'old-fund': 'hkstp',
    lion: 'singapore',
    'old-topic': 'start-ups',
    carrie: 'carrie-lam',
    release: 'hkai-lab-release',
    labs: 'the-labs-of-2018',
    lost: 'nobody',
  }
  const renamed = indexAtlas({ ...realAtlas, aliases: ALIASES })

  it.each<[string, Partial<View>]>([
    ['partners=old-polyu,polyu,old-fund', { partners: ['polyu', 'hkstp'] }],
    ['not=old-polyu', { not: ['polyu'] }],
    ['cities=lion', { cities: ['singapore'] }],
    ['topics=old-topic', { topics: ['start-ups'] }],
    ['people=carrie', { people: ['carrie-lam'] }],
    ['sources=release', { sources: ['hkai-lab-release'] }],
    ['event=hk-ai-lab', { event: 'hkai-lab' }],
    ['event=hk-ai-lab&claim=hk-ai-lab.date', { event: 'hkai-lab', claim: 'hkai-lab.date' }],
    ['event=hkai-lab&claim=hk-ai-lab.partner.old-fund', { event: 'hkai-lab', claim: 'hkai-lab.partner.hkstp' }],
    ['event=hkai-lab&claim=hkai-lab.person.carrie', { event: 'hkai-lab', claim: 'hkai-lab.person.carrie-lam' }],
    ['map=lion', { map: 'singapore' }],
    ['map=hk-ai-lab', { map: 'hkai-lab' }],
    ['story=labs', { story: 'the-labs-of-2018' }],
  ])('written before a rename opens after it: %s', (query, expected) => {
    expect(readAddress(`?${query}`, renamed)).toEqual({ view: { ...DEFAULT_VIEW, ...expected }, invalidParameters: [] })
  })

  it('written before a rename has a case for every parameter that has ids', () => {
    const { view: all } = readAddress(
      '?partners=old-polyu&not=old-polyu&cities=lion&topics=old-topic&people=carrie&sources=release' +
        '&event=hk-ai-lab&claim=hk-ai-lab.date&map=lion&story=labs',
      renamed,
    )
    const withIds = PARAMETER_NAMES.filter((name) => JSON.stringify(all[name]) !== JSON.stringify(DEFAULT_VIEW[name]))
    expect(withIds).toHaveLength(10)
  })

  it('says which of its ids are no longer anybody’s', () => {
    expect(readAddress('?partners=old-polyu,lost&event=hkai-lab&claim=hkai-lab.partner.lost', renamed)).toMatchObject({
      view: { partners: ['polyu'], claim: undefined },
      invalidParameters: [
        { parameter: 'partners', value: 'lost', expected: 'id' },
        { parameter: 'claim', value: 'hkai-lab.partner.lost', expected: 'id' },
      ],
    })
  })
})

describe('a value that means nothing', () => {
  it.each<[string, ParameterName, string, string]>([
    ['lang=xx', 'lang', 'xx', 'language'],
    ['lang=__proto__', 'lang', '__proto__', 'language'],
    ['view=tabular', 'view', 'tabular', 'choice'],
    ['match=maybe', 'match', 'maybe', 'choice'],
    ['kinds=laboratory,party', 'kinds', 'party', 'choice'],
    ['partners=alibaba-group,nobody', 'partners', 'nobody', 'id'],
    ['not=constructor', 'not', 'constructor', 'id'],
    ['cities=atlantis', 'cities', 'atlantis', 'id'],
    ['event=nope', 'event', 'nope', 'id'],
    ['event=__proto__', 'event', '__proto__', 'id'],
    ['claim=hkai-lab.nothing', 'claim', 'hkai-lab.nothing', 'id'],
    // A claim has no effect unless its event is open.
    ['claim=hkai-lab.date', 'claim', 'hkai-lab.date', 'id'],
    ['event=jd-cuhksz&claim=hkai-lab.date', 'claim', 'hkai-lab.date', 'id'],
    ['story=nope', 'story', 'nope', 'id'],
    ['map=nope', 'map', 'nope', 'id'],
    ['from=2018-13-99', 'from', '2018-13-99', 'day'],
    ['to=2018-02-30', 'to', '2018-02-30', 'day'],
    ['within=1,2,3', 'within', '1,2,3', 'bounds'],
    ['within=1,2,3,x', 'within', '1,2,3,x', 'bounds'],
    ['within=0,91,0,92', 'within', '0,91,0,92', 'bounds'],
    ['within=0,2,1,1', 'within', '0,2,1,1', 'bounds'],
    ['within=0,0,,1', 'within', '0,0,,1', 'bounds'],
    ['step=0', 'step', '0', 'number'],
    ['step=1.5', 'step', '1.5', 'number'],
    ['step=99999999999999999999', 'step', '99999999999999999999', 'number'],
    ['autoplay=0', 'autoplay', '0', 'number'],
    ['autoplay=0.0000001', 'autoplay', '0.0000001', 'number'],
    ['autoplay=-4', 'autoplay', '-4', 'number'],
    ['autoplay=fast', 'autoplay', 'fast', 'number'],
    ['theme=purple', 'theme', 'purple', 'choice'],
    ['show=map,kitchen', 'show', 'kitchen', 'choice'],
    ['sort=--date', 'sort', '--date', 'choice'],
  ])('%s is dropped, and told with its parameter and what was expected', (query, parameter, value, expected) => {
    expect(read(query).invalidParameters).toEqual([{ parameter, value, expected }])
  })

  it('leaves the default, and the rest of the address as it is', () => {
    const { view: found, invalidParameters } = read('?from=soon&partners=nobody,polyu&theme=dark&event=nope')
    expect(found).toEqual({ ...DEFAULT_VIEW, partners: ['polyu'], theme: 'dark' })
    expect(invalidParameters.map(({ parameter }) => parameter)).toEqual(['partners', 'from', 'event'])
  })

  it('is a title past its 120 characters, cut between characters', () => {
    const { view, invalidParameters } = read(`?title=${'a'.repeat(119)}🧪b`)
    expect(view.title).toBe('a'.repeat(119))
    expect(invalidParameters).toEqual([{ parameter: 'title', value: '🧪b', expected: 'text' }])
    expect(read('?title=').view.title).toBeUndefined()
  })

  it('is a search past its 500 characters, cut between characters', () => {
    const { view: found, invalidParameters } = read(`?q=${encodeURIComponent(`${'a'.repeat(499)}🧪b`)}`)
    expect(found.q).toBe('a'.repeat(499))
    expect(invalidParameters).toEqual([{ parameter: 'q', value: '🧪b', expected: 'text' }])
    expect(view(writeAddress(found, realIndex)).q).toBe(found.q)
  })
})

describe('any query string', () => {
  it('is read without an error, to a view that has an address', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.stringMatching(/^[%&=+,;.0-9a-f-]{0,30}$/),
      fc.constantFrom('%00', '%', '%zz', '%F0%9F', '__proto__', 'constructor', 'hkai-lab', '‮', 'NaN', '1e999', '🧪'),
      fc.constant('x'.repeat(5000)),
    )
    const name = fc.oneof(
      fc.constantFrom(...PARAMETER_NAMES, '__proto__', 'constructor', 'hasOwnProperty', ''),
      fc.string(),
    )
    const query = fc
      .array(fc.tuple(name, value), { maxLength: 6 })
      .map((pairs) => pairs.map(([one, other]) => `${one}=${other}`).join('&'))
    fc.assert(
      fc.property(query, (text) => {
        const { view: found, invalidParameters } = read(text)
        expect(read(writeAddress(found, realIndex))).toEqual({ view: found, invalidParameters: [] })
        for (const { parameter, value: lost } of invalidParameters) {
          expect(PARAMETER_NAMES).toContain(parameter)
          expect(lost).not.toBe('')
        }
      }),
      { numRuns: 10_000 },
    )
  })
})
