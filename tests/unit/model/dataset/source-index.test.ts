import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { entriesOf, labelledEntries } from '../../../../src/model/dataset/evidence.ts'
import { filterEvents } from '../../../../src/model/filter/filter.ts'
import {
  disagreementsOf,
  singleSourceStatements,
  referencesTo,
  sourceIndex,
  statementsOf,
  supportCounts,
} from '../../../../src/model/dataset/source-index.ts'
import { sourcesOf, SUPPORTS } from '../../../../src/model/dataset/support.ts'
import { DEFAULT_VIEW, type View } from '../../../../src/model/view/view.ts'
import { madeUpAtlas } from '../../../fixtures/made-up/made-up-atlas.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'

const seen = (patch: Partial<View> = {}) => {
  const view = { ...DEFAULT_VIEW, ...patch }
  return [realIndex, filterEvents(realIndex, view), view] as const
}

/** Every reference of the atlas to a source, in claims and other sides alike: counted without the code under test. */
function naiveReferences(source: string): string[] {
  return realAtlas.events
    .flatMap((event) => [...event.claims, ...event.disputes.flatMap(({ alternatives }) => alternatives)])
    .flatMap(({ references }) => references)
    .filter((reference) => reference.source === source)
    .map(({ lines, exact }) => `${lines.join('–')} ${exact ?? ''}`)
    .toSorted()
}

describe('what each source states', () => {
  it('is every reference of the atlas to it, each once', () => {
    for (const { source, events } of sourceIndex(...seen())) {
      const stated = events
        .flatMap(({ statements }) => statements)
        .flatMap((statement) => referencesTo(statement, source.id))
        .map(({ lines, exact }) => `${lines.join('–')} ${exact ?? ''}`)
      expect(stated.toSorted(), source.id).toEqual(naiveReferences(source.id))
    }
  })

  it('comes in the order of its lines, and events in the order in which the document comes to them', () => {
    for (const { source, events } of sourceIndex(...seen())) {
      const firsts = events.map(({ statements }) => statements.map((one) => referencesTo(one, source.id)[0]!.lines[0]))
      for (const lines of firsts) expect(lines).toEqual(lines.toSorted((a, b) => a - b))
      const heads = firsts.map(([first]) => first!)
      expect(heads).toEqual(heads.toSorted((a, b) => a - b))
    }
  })

  it('follows the filters: events by all of them, statements by source and support', () => {
    const one = sourceIndex(...seen({ sources: ['ntu-release'] }))
    expect(one.map(({ source }) => source.id)).toEqual(['ntu-release'])

    const disputed = sourceIndex(...seen({ evidence: 'disputed' })).flatMap(({ events }) => events)
    expect(disputed.flatMap(({ statements }) => statements).every(({ support }) => support === 'disputed')).toBe(true)

    // The documents keep their length, so that a filter doesn't move their lines.
    const lasts = new Map(sourceIndex(...seen()).map(({ source, lines }) => [source.id, lines.last]))
    for (const { source, lines } of sourceIndex(...seen({ evidence: 'disputed' })))
      expect(lines.last).toBe(lasts.get(source.id))

    const [, events, view] = seen({ cities: ['singapore'] })
    expect(
      sourceIndex(realIndex, events, view).flatMap((stated) => stated.events.map(({ event }) => event.id)),
    ).toEqual(['alibaba-ntu', 'alibaba-ntu'])
    expect(sourceIndex(realIndex, [], DEFAULT_VIEW)).toEqual([])
  })

  it('has a line for each that is cited, with what rests on it', () => {
    const [, ...rest] = seen()
    const release = sourceIndex(realIndex, ...rest).find(({ source }) => source.id === 'hkai-lab-release')!
    // The dateline, “香港，2018年5月21日”, contains the date.
    const dateline = release.lines.cited.find(({ line }) => line === 9)
    expect(dateline?.statements.map(({ claim }) => claim)).toContain('hkai-lab.date')
    expect(dateline?.event.id).toBe('hkai-lab')
    expect(release.lines.last).toBe(Math.max(...release.lines.cited.map(({ line }) => line)))
    const lines = release.lines.cited.map(({ line }) => line)
    expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b))
  })
})

describe('what only one source says', () => {
  it('is listed for events with several sources; other events have a single source', () => {
    const { contested, single } = singleSourceStatements(...seen())
    for (const { event, bySource } of contested) {
      expect(event.sources.size).toBeGreaterThan(1)
      for (const { source, statements } of bySource)
        for (const { references } of statements) expect(sourcesOf(references)).toEqual([source.id])
    }
    for (const { event, source, statementCount } of single) {
      expect([...event.sources]).toEqual([source.id])
      expect(statementCount).toBe(statementsOf(event).length)
    }
    expect(contested.length + single.length).toBe(realAtlas.events.length)
  })

  it('leaves nothing where several are asked for', () => {
    const { contested, single } = singleSourceStatements(...seen({ evidence: 'several' }))
    expect([contested, single]).toEqual([[], []])
  })
})

describe('where sources disagree', () => {
  it('has every disagreement of the atlas, the chosen side first', () => {
    const [, events, view] = seen()
    const found = disagreementsOf(events, view)
    expect(new Set(found.map(({ dispute }) => dispute))).toEqual(
      new Set(realAtlas.events.flatMap(({ disputes }) => disputes)),
    )
    for (const { dispute, sides } of found) {
      expect(sides.map(({ side }) => side === 'chosen')).toEqual(
        sides.map((_, i) => i === 0 && dispute.chosen !== undefined),
      )
      expect(sides).toHaveLength(dispute.alternatives.length + (dispute.chosen === undefined ? 0 : 1))
    }
  })

  it('has none where it is not asked for', () => {
    const [, events, view] = seen({ evidence: 'one' })
    expect(disagreementsOf(events, view)).toEqual([])
  })

  it('has those in which a chosen source is one side', () => {
    const [, events, view] = seen({ sources: ['labs-round-up'] })
    expect(disagreementsOf(events, view).map(({ claim }) => claim)).toContain('hkai-lab.date')
    expect(disagreementsOf(events, view).map(({ claim }) => claim)).not.toContain('hkai-lab.background.damo')
  })
})

describe('how sure it all is', () => {
  it('is counted by claim, a disagreement once', () => {
    const [, events, view] = seen()
    const counts = supportCounts(events, view)
    const entries = realAtlas.events.flatMap(entriesOf)
    expect(counts.several + counts.one + counts.disputed).toBe(entries.length)
    expect(counts.disputed).toBe(realAtlas.events.flatMap(({ disputes }) => disputes).length)
  })

  it('is counted the same whatever support is asked for', () => {
    const [, events, view] = seen()
    for (const evidence of SUPPORTS)
      expect(supportCounts(events, { ...view, evidence })).toEqual(supportCounts(events, view))
  })

  it('has its words at the first claim of each sort in an event', () => {
    for (const event of realAtlas.events) expect(labelledEntries(event).size).toBeLessThanOrEqual(SUPPORTS.length)
    expect(labelledEntries(realAtlas.events.find(({ id }) => id === 'hkai-lab')!)).toContain('hkai-lab.date')
  })
})

describe('the evidence of many events', () => {
  /** How often the references of claims are read for the statements of this many events. */
  function readsOf(count: number): number {
    let reads = 0
    const atlas = madeUpAtlas({ events: count, milestones: 0 })
    const events = atlas.events.map((event) => ({
      ...event,
      claims: event.claims.map(({ references, ...claim }) => ({
        ...claim,
        get references() {
          reads++
          return references
        },
      })),
    }))
    const index = indexAtlas({ ...atlas, events })
    reads = 0
    sourceIndex(index, index.events, DEFAULT_VIEW)
    supportCounts(index.events, DEFAULT_VIEW)
    return reads
  }

  it('takes twice as long for twice as many', () => {
    expect(readsOf(800)).toBeLessThan(2.5 * readsOf(400))
  })
})
