import { screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { describe, expect, it } from 'vitest'
import List from '../../../src/components/list/List.svelte'
import type { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { randomAtlas } from '../../support/random-atlas.ts'
import { LateSource } from '../../support/late-source.ts'
import { show, showWith } from '../show.ts'

const ALONE = '?show=filters,list,details'
const DATA = randomAtlas({ seed: 5, events: 450 })

/** Shows the list of a source that answers when the test lets it. */
function showLate(query = ALONE) {
  let source!: LateSource
  const { atlas, container } = showWith(
    List,
    () => ({}),
    query,
    DATA,
    (index) => (source = new LateSource(index)),
  )
  const list = container.querySelector('[data-part="list"]')!
  return {
    atlas,
    list,
    ids: () => [...container.querySelectorAll<HTMLElement>('[data-event]')].map(({ dataset }) => dataset['event']),
    /** Answers all questions so far, and returns them. */
    answer: async () => {
      const questions = source.waiting.splice(0)
      for (const one of questions) await one.answer()
      await tick()
      return questions
    },
    ask: async (patch: Parameters<AtlasState['change']>[0]) => {
      atlas.change(patch, 'list')
      await tick()
      return source.waiting.splice(0)
    },
  }
}

const atOnce = (query: string) => {
  const { container } = show(List, query, DATA)
  return [...container.querySelectorAll<HTMLElement>('[data-event]')].map(({ dataset }) => dataset['event'])
}

describe('the list of a source that answers late', () => {
  it('says neither that it is empty nor how long it is before the first answer', async () => {
    const { list, ids, answer } = showLate()
    expect(list).toHaveAttribute('aria-busy', 'true')
    expect([ids(), list.querySelector('.empty'), list.querySelector('table')]).toEqual([[], null, null])
    await answer()
    expect(list).not.toHaveAttribute('aria-busy')
    expect(ids()).toEqual(atOnce(ALONE))
  })

  it('keeps its rows, pale, until they are sorted, and shows the order that was asked for last', async () => {
    const { list, ids, answer, ask } = showLate()
    await answer()
    const before = ids()
    const earlier = await ask({ sort: 'title' })
    const latest = await ask({ sort: '-title' })
    expect(earlier.every(({ signal }) => signal.aborted)).toBe(true)
    for (const one of earlier) await one.answer()
    expect(list).toHaveClass('waiting')
    expect(ids()).toEqual(before)
    for (const one of latest) await one.answer()
    await tick()
    expect(list).not.toHaveClass('waiting')
    expect(ids()).toEqual(atOnce(`${ALONE}&sort=-title`))
  })

  it('turns a page when it is there, and focuses its first row', async () => {
    const { atlas, ids, answer } = showLate()
    await answer()
    const first = ids()
    screen.getByText('Next 200').click()
    await tick()
    expect(ids()).toEqual(first)
    for (let left = 1; left > 0;) left = (await answer()).length
    expect(screen.getByText('201–400 of 450')).toBeVisible()
    expect(first).not.toContain(ids()[0])
    expect(document.activeElement).toHaveAttribute('data-event', ids()[0])
    // What the reader was at stays, whatever is filtered.
    const [at] = ids()
    atlas.change({ certain: 'only' }, 'filters')
    const isLeft = atlas.isShown(at!)
    for (let left = 1; left > 0;) left = (await answer()).length
    expect(ids().includes(at)).toBe(isLeft)
  })
})
