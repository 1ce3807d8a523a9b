import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { siteFacts } from '../../../src/build/discovery/site-facts.ts'
import { singleFile, type SingleFile } from '../../../src/build/single-file.ts'
import { realAtlas } from '../../support/real-atlas.ts'

const NASTY = '</script><!-- <script>'

async function made(patch: Partial<SingleFile> = {}) {
  const html = singleFile({
    facts: await siteFacts(realAtlas, { url: undefined, hasPicture: () => false }),
    hosts: {},
    script: 'document.title = "run"',
    style: 'body { color: red }',
    styleWithoutScript: 'body { margin: 0 }',
    icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    files: {},
    workers: {},
    licences: '',
    ...patch,
  })
  return { html, document: new JSDOM(html).window.document }
}

describe('lab-atlas.html', () => {
  it('allows by digest exactly the script and the styles that it has, and nothing else', async () => {
    const { document } = await made()
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    const script = document.querySelector('script[type="module"]')?.textContent ?? ''
    const style = document.querySelector('head > style')?.textContent ?? ''
    expect(policy).toContain(`script-src ${digest(script)};`)
    expect(policy).toContain(`style-src ${digest(style)} `)
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toMatch(/unsafe-|'self'/)
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy.match(/sha256-/g)).toHaveLength(3)
  })

  it('may only connect to the atlas’s own address, from the site settings', async () => {
    expect((await made()).html).toContain('connect-src &#39;none&#39;; frame-src &#39;none&#39;;')
    const facts = await siteFacts(realAtlas, { url: 'https://atlas.example.org/2018', hasPicture: () => false })
    expect((await made({ facts })).html).toContain(
      'connect-src https://atlas.example.org; frame-src https://atlas.example.org;',
    )
  })

  it('asks for nothing: no address in it leads out of it', async () => {
    const { document } = await made()
    for (const element of document.querySelectorAll('[src], link[href]'))
      expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^data:/)
  })

  it('reads back files, script and licences that hold what would end a script', async () => {
    const file = JSON.stringify({ text: NASTY })
    const { document } = await made({
      script: `globalThis.told = ${JSON.stringify(NASTY)}`,
      files: { './atlas.json': file },
      licences: NASTY,
    })
    const block = document.querySelector('script[data-file="./atlas.json"]')
    expect(JSON.parse(block?.textContent ?? '')).toEqual({ text: NASTY })
    const script = document.querySelector('script[type="module"]')?.textContent ?? ''
    expect(runInNewContext(`${script}; globalThis.told`)).toBe(NASTY)
    expect(document.getElementById('licences')?.textContent).toBe('< /script>< !-- < script>')
    expect(document.querySelectorAll('script')).toHaveLength(3)
  })

  it('lists all events where no script runs', async () => {
    const { html } = await made()
    for (const { title } of realAtlas.events) expect(html).toContain(title['zh-Hant'])
  })
})

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
