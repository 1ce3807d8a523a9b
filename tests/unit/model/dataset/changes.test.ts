import { describe, expect, it } from 'vitest'
import { changesBetween, isUnchanged } from '../../../../src/model/dataset/changes.ts'
import type { Atlas, AtlasEvent } from '../../../../src/model/dataset/types.ts'
import { realAtlas } from '../../../support/real-atlas.ts'

const second = realAtlas.events.find(({ id }) => id === 'hkai-lab')!
const [first, ...rest] = realAtlas.events.filter((event) => event !== second) as [AtlasEvent, ...AtlasEvent[]]
const withEvents = (...events: AtlasEvent[]): Atlas => ({ ...realAtlas, events })

describe('what became of an atlas', () => {
  it('is nothing where it says the same, in another order of keys and events', () => {
    const turned = JSON.parse(JSON.stringify(realAtlas), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as Atlas
    const changes = changesBetween(realAtlas, { ...turned, events: turned.events.toReversed() })
    expect(changes).toEqual({ added: [], removed: [], changed: [], others: [] })
    expect(isUnchanged(changes)).toBe(true)
  })

  it('tells events that came, that went, and that changed, with what of them', () => {
    const { place: _, ...elsewhere } = second
    const moved: AtlasEvent = { ...elsewhere, title: { ...second.title, 'zh-Hant': '改了' }, partners: [] }
    const added: AtlasEvent = { ...first, id: 'new-one' }
    const changes = changesBetween(realAtlas, withEvents(added, moved, ...rest))
    expect(changes.added).toEqual([added])
    expect(changes.removed).toEqual([first])
    expect(changes.changed).toEqual([{ before: second, after: moved, fields: ['title', 'place', 'partners'] }])
    expect(changes.others).toEqual([])
    expect(isUnchanged(changes)).toBe(false)
    expect(changesBetween(withEvents(added, moved, ...rest), realAtlas)).toMatchObject({
      added: [first],
      removed: [added],
    })
  })

  it('sees what lies deep: a line of one reference, an order of claims', () => {
    const [claim, ...claims] = first.claims
    const [reference, ...references] = claim!.references
    const lined = { ...claim!, references: [{ ...reference!, lines: [1, 9999] as [number, number] }, ...references] }
    for (const other of [[lined, ...claims], [...claims, claim!], claims])
      expect(changesBetween(realAtlas, withEvents({ ...first, claims: other }, second, ...rest)).changed).toEqual([
        expect.objectContaining({ fields: ['claims'] }),
      ])
  })

  it('knows an event by the id that replaced its own', () => {
    const renamed = { ...first, id: 'renamed' }
    const after = { ...withEvents(renamed, second, ...rest), aliases: { [first.id]: 'renamed' } }
    expect(changesBetween(realAtlas, after)).toEqual({
      added: [],
      removed: [],
      changed: [{ before: first, after: renamed, fields: ['id'] }],
      others: ['aliases'],
    })
  })

  it('names what else isn’t the same', () => {
    const after = { ...realAtlas, sources: realAtlas.sources.slice(1), stories: [] }
    expect(changesBetween(realAtlas, after).others).toEqual(['sources', 'stories'])
    expect(isUnchanged(changesBetween(realAtlas, after))).toBe(false)
  })
})
