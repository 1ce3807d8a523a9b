import '../../support/all-words.ts'
import { describe, expect, it, vi } from 'vitest'
import { loadFolding } from '../../../src/model/filter/search.ts'
import { isSearchReady, readySearch } from '../../../src/state/ready-search.ts'
import { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { realAtlas } from '../../support/real-atlas.ts'

it('a search waits for what it needs, and the last that was asked for counts', async () => {
  // As on a page before the first search.
  vi.resetModules()
  await import('../../support/all-words.ts')
  const { hasFolding } = await import('../../../src/model/filter/search.ts')
  const { AtlasState } = await import('../../../src/state/atlas-state.svelte.ts')
  const atlas = new AtlasState({ atlas: realAtlas, query: '', readerLanguages: ['en'] })
  expect(hasFolding()).toBe(false)
  atlas.change({ q: '實' }, 'filters')
  atlas.set({ q: '實驗' }, 'script')
  atlas.select('hkai-lab', 'timeline')
  expect(atlas.view).toMatchObject({ q: '', event: 'hkai-lab' })
  expect(atlas.shown).toHaveLength(realAtlas.events.length)

  const cleared = new AtlasState({ atlas: realAtlas, query: '', readerLanguages: ['en'] })
  cleared.change({ q: 'xyzzy' }, 'filters')
  cleared.change({ q: '' }, 'filters')

  await Promise.all([atlas.settled(), cleared.settled()])
  expect(atlas.view).toMatchObject({ q: '實驗', event: 'hkai-lab' })
  expect(atlas.isShown('hkai-lab')).toBe(true)
  expect(cleared.view.q).toBe('')
})

it('a search of what is there already is answered at once', async () => {
  await loadFolding()
  const atlas = new AtlasState({ atlas: realAtlas, query: '', readerLanguages: ['en'] })
  atlas.change({ q: 'xyzzy' }, 'filters')
  expect(atlas.shown).toEqual([])
})

it('is made ready in as many goes as it takes', async () => {
  let left = 3
  const search = { prepare: () => --left <= 0 }
  expect(isSearchReady(search)).toBe(false)
  await readySearch(search)
  expect(left).toBe(0)
})

describe('a search of thousands of events', () => {
  const events = Array.from({ length: 2000 }, (_, i) => ({
    ...realAtlas.events[i % realAtlas.events.length]!,
    id: `event-${i}`,
    title: { en: `Laboratory ${i}` },
  }))
  const many = { ...realAtlas, events, stories: [] }
  const wanted = events.filter(({ title }) => title.en.includes('139')).map(({ id }) => id)
  const shownIn = (atlas: AtlasState) => atlas.shown.map(({ id }) => id).toSorted()

  it('shows what it has found so far, and in the end all', async () => {
    const atlas = new AtlasState({ atlas: many, query: '', readerLanguages: ['en'] })
    atlas.change({ q: 'laboratory 139' }, 'filters')
    expect(atlas.view.q).toBe('laboratory 139')
    expect(atlas.searchProgress.isSearching).toBe(true)
    expect(wanted).toEqual(expect.arrayContaining(shownIn(atlas)))
    expect(atlas.shown.length).toBeLessThan(wanted.length)
    await atlas.settled()
    expect(atlas.searchProgress.isSearching).toBe(false)
    expect(shownIn(atlas)).toEqual(wanted.toSorted())
  })

  it('that a link asks for is complete when the page says that it is ready', async () => {
    const atlas = new AtlasState({ atlas: many, query: '?q=laboratory+139', readerLanguages: ['en'] })
    expect(atlas.shown.length).toBeLessThan(wanted.length)
    while (!(await atlas.settled()));
    expect(shownIn(atlas)).toEqual(wanted.toSorted())
  })
})
