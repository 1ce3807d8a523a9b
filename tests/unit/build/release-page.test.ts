import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { siteFacts } from '../../../src/build/discovery/site-facts.ts'
import { releasePage } from '../../../src/build/release-page.ts'
import { realAtlas } from '../../support/real-atlas.ts'

const REVISION = '0123456789ab'
const CURRENT = 'https://atlas.example.org/2018/'
const PAGE = `<!doctype html><html lang="en"><head>
  <link rel="icon" href="./favicon.svg" /><script type="module" src="./assets/app-1.js"></script>
  </head><body><div id="app"></div><noscript>Needs script</noscript></body></html>`

async function frozen(current: string | undefined): Promise<Document> {
  const facts = await siteFacts(realAtlas, { url: undefined, hasPicture: () => false })
  return new JSDOM(releasePage(PAGE, { revision: REVISION, facts, current })).window.document
}

it('is the same app two folders up, knows what it is, and lists its own events', async () => {
  const document = await frozen(undefined)
  expect(document.documentElement.dataset['release']).toBe(REVISION)
  expect(document.querySelector('script[type="module"]')?.getAttribute('src')).toBe('../../assets/app-1.js')
  const links = [...document.querySelectorAll('link')].map((link) => link.getAttribute('href'))
  expect(links).toContain('../../favicon.svg')
  expect(document.head.innerHTML).toContain('href="../../without-script.css"')
  expect(document.body.innerHTML).toContain(realAtlas.events[0]!.title['en'])
})

it('is found in its place by nobody who searches: the atlas as it is now is', async () => {
  const [nowhere, somewhere] = await Promise.all([frozen(undefined), frozen(CURRENT)])
  expect(nowhere.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex')
  expect(somewhere.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(CURRENT)
  expect(somewhere.querySelector('link[type="application/json+oembed"]')).toBeNull()
})
