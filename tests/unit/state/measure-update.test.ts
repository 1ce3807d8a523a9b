import { beforeAll, expect, it, vi } from 'vitest'
import type * as measuring from '../../../src/state/measure-update.ts'

const NAME = 'atlas:update'

let { measureUpdate, nextTask } = {} as typeof measuring

// Anew: a part of another test may have changed something before the frame that would have measured it.
beforeAll(async () => {
  vi.resetModules()
  ;({ measureUpdate, nextTask } = await import('../../../src/state/measure-update.ts'))
})

it('an update is measured from its input on, once however much changed', async () => {
  performance.clearMeasures(NAME)
  const since = performance.now() - 5
  measureUpdate({ since, isFrame: true })
  measureUpdate({ since: since + 1, isFrame: true })
  await nextTask()
  await nextTask()
  const measures = performance.getEntriesByName(NAME)
  expect(measures).toHaveLength(1)
  expect(measures[0]!.startTime).toBeCloseTo(since, 3)
  expect(measures[0]!.duration).toBeGreaterThanOrEqual(5)
})

it('a page that is never closed keeps no more than its last measures', async () => {
  let most = 0
  for (let i = 0; i < 250; i++) {
    measureUpdate({ since: performance.now(), isFrame: true })
    await nextTask()
    await nextTask()
    most = Math.max(most, performance.getEntriesByName(NAME).length)
  }
  expect(most).toBeGreaterThan(50)
  expect(most).toBeLessThanOrEqual(100)
})
