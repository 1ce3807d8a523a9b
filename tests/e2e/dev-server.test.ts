/** `npm run dev`: after an edit to a record, the page updates and keeps its state. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { part, query } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'
import { copyProject } from '../support/frozen-records.ts'

const RECORD = 'seeds/hkai-lab-release.yaml'
const BEFORE = 'Dateline of the release, which says “today”'
const AFTER = 'Dateline, as somebody is just now writing it'

it(
  'shows an edited record without a reload, with its address and open event; a mistake over the page; and its mending',
  { timeout: 120_000 },
  async () => {
    const { url, folder } = await develop()
    const page = await openAtlas(`${url}?lang=en&event=hkai-lab`, { foreseen: /\[vite\]/ })
    const details = part(page, 'details')
    await details.getByText(BEFORE).waitFor()
    await page.evaluate(() => Object.assign(window, { isSame: true }))

    const record = join(folder, RECORD)
    const good = readFileSync(record, 'utf8')
    writeFileSync(record, good.replace(BEFORE, AFTER))
    await details.getByText(AFTER).waitFor()
    await expect.poll(() => query(page)).toBe('?lang=en&event=hkai-lab')

    const overlay = page.locator('vite-error-overlay')
    writeFileSync(record, good.replace('claims:', 'claims: nothing #'))
    await overlay.waitFor({ state: 'attached' })
    expect(await overlay.locator('.message-body').innerText()).toMatch(/seeds\/hkai-lab-release\.yaml:\d+:\d+/)
    expect(await details.getAttribute('data-event')).toBe('hkai-lab')

    writeFileSync(record, good)
    await overlay.waitFor({ state: 'detached' })
    await details.getByText(BEFORE).waitFor()
    expect(await page.evaluate(() => 'isSame' in window), 'the page was never loaded anew').toBe(true)
  },
)

/** Serves a copy of the project for development, until the test ends. */
async function develop(): Promise<{ url: string; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-dev-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  copyProject(folder)

  // Records are read relative to the working directory, as with `npm run dev`.
  const before = process.cwd()
  process.chdir(folder)
  const server = await createServer({
    root: folder,
    logLevel: 'silent',
    cacheDir: join(folder, '.vite'),
    server: { host: 'localhost', port: 0, fs: { strict: false } },
  })
  onTestFinished(async () => {
    await server.close()
    process.chdir(before)
  })
  await server.listen()
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string') throw new Error(`expected a port, listens on ${String(address)}`)
  return { url: `http://localhost:${address.port}/`, folder }
}
