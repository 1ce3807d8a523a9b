import '../../support/tables.ts'
import { screen, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { expect, it } from 'vitest'
import Details from '../../../src/components/details/Details.svelte'
import List from '../../../src/components/list/List.svelte'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { realAtlas } from '../../support/real-atlas.ts'
import { show } from '../show.ts'

const [source] = realAtlas.sources
const atlas: Atlas = {
  ...realAtlas,
  tables: [
    {
      source: source!.id,
      kind: 'agreement',
      rows: 1,
      columns: {
        id: ['row-1'],
        title: ['Agreement on urban systems'],
        start: [17_700],
        end: [17_700],
        city: [realAtlas.cities.findIndex(({ id }) => id === 'hong-kong')],
        partners: [[realAtlas.organisations.findIndex(({ id }) => id === 'sensetime')]],
        line: [1204],
      },
    },
  ],
}

it('opens a row of a table by its address, with its line as evidence', async () => {
  const { atlas: state, container } = show(Details, '?event=row-1', atlas)
  expect(screen.getByRole('heading', { name: 'Agreement on urban systems' })).toBeVisible()
  expect(container).toHaveTextContent('18 June 2018')
  // An event's evidence follows a frame after its name.
  await state.settled()
  await tick()
  expect(screen.getByRole('button', { name: /SenseTime/ })).toBeVisible()
  expect(container).toHaveTextContent('1204')
})

it('lists a row of a table, finds it, and opens it', async () => {
  const { atlas: state, user } = show(List, '?show=list&q=urban+systems', atlas)
  const row = screen.getByRole('row', { name: /Agreement on urban systems/ })
  expect(within(row).getByRole('button', { name: 'Hong Kong' })).toBeVisible()
  await user.click(within(row).getByRole('button', { name: 'Agreement on urban systems' }))
  expect(state.view.event).toBe('row-1')
  expect(state.isShown('row-1')).toBe(true)
})
