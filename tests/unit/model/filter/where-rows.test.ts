import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { whereRows } from '../../../../src/model/filter/where-rows.ts'
import { DEFAULT_VIEW } from '../../../../src/model/view/view.ts'
import { madeUpAtlas } from '../../../fixtures/made-up/made-up-atlas.ts'

const INDEX = indexAtlas(madeUpAtlas({ events: 300, claims: false, milestones: 0.2 }))
const announcementsIn = (id: string) => INDEX.events.filter((one) => one.city === id && !one.isMilestone).length
const ids = (view: Parameters<typeof whereRows>[1], limit = 10) =>
  whereRows(INDEX, view, limit).rows.map(({ city }) => city.id)

describe('the list of cities', () => {
  it('has those with most announcements, and the number of the others', () => {
    const { rows, more } = whereRows(INDEX, DEFAULT_VIEW, 10)
    const counts = rows.map(({ count }) => count)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    for (const { city, count, inAnyWindow } of rows) {
      expect(count).toBe(announcementsIn(city.id))
      expect(inAnyWindow).toBe(count)
    }
    const cities = INDEX.atlas.cities.filter(({ id }) => announcementsIn(id) > 0)
    expect(more).toBe(cities.length - 10)
    expect(cities.every(({ id }) => ids(DEFAULT_VIEW).includes(id) || announcementsIn(id) <= counts[9]!)).toBe(true)
  })

  it('has the numbers of all of time next to those of a window', () => {
    const [first] = whereRows(INDEX, { ...DEFAULT_VIEW, from: '2024-01-01', to: '2025-12-31' }, 10).rows
    expect(first!.count).toBeGreaterThan(0)
    expect(first!.count).toBeLessThan(first!.inAnyWindow)
  })

  it('stays as it is when a city is chosen', () => {
    const [, second] = ids(DEFAULT_VIEW)
    const { rows } = whereRows(INDEX, { ...DEFAULT_VIEW, cities: [second!] }, 10)
    expect(rows.map(({ city }) => city.id)).toEqual(ids(DEFAULT_VIEW))
    expect(rows.filter(({ isPressed }) => isPressed).map(({ city }) => city.id)).toEqual([second])
  })

  it('has a chosen city in place of its last', () => {
    const quiet = INDEX.atlas.cities.map(({ id }) => id).find((id) => !ids(DEFAULT_VIEW).includes(id))!
    expect(ids({ ...DEFAULT_VIEW, cities: [quiet] })).toEqual([...ids(DEFAULT_VIEW, 9), quiet])
  })
})
