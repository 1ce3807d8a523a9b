import { screen } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import AllCities from '../../../src/components/names/AllCities.svelte'
import Where from '../../../src/components/map/many/Where.svelte'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import { show, showWith } from '../show.ts'

const ATLAS = madeUpAtlas({ events: 300, claims: false })

it('“170 more cities” opens the panel of all cities, and gets the focus back', async () => {
  const { atlas, user } = showWith(Where, () => ({ size: { width: 136, height: 248 } }), '', ATLAS)
  const button = screen.getByRole('button', { name: /^\d+ more cities$/ })
  await user.click(button)
  expect(atlas.names?.of).toBe('cities')
  expect(button).toHaveAttribute('aria-expanded', 'true')
  await user.click(button)
  expect(atlas.names).toBeUndefined()
  expect(button).toHaveFocus()
})

it('a press in the panel of all cities shows one city’s events, another all', async () => {
  const { atlas, user } = show(AllCities, '', ATLAS)
  const [city] = await screen.findAllByRole('button', { name: /^London/ })
  await user.click(city!)
  expect(atlas.params.cities).toEqual(['london'])
  expect(city).toHaveAttribute('aria-pressed', 'true')
  await user.click(city!)
  expect(atlas.params.cities).toEqual([])
})

it('an embedded atlas, which has no room for the panel, says the number of further cities in words', () => {
  showWith(Where, () => ({ size: { width: 136, height: 248 } }), '?view=embed', ATLAS)
  expect(screen.getByText(/^\d+ more cities$/).tagName).toBe('P')
})
