import '../../support/folding.ts'
import '../../support/all-words.ts'
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { realAtlas } from '../../support/real-atlas.ts'
import { watch } from './watch.svelte.ts'

const ALIBABA = ['alibaba-ntu', 'hkai-lab', 'polyu-alibaba-cloud']

function open(query = '', atlas: Atlas = realAtlas, readerLanguages = ['en-GB']): AtlasState {
  return new AtlasState({ atlas, query, readerLanguages })
}

function expectShown(atlas: AtlasState, ids: readonly string[]): void {
  expect(atlas.shown.map(({ id }) => id)).toEqual(ids)
  expect(atlas.index.events.flatMap(({ id }) => (atlas.isShown(id) ? [id] : []))).toEqual(ids)
}

/** Returns how often the value of `read` changes while `act` runs. */
function changesOf(read: () => unknown, act: () => void): number {
  let count = -1
  let last: unknown
  const stop = watch(() => {
    const value = read()
    if (count < 0 || value !== last) count++
    last = value
  })
  act()
  flushSync()
  stop()
  return count
}

describe('the state of an address', () => {
  it('shows all, in the reader’s language, where the address says nothing', () => {
    const atlas = open()
    expect(atlas.shown).toHaveLength(9)
    expect(atlas.language).toBe('en')
    expect(atlas.selected).toBeUndefined()
    expect(atlas.notices.invalidParameters).toEqual([])
    expect(atlas.lastChange).toEqual({ cause: 'address', history: 'none' })
  })

  it.each([
    [['zh-HK', 'en'], 'zh-Hant', '語言'],
    [['zh-CN'], 'zh-Hans', '语言'],
    [['fr'], 'en', 'Language'],
    [[], 'en', 'Language'],
  ])('speaks to a reader of %j in %s', (readerLanguages, language, word) => {
    const atlas = open('', realAtlas, readerLanguages)
    expect(atlas.language).toBe(language)
    expect(atlas.messages.language).toBe(word)
  })

  it('takes the address’s language before the reader’s', () => {
    expect(open('?lang=zh-TW').language).toBe('zh-Hant')
  })

  it('tells what in it meant nothing', () => {
    expect(open('?event=nope&from=soon').notices.invalidParameters.map(({ parameter }) => parameter)).toEqual([
      'from',
      'event',
    ])
  })
})

describe('a change', () => {
  it('of partners is followed by what is shown, the chips and the sentence', () => {
    const atlas = open()
    atlas.change({ partners: ['alibaba-group'] }, 'filters')
    expectShown(atlas, ALIBABA)
    expect(atlas.chips.filter(({ isPressed }) => isPressed).map(({ organisation }) => organisation.id)).toEqual([
      'alibaba-group',
    ])
    expect(atlas.sentence).toMatch(/^3 of 5 announcements/)
    expect(atlas.activeFilters).toEqual(['partners'])
    expect(atlas.isShown('hkai-lab')).toBe(true)
    expect(atlas.isShown('jd-cuhksz')).toBe(false)
  })

  it('that says what is so already changes nothing', () => {
    const atlas = open('?partners=alibaba-group&event=hkai-lab')
    const { view, lastChange, shown } = atlas
    atlas.change({ partners: ['alibaba-group'], event: 'hkai-lab', q: '' }, 'filters')
    atlas.select('hkai-lab', 'map')
    atlas.set({ partners: 'alibaba-group' }, 'script')
    expect(atlas.view).toBe(view)
    expect(atlas.lastChange).toEqual(lastChange)
    expect(atlas.shown).toBe(shown)
  })

  it('of the open event leaves what is shown as it is, to the reference', () => {
    const atlas = open()
    const partners = atlas.view.partners
    expect(
      changesOf(
        () => atlas.view.partners,
        () => atlas.select('hkai-lab', 'map'),
      ),
    ).toBe(0)
    expect(
      changesOf(
        () => atlas.view.event,
        () => atlas.select('jd-cuhksz', 'map'),
      ),
    ).toBe(1)
    expect(atlas.view.partners).toBe(partners)
  })

  it('keeps its cause, so that a border can pass over its own echo', () => {
    const atlas = open()
    atlas.change({ q: 'lab' }, 'script')
    expect(atlas.lastChange.cause).toBe('script')
  })
})

describe('history', () => {
  it.each([
    ['an event opened', '', { event: 'hkai-lab' }, 'push'],
    ['another event opened', '?event=jd-cuhksz', { event: 'hkai-lab' }, 'push'],
    ['a step', '?story=the-labs-of-2018', { step: 2 }, 'push'],
    ['an event closed', '?event=hkai-lab', { event: undefined }, 'replace'],
    ['a partner', '', { partners: ['polyu'] }, 'replace'],
    ['a window', '', { from: '2018-05-01' }, 'replace'],
    ['a language', '', { lang: 'zh-Hant' }, 'replace'],
    ['a claim of the open event', '?event=hkai-lab', { claim: 'hkai-lab.date' }, 'replace'],
    ['an event opened in a frame', '?view=embed', { event: 'hkai-lab' }, 'replace'],
  ] as const)('after %s: %j', (_, query, patch, history) => {
    const atlas = open(query)
    atlas.change(patch, 'page')
    expect(atlas.lastChange.history).toBe(history)
  })

  it('gets nothing from the address itself', () => {
    const atlas = open()
    atlas.readAddress('?event=hkai-lab')
    expect(atlas.view.event).toBe('hkai-lab')
    expect(atlas.lastChange).toEqual({ cause: 'address', history: 'none' })
  })
})

describe('a claim', () => {
  it('goes with its event', () => {
    const atlas = open('?event=hkai-lab&claim=hkai-lab.date')
    atlas.change({ event: 'jd-cuhksz' }, 'map')
    expect(atlas.view.claim).toBeUndefined()
    expect(atlas.notices.invalidParameters).toEqual([])
  })

  it('goes when its event is closed', () => {
    const atlas = open('?event=hkai-lab&claim=hkai-lab.date')
    atlas.select(undefined, 'page')
    expect(atlas.view).toMatchObject({ event: undefined, claim: undefined })
  })

  it('of another event than the open one is not pointed at', () => {
    const atlas = open('?event=jd-cuhksz')
    atlas.change({ claim: 'hkai-lab.date' }, 'script')
    expect(atlas.view.claim).toBeUndefined()
  })
})

describe('setting by name', () => {
  it('takes strings and lists, and leaves the rest', () => {
    const atlas = open('?q=lab')
    atlas.set({ partners: ['polyu', 'tencent'], match: 'all', event: 'polyu-alibaba-cloud' }, 'script')
    expect(atlas.view).toMatchObject({ partners: ['polyu', 'tencent'], match: 'all', q: 'lab' })
    expect(atlas.selected?.id).toBe('polyu-alibaba-cloud')
  })

  it('tells what meant nothing, and forgets it with the next that is right', () => {
    const atlas = open()
    atlas.set({ event: 'nope', q: 'lab' }, 'script')
    expect(atlas.notices.invalidParameters).toEqual([{ parameter: 'event', value: 'nope', expected: 'id' }])
    expect(atlas.view.q).toBe('lab')
    atlas.set({ q: 'ai' }, 'script')
    expect(atlas.notices.invalidParameters).toEqual([])
  })

  it('an address means all of it: what it leaves out goes back to its default', () => {
    const atlas = open('?partners=polyu&theme=dark')
    atlas.readAddress('?event=hkai-lab')
    expect(atlas.view).toMatchObject({ partners: [], theme: 'auto', event: 'hkai-lab' })
  })
})

describe('clearing the filters', () => {
  it('drops every filter and leaves the rest', () => {
    const atlas = open(
      '?lang=zh-Hans&partners=polyu&match=all&not=tencent&cities=hong-kong&kinds=agreement&topics=healthcare' +
        '&people=alex-wai' +
        '&sources=polyu-release&q=a&from=2018-01-01&to=2018-12-31&certain=only&evidence=one&within=100,0,120,30' +
        '&event=hkai-lab&theme=dark&lanes=partner',
    )
    expect(atlas.activeFilters).toHaveLength(12)
    atlas.clearFilters('filters')
    expect(atlas.activeFilters).toEqual([])
    expect(atlas.shown).toHaveLength(9)
    expect(atlas.view).toMatchObject({
      match: 'any',
      lang: 'zh-Hans',
      event: 'hkai-lab',
      theme: 'dark',
      lanes: 'partner',
    })
  })

  it('that are off changes nothing', () => {
    const atlas = open('?event=hkai-lab')
    const { view } = atlas
    atlas.clearFilters('filters')
    expect(atlas.view).toBe(view)
  })
})

describe('another dataset under the same view', () => {
  const without = (id: string): Atlas => ({ ...realAtlas, events: realAtlas.events.filter((event) => event.id !== id) })

  it('keeps the view, and shows what the new one says', () => {
    const atlas = open('?event=hkai-lab&partners=alibaba-group')
    const events = realAtlas.events.map((event) =>
      event.id === 'hkai-lab' ? { ...event, title: { ...event.title, en: 'Another title' } } : event,
    )
    const { view } = atlas
    atlas.replaceAtlas({ ...realAtlas, events })
    expect(atlas.view).toBe(view)
    expect(atlas.text(atlas.selected?.event.title)).toBe('Another title')
    expect(atlas.notices.invalidParameters).toEqual([])
  })

  it('drops what is gone, and says so', () => {
    const atlas = open('?event=hkai-lab&claim=hkai-lab.date&partners=alibaba-group')
    atlas.replaceAtlas(without('hkai-lab'))
    expect(atlas.view).toMatchObject({ event: undefined, claim: undefined, partners: ['alibaba-group'] })
    expect(atlas.selected).toBeUndefined()
    expect(atlas.notices.invalidParameters.map(({ parameter, value }) => `${parameter} ${value}`)).toEqual([
      'event hkai-lab',
      'claim hkai-lab.date',
    ])
    expect(atlas.lastChange).toEqual({ cause: 'data', history: 'replace' })
  })
})

describe('what is pointed at', () => {
  it('is one event at a time, in whichever part', () => {
    const atlas = open()
    atlas.hovered = 'hkai-lab'
    expect(atlas.isHovered('hkai-lab')).toBe(true)
    expect(atlas.isHovered('jd-cuhksz')).toBe(false)
    atlas.hovered = undefined
    expect(atlas.isHovered('hkai-lab')).toBe(false)
  })

  it('is no part of the view', () => {
    const atlas = open()
    const { view } = atlas
    atlas.hovered = 'hkai-lab'
    expect(atlas.view).toBe(view)
  })
})

describe('readiness', () => {
  it('waits for what parts fetch, and takes a failure for painted', async () => {
    const atlas = open()
    let isPainted = false
    atlas.waitFor(Promise.reject(new Error('no map')))
    atlas.waitFor(Promise.resolve().then(() => (isPainted = true)))
    await atlas.settled()
    expect(isPainted).toBe(true)
  })
})
