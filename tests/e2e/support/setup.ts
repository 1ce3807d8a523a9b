/** Before and after each browser test: skips tests of another engine, and runs the checks required of every page. */
import { afterAll, afterEach, beforeEach } from 'vitest'
import { ENGINE } from './engine.ts'
import { reasonToSkip } from './one-engine.ts'
import { endPages } from './page.ts'

beforeEach(({ task, skip }) => {
  const reason = reasonToSkip(ENGINE, task.file.filepath, task.name)
  if (reason !== undefined) skip(reason)
})

afterEach(async ({ task }) => {
  await endPages({ failed: task.result?.state === 'fail' })
})

afterAll(() => endPages({ failed: false, isEndOfFile: true }))
