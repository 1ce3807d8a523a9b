import { describe, expect, it } from 'vitest'
import { bySource, groupEvidence, lineRange, mainSource, referencesOf } from '../../../../src/model/dataset/evidence.ts'
import { claimId, MANY, propertyKind } from '../../../../src/model/dataset/properties.ts'
import { claimSupport } from '../../../../src/model/dataset/support.ts'
import type { AtlasEvent, Claim, Dispute, Reference } from '../../../../src/model/dataset/types.ts'
import { realAtlas } from '../../../support/real-atlas.ts'

const text = { en: 'words' }
const at = (source: string, first = 1, last = first): Reference => ({ source, lines: [first, last] })

function claim(property: string, value: Claim['value'] = 'x', references: Reference[] = [at('one')]): Claim {
  return { id: claimId('lab', property, value), property, value, text, references }
}

function dispute(property: string, chosen?: Claim['value']): Dispute {
  const alternatives = [{ value: 'other', text, references: [at('two')] }]
  return { property, ...(chosen === undefined ? {} : { chosen }), reason: text, alternatives }
}

function event(claims: Claim[], disputes: Dispute[] = []): AtlasEvent {
  const date = { edtf: '2018', start: '2018-01-01', end: '2018-12-31' }
  const rest = { partners: [], people: [], topics: [], claims, disputes }
  return { id: 'lab', kind: 'laboratory', status: 'announced', title: text, summary: text, date, ...rest }
}

describe('evidence', () => {
  it('is in the order of a reader’s questions, whatever the order of the claims', () => {
    const claims = ['background', 'promise', 'staff', 'partner', 'place', 'date', 'name'].map((one) => claim(one))
    expect(groupEvidence(event(claims)).map(({ group }) => group)).toEqual([
      'date',
      'place',
      'partners',
      'identity',
      'means',
      'promises',
      'background',
    ])
  })

  it('has every claim of every real event once, and every disagreement', () => {
    for (const one of realAtlas.events) {
      const entries = groupEvidence(one).flatMap((group) => group.entries)
      expect(entries.flatMap((entry) => (entry.claim ? [entry.claim] : [])).toSorted(byId)).toEqual(
        one.claims.toSorted(byId),
      )
      expect(new Set(entries.flatMap((entry) => entry.dispute ?? []))).toEqual(new Set(one.disputes))
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    }
  })

  it('has a disagreement that nobody could decide, which has no claim', () => {
    const [group] = groupEvidence(event([], [dispute('promise.platform')]))
    expect(group).toMatchObject({
      group: 'promises',
      entries: [{ id: 'lab.promise.platform', claim: undefined, dispute: { property: 'promise.platform' } }],
    })
  })

  it('puts a disagreement to the claim that was chosen', () => {
    const [group] = groupEvidence(event([claim('staff', 50)], [dispute('staff', 50)]))
    expect(group?.entries).toMatchObject([{ claim: { value: 50 }, dispute: { chosen: 50 } }])
  })

  it('never has two entries of one name, even where data contradicts itself', () => {
    const groups = groupEvidence(event([claim('staff', 50)], [dispute('staff')]))
    expect(groups.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['lab.staff'])
    expect(groups[0]?.entries[0]?.dispute).toBeDefined()
  })

  it('of a kind that this page doesn’t know is background', () => {
    expect(groupEvidence(event([claim('colour'), claim('constructor')])).map(({ group }) => group)).toEqual([
      'background',
    ])
  })

  it('names the source that most of a group is from, the first of equals', () => {
    expect(mainSource([at('one'), at('two'), at('two')])).toBe('two')
    expect(mainSource([at('one'), at('two')])).toBe('one')
    expect(mainSource([])).toBeUndefined()
  })

  it('counts the references of both sides', () => {
    const [group] = groupEvidence(event([claim('staff', 50)], [dispute('staff', 50)]))
    expect(referencesOf(group!.entries[0]!).map(({ source }) => source)).toEqual(['one', 'two'])
  })

  it('keeps the lines of a source together', () => {
    expect(bySource([at('one', 9), at('two', 3), at('one', 2)])).toEqual([
      { source: 'one', references: [at('one', 9), at('one', 2)] },
      { source: 'two', references: [at('two', 3)] },
    ])
  })

  it('writes a line, or the first and last of several', () => {
    expect(lineRange(at('one', 9))).toBe('9')
    expect(lineRange(at('one', 9, 11))).toBe('9–11')
  })
})

describe('a claim’s support', () => {
  it.each<[string, Claim, Dispute[], string]>([
    ['one line of one document', claim('staff', 50), [], 'one'],
    ['two lines of one document', claim('staff', 50, [at('one'), at('one', 7)]), [], 'one'],
    ['two documents', claim('staff', 50, [at('one'), at('two')]), [], 'several'],
    [
      'two documents and a third that says otherwise',
      claim('staff', 50, [at('one'), at('two')]),
      [dispute('staff', 50)],
      'disputed',
    ],
    ['one document, and another thing in dispute', claim('staff', 50), [dispute('date', '2018')], 'one'],
  ])('by %s is %s', (_, one, disputes, support) => {
    expect(claimSupport(one, event([one], disputes))).toBe(support)
  })
})

describe('a property', () => {
  it.each([
    ['date', 'date'],
    ['staff.initial', 'staff'],
    ['statement.smart-nation', 'statement'],
    ['colour', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['constructor.name', undefined],
    ['toString', undefined],
  ])('“%s” is of the kind %s', (property, kind) => {
    expect(propertyKind(property)).toBe(kind)
  })

  it('with several claims in an event is distinguished by value', () => {
    expect([...MANY]).toEqual(['partner', 'person'])
    expect(claimId('lab', 'partner', 'polyu')).toBe('lab.partner.polyu')
    expect(claimId('lab', 'staff.initial', 50)).toBe('lab.staff.initial')
  })
})

function byId(a: Claim, b: Claim): number {
  return a.id < b.id ? -1 : 1
}
