import '../../support/all-words.ts'
import { expect, it } from 'vitest'
import { hasFolding } from '../../../src/model/search.ts'
import { isSearchReady, readySearch } from '../../../src/state/ready-search.ts'
import { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { realAtlas } from '../../support/real-atlas.ts'

// One after the other: the first to search fetches what folds text, as the first search on a page does.

it('a search waits for what it needs, and the last that was asked for counts', async () => {
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

it('a search of what is there already is answered at once', () => {
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
