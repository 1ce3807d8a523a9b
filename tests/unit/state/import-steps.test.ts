import { describe, expect, it } from 'vitest'
import type { ImportAnswer, Imported, Progress } from '../../../src/import/host/messages.ts'
import { EMPTY, nextStep, secondsLeft, type ImportEvent, type ImportStep } from '../../../src/state/import-steps.ts'

const FILE = { name: 'fairs.csv', size: 900 }
const CHOSEN: ImportEvent = { kind: 'chosen', file: FILE }
const IMPORTED = { report: { leftOut: [], remarks: [] } } as unknown as Imported
const FINISHED: ImportAnswer = { kind: 'finished', imported: IMPORTED }
const PROGRESS: Progress = { done: 0.4, rows: 40, line: 41, events: 39, leftOut: 1, remarks: 0, problems: [] }
const PROGRESSED: ImportAnswer = { kind: 'progressed', progress: PROGRESS }

/** Returns the step after some events, from the beginning. */
function after(...events: ImportEvent[]): ImportStep {
  return events.reduce(nextStep, EMPTY)
}

describe('opening a table', () => {
  it('reads a chosen file, shows its progress and is ready at the end', () => {
    expect(after(CHOSEN)).toMatchObject({ step: 'reading', file: FILE, mapping: {}, progress: { done: 0 } })
    expect(after(CHOSEN, PROGRESSED)).toMatchObject({ step: 'reading', progress: PROGRESS })
    expect(after(CHOSEN, PROGRESSED, FINISHED)).toMatchObject({ step: 'ready', imported: IMPORTED })
  })

  it('opens at the end if it was asked to while reading, and keeps that with another mapping', () => {
    expect(after(CHOSEN, { kind: 'openAsked' }).step).toBe('reading')
    expect(after(CHOSEN, { kind: 'openAsked' }, FINISHED).step).toBe('opened')
    expect(
      after(CHOSEN, { kind: 'openAsked' }, { kind: 'mapped', mapping: { title: 'name' } }, FINISHED),
    ).toMatchObject({
      step: 'opened',
      mapping: { title: 'name' },
    })
    expect(after(CHOSEN, FINISHED, { kind: 'openAsked' }).step).toBe('opened')
  })

  it('stops where it was, and opens what was read or goes on', () => {
    const cancelled = after(CHOSEN, PROGRESSED, { kind: 'cancelled' })
    expect(cancelled).toMatchObject({ step: 'cancelled', progress: PROGRESS })
    expect(nextStep(cancelled, { kind: 'resumed' })).toMatchObject({
      step: 'reading',
      untilLine: undefined,
      opensAtEnd: false,
    })
    expect(nextStep(cancelled, { kind: 'resumed', untilLine: 41 })).toMatchObject({
      step: 'reading',
      untilLine: 41,
      opensAtEnd: true,
    })
  })

  it('says why a file can’t be opened, and reads the next one from the beginning', () => {
    const refused = after(CHOSEN, { kind: 'refused', refusal: { kind: 'empty' } })
    expect(refused).toMatchObject({ step: 'refused', refusal: { kind: 'empty' } })
    expect(nextStep(refused, { kind: 'chosen', file: { name: 'other.csv', size: 1 } })).toMatchObject({
      step: 'reading',
      file: { name: 'other.csv' },
      inspection: undefined,
    })
  })

  it.each<[string, ImportStep, ImportEvent]>([
    ['an answer before a file is chosen', EMPTY, FINISHED],
    ['an answer after it was stopped', after(CHOSEN, { kind: 'cancelled' }), FINISHED],
    ['stopping what is ready', after(CHOSEN, FINISHED), { kind: 'cancelled' }],
    ['going on with what is ready', after(CHOSEN, FINISHED), { kind: 'resumed' }],
    ['opening what is refused', after(CHOSEN, { kind: 'refused', refusal: { kind: 'empty' } }), { kind: 'openAsked' }],
  ])('is not changed by %s', (_, step, event) => {
    expect(nextStep(step, event)).toBe(step)
  })
})

describe('the time left', () => {
  it.each([
    // 4 s for two fifths: 6 s for the rest.
    ['from two seconds on', 0.4, 4000, 6],
    ['at least one second', 0.999, 4000, 1],
    ['not before two seconds', 0.4, 1999, undefined],
    ['not while nothing is done', 0, 4000, undefined],
  ])('is said %s', (_, done, elapsed, expected) => {
    expect(secondsLeft({ ...PROGRESS, done }, elapsed)).toBe(expected)
  })
})
