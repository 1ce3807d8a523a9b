import { screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { expect, it } from 'vitest'
import OpenedList from '../../../src/components/map/many/OpenedList.svelte'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import { showWith } from '../show.ts'

const atlas = madeUpAtlas({ events: 300, claims: false })
const SIZE = { width: 800, height: 260 }

it('has the rows in sight of many events, and its arrow keys reach all of them', async () => {
  const rows = Array.from({ length: 300 }, (_, row) => row)
  const props = { at: { x: 400, y: 130 }, rows, size: SIZE, label: 'Boston, 300 announcements', takesFocus: true }
  const { atlas: state } = showWith(OpenedList, () => props, '', atlas)
  expect(screen.getAllByRole('button').length).toBeLessThan(30)
  expect(document.activeElement).toHaveAttribute('data-event', state.index.events[0]!.id)
  for (const [key, row] of [
    ['ArrowDown', 1],
    ['End', 299],
    ['ArrowUp', 298],
    ['Home', 0],
  ] as const) {
    // prettier-ignore
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    await tick()
    await tick()
    expect(document.activeElement).toHaveAttribute('data-event', state.index.events[row]!.id)
    expect(screen.getAllByRole('button').length).toBeLessThan(30)
  }
})
