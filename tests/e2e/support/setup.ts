/** Before and after each browser test: what every page is held to, whatever the test is about. */
import { afterAll, afterEach } from 'vitest'
import { disconnect, endPages } from './page.ts'

afterEach(async ({ task }) => {
  await endPages({ accessible: task.result?.state !== 'fail' })
})

afterAll(disconnect)
