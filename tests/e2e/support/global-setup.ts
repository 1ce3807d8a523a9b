/** Once for all browser tests: one Chromium, and dist/ served as `npm start` serves it. Tests get both by `inject`. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { serve } from '../../../src/build/serve.ts'
import { CHROMIUM_FLAGS, findWindowlessChromium } from './chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where dist/ is served: `http://localhost:PORT/`. */
    atlasUrl: string
    /** Where to reach the one Chromium. */
    browserEndpoint: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html'))
    throw new Error('dist/index.html: expected what `npm run build` writes; run it first')
  const server = await serve({ port: 0 })
  const browser = await chromium.launchServer({ executablePath: findWindowlessChromium(), args: CHROMIUM_FLAGS })
  project.provide('atlasUrl', server.url)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
  }
}
