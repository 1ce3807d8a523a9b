/** An atlas with duplicates that its schema allows: one partner in two roles, one reference twice. */
import { screen } from '@testing-library/svelte'
import type { Component } from 'svelte'
import { expect, it } from 'vitest'
import type { Atlas } from '../../src/model/dataset/types.ts'
import Details from '../../src/components/details/Details.svelte'
import Evidence from '../../src/components/evidence/Evidence.svelte'
import Filters from '../../src/components/filters/Filters.svelte'
import List from '../../src/components/list/List.svelte'
import { checkAtlas } from '../../src/model/dataset/check-atlas.ts'
import { expectPublishedSchema } from '../support/exported.ts'
import { realAtlas } from '../support/real-atlas.ts'
import { show } from './show.ts'

const twice = <T>(list: readonly T[]): T[] => [...list, ...list]

const doubled: Atlas = {
  ...realAtlas,
  events: realAtlas.events.map((event) => ({
    ...event,
    partners: twice(event.partners),
    people: twice(event.people.map((one) => ({ ...one, references: twice(one.references) }))),
    topics: twice(event.topics),
    claims: event.claims.map((claim) => ({ ...claim, references: twice(claim.references) })),
    disputes: event.disputes.map((dispute) => ({
      ...dispute,
      alternatives: dispute.alternatives.map((one) => ({ ...one, references: twice(one.references) })),
    })),
  })),
}

it('is an atlas to the page and to others', () => {
  expect(checkAtlas(doubled, 'doubled.json')).toHaveProperty('atlas')
  expectPublishedSchema(doubled)
})

it('names a partner with two roles once in the list', () => {
  const { atlas } = show(List, '?show=list', doubled)
  expect(screen.getAllByRole('row')).toHaveLength(atlas.shown.length + 1)
  const row = screen.getAllByRole('row').find((one) => one.querySelector('[data-event="hkai-lab"]'))
  expect([...(row?.querySelectorAll('li') ?? [])].map((one) => one.textContent.trim())).toEqual(
    realAtlas.events
      .find(({ id }) => id === 'hkai-lab')
      ?.partners.map(({ organisation }) => atlas.text(atlas.index.organisations.get(organisation)?.name)),
  )
})

it.each<[string, Component<never>, string]>([
  ['filters', Filters as Component<never>, ''],
  ['evidence, read by document', Evidence as Component<never>, '?show=evidence'],
  ['evidence, of one source', Evidence as Component<never>, '?show=evidence&evidence=one'],
  ['evidence, where sources disagree', Evidence as Component<never>, '?show=evidence&evidence=disputed'],
  ...realAtlas.events.map(({ id }): [string, Component<never>, string] => [
    `details of ${id}`,
    Details as Component<never>,
    `?event=${id}`,
  ]),
])('is shown in the %s', async (_, part, query) => {
  const { container } = show(part, query, doubled)
  // Everything drawn row by row is drawn by then.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  expect(container.textContent).not.toBe('')
})
