import { screen, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { describe, expect, it } from 'vitest'
import Where from '../../../src/components/map/many/Where.svelte'
import type { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import { LateSource, type Waiting } from '../../support/late-source.ts'
import { showWith } from '../show.ts'

const SIZE = { size: { width: 136, height: 248 } }
const MADE_UP = madeUpAtlas({ events: 300, claims: false })

/** Shows a part that asks a source which answers when the test lets it; returns the questions that it has then. */
function showLate() {
  let source!: LateSource
  const shown = showWith(
    Where,
    () => SIZE,
    '',
    MADE_UP,
    (index) => (source = new LateSource(index)),
  )
  const answer = async (questions: readonly Waiting[]) => {
    for (const one of questions) await one.answer()
    await tick()
  }
  const ask = async (patch: Parameters<AtlasState['change']>[0]) => {
    shown.atlas.change(patch, 'filters')
    await tick()
    return source.waiting.splice(0)
  }
  return { ...shown, first: source.waiting.splice(0), answer, ask }
}

describe('the list of cities, asked of a source that answers late', () => {
  const list = () => screen.queryAllByRole('button').filter((one) => one.dataset['city'] !== undefined)
  const told = () => list().map((one) => one.getAttribute('aria-label'))

  it('keeps the old picture, pale, until the answer is there', async () => {
    const { container, first, answer, ask } = showLate()
    const where = container.querySelector('.where')!
    expect(where).toHaveClass('waiting')
    expect(list()).toHaveLength(0)
    await answer(first)
    expect(where).not.toHaveClass('waiting')
    const before = told()
    expect(before.length).toBeGreaterThan(3)

    const questions = await ask({ certain: 'only' })
    expect(where).toHaveClass('waiting')
    expect(where).toHaveAttribute('aria-busy', 'true')
    expect(told()).toEqual(before)
    await answer(questions)
    expect(where).not.toHaveClass('waiting')
    expect(told()).not.toEqual(before)
  })

  it('shows the latest answer, whatever comes in between', async () => {
    const { container, first, answer, ask } = showLate()
    await answer(first)
    const before = told()
    const earlier = await ask({ from: '2024-06-01' })
    const latest = await ask({ from: '2025-06-01' })
    expect(earlier.every(({ signal }) => signal.aborted)).toBe(true)
    expect(latest.some(({ signal }) => signal.aborted)).toBe(false)
    await answer(earlier)
    expect(told()).toEqual(before)
    expect(container.querySelector('.where')).toHaveClass('waiting')
    await answer(latest)
    const after = told()
    expect(after).not.toEqual(before)
    const { container: other } = showWith(Where, () => SIZE, '?from=2025-06-01', MADE_UP)
    const expected = within(other)
      .getAllByRole('button')
      .flatMap((one) => (one.dataset['city'] === undefined ? [] : [one.getAttribute('aria-label')]))
    expect(after).toEqual(expected)
  })

  it('stays pale where no answer comes', async () => {
    const { container, first, answer, ask } = showLate()
    await answer(first)
    const before = told()
    for (const one of await ask({ certain: 'only' })) await one.fail()
    await tick()
    expect(told()).toEqual(before)
    expect(container.querySelector('.where')).toHaveClass('waiting')
  })
})
