import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { filterRows } from '../../../../src/model/filter/filter.ts'
import { pairsCsv } from '../../../../src/model/export/pairs-csv.ts'
import { chosenPair, withPair } from '../../../../src/model/relations/chosen-pair.ts'
import {
  activityOf,
  meetingHues,
  meetingsOf,
  metBy,
  partnerHues,
  rowsOfCells,
} from '../../../../src/model/relations/meetings.ts'
import { orderedPartners, type OrderOptions } from '../../../../src/model/relations/partner-order.ts'
import { partnerRows, type PartnerRows } from '../../../../src/model/relations/partner-rows.ts'
import { DEFAULT_VIEW, patchView, type RelationOrder } from '../../../../src/model/view/view.ts'
import { madeUpAtlas } from '../../../fixtures/made-up/made-up-atlas.ts'
import { realIndex } from '../../../support/real-atlas.ts'

const { columns } = realIndex
const single = partnerRows(realIndex, 'single')
const families = partnerRows(realIndex, 'families')
const ids = ({ organisations }: PartnerRows) => organisations.map(({ id }) => id)
const at = (partners: PartnerRows, id: string) => ids(partners).indexOf(id)

describe('the partners of announcements', () => {
  it('are organisations by themselves, or families', () => {
    expect(ids(single)).toContain('alibaba-cloud')
    expect(ids(single)).toHaveLength(10)
    expect(ids(families)).not.toContain('alibaba-cloud')
    expect(activityOf(single).events[at(single, 'alibaba-group')]).toBe(2)
    expect(activityOf(families).events[at(families, 'alibaba-group')]).toBe(3)
  })

  it('are read from columns alone where no organisation has a parent', () => {
    const made = indexAtlas(madeUpAtlas({ events: 300, claims: false }))
    expect(partnerRows({ ...made, events: [] }, 'single')).toEqual(partnerRows(made, 'families'))
  })

  it('have met whom the announcements name with them', () => {
    expect(activityOf(single).ties[at(single, 'alibaba-group')]).toBe(4)
    expect(activityOf(single).ties[at(single, 'cuhk-shenzhen')]).toBe(2)
    expect(activityOf(single).mostTogether).toBe(1)
  })
})

describe('meetings', () => {
  const shown = ['alibaba-group', 'sensetime', 'hkstp'].map((id) => at(single, id))

  it('are counted below the stairs, with those of partners that aren’t shown', () => {
    const { cells, events, others, elsewhere } = meetingsOf(single, shown, columns.all)
    expect([...cells]).toEqual([0, 0, 0, 1, 0, 0, 1, 1, 0])
    expect([...events]).toEqual([2, 1, 1])
    expect([...others]).toEqual([2, 1, 1])
    expect(elsewhere).toBe(5)
  })

  it('are those of the rows that pass', () => {
    const passing = filterRows(realIndex, patchView(DEFAULT_VIEW, { cities: ['singapore'] }))
    const { cells, events } = meetingsOf(single, shown, passing)
    expect([...cells]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect([...events]).toEqual([1, 0, 0])
  })

  it('tell which events they are, and with whom else a partner is', () => {
    const rows = rowsOfCells(single, shown, columns.all)
    expect([...rows].map(([cell, [row]]) => [cell, realIndex.events[row!]?.id])).toEqual([
      [3, 'hkai-lab'],
      [6, 'hkai-lab'],
      [7, 'hkai-lab'],
    ])
    expect(metBy(single, at(single, 'cuhk-shenzhen'), columns.all).map(({ count }) => count)).toEqual([1, 1])
  })

  it('have the hue of three in five, else none', () => {
    const made = indexAtlas(madeUpAtlas({ events: 300, claims: false }))
    const partners = partnerRows(made, 'families')
    const all = partners.organisations.map((_, i) => i)
    const oneHue = meetingHues(partners, all, made.columns.all, () => 3)
    const { cells } = meetingsOf(partners, all, made.columns.all)
    expect(oneHue.cells.map((hue) => hue === 3)).toEqual([...cells].map((count) => count > 0))
    const twoHues = partnerHues(partners, (row) => 1 + (row % 2))
    const { events } = activityOf(partners)
    for (const [i, hue] of twoHues.entries()) {
      const odd = all.length > 0 ? countOf(partners, i, (row) => row % 2 === 1) : 0
      expect(hue).toBe(odd >= 0.6 * events[i]! ? 2 : events[i]! - odd >= 0.6 * events[i]! ? 1 : 0)
    }
  })

  function countOf({ rows }: PartnerRows, partner: number, passes: (row: number) => boolean): number {
    let count = 0
    for (let row = 0; row + 1 < rows.offsets.length; row++)
      if (passes(row) && rows.values.subarray(rows.offsets[row], rows.offsets[row + 1]).includes(partner)) count++
    return count
  }
})

describe('the order of partners', () => {
  const options = (order: RelationOrder, more: Partial<OrderOptions> = {}): OrderOptions => ({
    organisations: single.organisations,
    activity: activityOf(single),
    order,
    most: 10,
    hueOf: (position) => (position % 2) + 1,
    compareNames: (a, b) => a.name['en']!.localeCompare(b.name['en']!),
    ...more,
  })
  const idsOf = (order: RelationOrder, more?: Partial<OrderOptions>) =>
    orderedPartners(options(order, more)).map(({ members }) => members.map((one) => ids(single)[one]))

  it('by kind has companies and funds first, each with most ties first', () => {
    const groups = orderedPartners(options('kind'))
    expect(groups.map(({ sort }) => sort)).toEqual(['companies', 'public'])
    const [companies, bodies] = idsOf('kind')
    expect(companies?.[0]).toBe('alibaba-group')
    expect(bodies).toEqual(expect.arrayContaining(['hkstp', 'ntu-singapore', 'polyu', 'cuhk-shenzhen']))
    expect(bodies?.[0]).toBe('hkstp')
  })

  it('has the most active where there are too many, whatever the order', () => {
    expect(idsOf('name', { most: 2 })[0]?.toSorted()).toEqual(['alibaba-group', 'cuhk-shenzhen'])
    expect(idsOf('events', { most: 2 })[0]).toEqual(['alibaba-group', 'cuhk-shenzhen'])
  })

  it('by place has a group for each hue', () => {
    expect(idsOf('region').flat()).toHaveLength(10)
    expect(idsOf('region')).toHaveLength(2)
  })
})

describe('a chosen pair', () => {
  it('is two partners that must be there together', () => {
    const view = patchView(DEFAULT_VIEW, withPair(DEFAULT_VIEW, ['sensetime', 'hkstp']))
    expect(chosenPair(view)).toEqual(['sensetime', 'hkstp'])
    expect(patchView(view, withPair(view, ['hkstp', 'sensetime']))).toEqual(DEFAULT_VIEW)
    expect(chosenPair({ ...view, match: 'any' })).toBeUndefined()
  })
})

it('pairs are a table that spreadsheets read', () => {
  const csv = pairsCsv([['A, Inc.', '=B', 3]])
  expect(csv.replace('\ufeff', '').split('\r\n')).toEqual(['partner,other_partner,events', '"A, Inc.",\'=B,3', ''])
})
