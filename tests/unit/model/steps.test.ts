import { afterEach, describe, expect, it, vi } from 'vitest'
import { runInSlices, startInSlices, type Steps } from '../../../src/model/steps.ts'

function* counting(to: number): Steps<number> {
  for (let i = 0; i < to; i++) yield i / to
  return to
}

afterEach(() => vi.restoreAllMocks())

/** Lets each look at the clock find it 5 ms later. */
function slowClock(): void {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5))
}

describe('long work', () => {
  it('is done at once if few steps are enough, however slow they are', () => {
    slowClock()
    expect(startInSlices(counting(20))).toBe(20)
  })

  it('goes on in slices if they aren’t, and tells how much is done', async () => {
    slowClock()
    const told: number[] = []
    const work = startInSlices(counting(100), { onProgress: (done) => told.push(done) })
    expect(work).toBeInstanceOf(Promise)
    expect(await work).toBe(100)
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  it.each([
    ['that is started', startInSlices],
    ['that is run', runInSlices],
  ])('%s ends with the reason of its signal', async (_, run) => {
    slowClock()
    const aborting = new AbortController()
    const work = run(counting(100), { signal: aborting.signal })
    aborting.abort(new Error('another order'))
    await expect(work).rejects.toThrow('another order')
  })
})
