/** A host or network that answers with its own page and status 200 instead of a file of a newer build. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { integrityOf } from '../../src/build/offline.ts'
import type { Build } from '../../src/offline/build-list.ts'
import { serveFolder } from './support/folder.ts'
import { part, expectTitle, settled } from './support/hooks.ts'
import { openAtlas, untilReady } from './support/page.ts'
import { BUILT } from '../support/built.ts'

const LOGIN = '<!doctype html><title>Log in to Wi-Fi</title>'

it('a login page instead of a script, the data or the page is never cached as a newer version', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-login-'))
  cpSync(BUILT, folder, { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const host = await serveFolder(folder)
  onTestFinished(() => host.close())
  const page = await openAtlas(host.url, { keeping: true, foreseen: /integrity|picture-.*\.svg|ERR_/ })
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')

  makeNewer(folder)
  const script = readdirSync(join(folder, 'assets')).find((name) => /^index-.*\.js$/.test(name)) ?? ''
  expect(script).not.toBe('')
  for (const victim of [`assets/${script}`, 'atlas.json', 'index.html']) {
    const file = join(folder, victim)
    const genuine = readFileSync(file)
    writeFileSync(file, LOGIN)
    expect(await update(page), victim).toBe('redundant')
    expect(await part(page, 'notice').textContent(), victim).not.toContain('newer')
    await settled(page)
    await page.reload()
    await untilReady(page)
    await expectTitle(page, 'Lab Atlas', victim)
    writeFileSync(file, genuine)
  }

  // After the login, the newer version loads completely.
  expect(await update(page)).toBe('installed')
  await settled(page)
  await Promise.all([page.waitForEvent('load'), part(page, 'notice').getByRole('button', { name: 'Reload' }).click()])
  await untilReady(page)
  await expectTitle(page, 'Newer Atlas')
}, 90_000)

it('the service worker’s digests are those of the files of the build', () => {
  const [, list = ''] = /^const BUILD = (.*);\n/.exec(readFileSync(`${BUILT}/service-worker.js`, 'utf8')) ?? []
  const { files } = JSON.parse(list) as Build
  expect(files.length).toBeGreaterThan(0)
  for (const [address, integrity] of files)
    expect(integrityOf(readFileSync(`${BUILT}/${address === './' ? 'index.html' : address}`)), address).toBe(integrity)
})

/** Checks for another build, and returns the outcome. */
function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const worker = registration.installing ?? registration.waiting
    return new Promise<string>((resolve) => {
      const tell = () => {
        if (worker?.state === 'redundant' || worker?.state === 'installed') resolve(worker.state)
      }
      worker?.addEventListener('statechange', tell)
      tell()
    })
  })
}

/** Another title, and that build's service worker. */
function makeNewer(folder: string): void {
  const atlas = join(folder, 'atlas.json')
  const before = readFileSync(atlas, 'utf8')
  const after = before.replace('"en": "Lab Atlas"', '"en": "Newer Atlas"')
  expect(after).not.toBe(before)
  writeFileSync(atlas, after)
  const worker = join(folder, 'service-worker.js')
  const script = readFileSync(worker, 'utf8')
  writeFileSync(
    worker,
    script.replace(integrityOf(before), integrityOf(after)).replace('"revision":"', '"revision":"newer'),
  )
}
