/** The offline cache: the page opens without a network; a newer version is announced and never forced. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { integrityOf } from '../../src/build/offline.ts'
import { expectFirstLight } from './support/first-light.ts'
import { serveFolder } from './support/folder.ts'
import { mark, part, settled, expectTitle } from './support/hooks.ts'
import { openAtlas, untilReady } from './support/page.ts'
import { BUILT } from '../support/built.ts'

it('opens without a network after one visit, and lets the reader choose when to update', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-host-'))
  cpSync(BUILT, folder, { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const host = await serveFolder(folder)
  const port = Number(new URL(host.url).port)
  // Even if the app is late, its placeholder isn't cached.
  const page = await openAtlas(host.url, { keeping: true, foreseen: /picture-.*\.svg/ })
  expect(await part(page, 'notice').textContent()).not.toContain('newer')
  await untilKept(page)
  await settled(page)

  // The server no longer answers.
  await host.close()
  await page.reload()
  await untilReady(page)
  await expectFirstLight(page)
  await mark(page, 'timeline', 'hkai-lab').click()
  await part(page, 'details').and(page.locator('[data-event="hkai-lab"]')).waitFor()
  await settled(page)
  // Parts and messages not loaded while there was a network.
  await page.goto(`${host.url}?lang=zh-Hant&view=present&step=3`)
  await untilReady(page)
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant')
  await page.keyboard.press('PageDown')
  await expect.poll(() => page.url()).toContain('step=4')
  await settled(page)
  await page.goto(`${host.url}index.html?show=list,evidence`)
  await untilReady(page)
  expect(await part(page, 'list').locator('[data-event]').count()).toBeGreaterThan(0)
  await settled(page)

  // The host has another build.
  const atlas = join(folder, 'atlas.json')
  const digest = integrityOf(readFileSync(atlas))
  change(atlas, '"en": "Lab Atlas"', '"en": "Newer Atlas"')
  change(join(folder, 'service-worker.js'), digest, integrityOf(readFileSync(atlas)))
  change(join(folder, 'service-worker.js'), '"revision":"', '"revision":"newer')
  const again = await serveFolder(folder, port)
  onTestFinished(() => again.close())
  await page.goto(host.url)
  await untilReady(page)
  const notice = part(page, 'notice')
  await notice.getByRole('button', { name: 'Reload' }).waitFor()
  await settled(page)
  await expectTitle(page, 'Lab Atlas')
  await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: 'Reload' }).click()])
  await untilReady(page)
  await expectTitle(page, 'Newer Atlas')
  expect((await notice.textContent())?.trim()).toBe('')
  await settled(page)

  // An earlier release is a separate page, outside this cache; it is compared with the host's files, not with the
  // cached ones.
  change(join(folder, 'atlas.json'), '"en": "Hong Kong AI Laboratory"', '"en": "Newest laboratory"')
  const [release = ''] = readdirSync(join(folder, 'at'))
  await page.goto(`${host.url}at/${release}/`)
  await untilReady(page)
  await expectTitle(page, 'Lab Atlas')
  await page.locator('dd li', { hasText: 'Newest laboratory' }).waitFor({ state: 'attached' })
}, 90_000)

/** Waits until the service worker has cached all files and controls the page. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}
