/** The build as hosts serve it, requested without a browser. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import budgets from '../budgets.json' with { type: 'json' }
import { serveByNginx, type Hosts } from '../e2e/support/nginx.ts'
import { BUILT, serveBuilt } from '../support/built.ts'

let hosts: Hosts
beforeAll(async () => {
  hosts = await serveByNginx()
})
afterAll(async () => {
  await hosts.close()
})

describe('a host configured as the build’s README says', () => {
  it('sends the policy, has what may have changed asked for again, and keeps what can’t', async () => {
    const sent = async (name: string) => Object.fromEntries((await fetch(`${hosts.atlas}${name}`)).headers)
    const [asset] = readdirSync(`${BUILT}/assets`).filter((name) => name.endsWith('.js'))
    const policy = readFileSync(`${BUILT}/headers.txt`, 'utf8').match(/^Content-Security-Policy: (.*)$/m)?.[1]
    for (const name of ['', 'atlas.json', 'service-worker.js', 'manifest.webmanifest', `assets/${asset}`]) {
      const headers = await sent(name)
      expect([name, headers['content-security-policy'], headers['access-control-allow-origin']]).toEqual([
        name,
        policy,
        '*',
      ])
      expect([name, headers['cache-control']]).toEqual([
        name,
        name.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ])
    }
    expect((await sent('manifest.webmanifest'))['content-type']).toBe('application/manifest+json')
    expect((await sent('lab-atlas.html'))['content-disposition']).toBe('attachment')
    expect((await sent(''))['content-disposition']).toBeUndefined()
  })
})

it('the page is served by `npm start` with the headers that the build wrote down', async () => {
  const server = await serveBuilt()
  onTestFinished(() => server.close())
  const sent = (await fetch(server.url)).headers
  const written = readFileSync(`${BUILT}/headers.txt`, 'utf8')
  for (const line of written.trim().split('\n')) {
    const [name = '', ...value] = line.split(': ')
    expect([name, sent.get(name)]).toEqual([name, value.join(': ')])
  }
  expect(written).not.toContain('unsafe-')
})

it('what every page calls is compiled at once: the first line of its files says so', () => {
  const marked = readdirSync(`${BUILT}/assets`).filter((name) =>
    readFileSync(`${BUILT}/assets/${name}`, 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  )
  expect(marked.map((name) => name.replace(/-.{8}\.js$/, '')).sort()).toEqual(['app', 'map'])
})

it('the build gives other pages a script that is within its budget and needs nothing else', () => {
  const script = readFileSync(`${BUILT}/embed.js`)
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(budgets.embed.scriptGzippedBytes)
  expect(script.toString()).not.toMatch(/\bimport\b|\brequire\b/)
  expect(readFileSync(`${BUILT}/embed.d.ts`, 'utf8')).toBe(readFileSync('src/embed/embed.d.ts', 'utf8'))
})
