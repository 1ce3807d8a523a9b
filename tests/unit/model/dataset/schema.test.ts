/** Validation of incoming data: rejects everything that the page cannot show or that could harm a reader. */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Atlas as AtlasSchema } from '../../../../src/model/dataset/schema.ts'
import { Url } from '../../../../src/model/dataset/schema-values.ts'
import type { Atlas, AtlasEvent, Source } from '../../../../src/model/dataset/types.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'
import { realAtlas } from '../../../support/real-atlas.ts'

const first = <T>(list: readonly T[]): T => list[0]!
const lab = realAtlas.events.find(({ id }) => id === 'hkai-lab')!

const withEvent = (patch: Partial<AtlasEvent>): Atlas => ({ ...realAtlas, events: [{ ...lab, ...patch }] })
const withSource = (patch: Partial<Source>): Atlas => ({
  ...realAtlas,
  sources: [{ ...first(realAtlas.sources), ...patch }],
})

/** As received: through JSON, where `__proto__` is an ordinary key. */
function check(atlas: unknown): string[] {
  const { issues = [] } = v.safeParse(AtlasSchema, JSON.parse(JSON.stringify(atlas)))
  return issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)
}

describe('an atlas', () => {
  it('as the compiler wrote it passes', () => {
    expect(check(realAtlas)).toEqual([])
  })

  it.each([
    ['../2018', '0001-01-01', '-9999-01-01'],
    ['[..2018-05]', '0001-01-01', '-9999-01-01'],
    ['/2018', '0001-01-01', '-9999-01-01'],
    ['0001/2018', '0001-01-01', '0001-01-01'],
    ['../-0332', '-9999-01-01', '-9999-01-01'],
  ])('that was written when years began with 1 keeps its open starts open: %s from %s', (edtf, start, read) => {
    const date = { edtf, start, end: edtf.includes('-0332') ? '-0332-12-31' : '2018-12-31' }
    expect(v.parse(AtlasSchema, withEvent({ date })).events[0]?.date).toEqual({ ...date, start: read })
  })

  it('has days of years from -9999 to 9999, in time order', () => {
    const of = (start: string, end: string) => check(withEvent({ date: { edtf: start, start, end } }))
    expect(of('-0332-07-20', '-0043-03-15')).toEqual([])
    expect(of('-0043-03-15', '-0332-07-20')).toEqual(['events.0.date: expected the first day before the last'])
    expect(of('-0001-02-29', '0001-01-01')).toEqual(['events.0.date.start: expected a day that the calendar has'])
    expect(of('-10000-01-01', '0001-01-01')).toContain('events.0.date.start: expected a day as YYYY-MM-DD')
  })

  it.each([1, 2, 3])('that nobody wrote passes (%i)', (seed) => {
    expect(check(randomAtlas({ seed, events: 50 }))).toEqual([])
  })

  it('with nothing in it passes', () => {
    const nothing = {
      sources: [],
      organisations: [],
      people: [],
      cities: [],
      places: [],
      topics: [],
      events: [],
      stories: [],
    }
    expect(check({ ...realAtlas, ...nothing })).toEqual([])
  })

  it.each<[string, unknown, RegExp]>([
    [
      'a day that no calendar has',
      withEvent({ date: { edtf: '2018-02-30', start: '2018-02-30', end: '2018-02-30' } }),
      /calendar/,
    ],
    [
      'a last day before the first',
      withEvent({ date: { edtf: '2018', start: '2018-12-31', end: '2018-01-01' } }),
      /first day before/,
    ],
    ['an event twice', { ...realAtlas, events: [lab, lab] }, /events: expected each once, found hkai-lab twice/],
    ['a language twice', { ...realAtlas, languages: ['en', 'en'] }, /languages: expected each once, found en twice/],
    ['a claim twice', withEvent({ claims: [first(lab.claims), first(lab.claims)] }), /claims: expected each once/],
    [
      'a disagreement twice',
      withEvent({ disputes: [first(lab.disputes), first(lab.disputes)] }),
      /disputes: expected each once/,
    ],
    ['no language', { ...realAtlas, languages: [] }, /languages/],
    ['an address that runs', withSource({ url: 'javascript:alert(1)' }), /begins with https/],
    [
      'an address that carries its own page',
      withSource({ url: 'data:text/html,<script>alert(1)</script>' }),
      /begins with https/,
    ],
    ['an id with markup', withEvent({ id: '<img src=x onerror=alert(1)>' }), /lower case/],
    ['an event that is null', { ...realAtlas, events: [null] }, /events\.0/],
    [
      'a number that JSON turned to null',
      withEvent({ claims: [{ ...first(lab.claims), value: Number.NaN }] }),
      /value/,
    ],
    [
      'a number that JSON writes as 1e999 and reads as infinite',
      withEvent({ claims: [{ ...first(lab.claims), value: JSON.parse('1e999') as number }] }),
      /value/,
    ],
  ])('with %s is refused', (_, atlas, problem) => {
    expect(check(atlas).join('\n')).toMatch(problem)
  })

  it('may have many addresses with accented letters', () => {
    // Read from bytes, as a file is: V8 keeps such a text in one piece of one byte a letter.
    const address = JSON.parse('"https://münchen.example/"') as string
    const refused = Array.from({ length: 100_000 }, () => v.is(Url, address)).filter((passes) => !passes)
    expect(refused).toHaveLength(0)
  })

  it('lets markup in a text be text', () => {
    expect(check(withEvent({ title: { en: '<img src=x onerror=alert(1)>' } }))).toEqual([])
  })

  it('takes nothing from a key named for a prototype', () => {
    const parsed: unknown = JSON.parse(JSON.stringify(realAtlas).replace('{', '{"__proto__":{"polluted":true},'))
    const result = v.safeParse(AtlasSchema, parsed)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect((result.output as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
