import { readFileSync } from 'node:fs'
import { parseAtomFeed } from 'feedsmith'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { discoverable, discoveryFiles } from '../../../src/build/plugins/discovery-plugin.ts'
import { firstPictureFiles } from '../../../src/build/discovery/first-picture.ts'
import { siteFacts } from '../../../src/build/discovery/site-facts.ts'
import type { Atlas, Text } from '../../../src/model/dataset/types.ts'
import { realAtlas } from '../../support/real-atlas.ts'

const URL_OF_SITE = 'https://atlas.example.org/2018'
const BASE = `${URL_OF_SITE}/`
const PAGE = readFileSync('index.html', 'utf8')
const NASTY = `</script><script>alert(1)</script>]]> "A" & 'B' <!-- \u0007 </noscript>`

/** The page and its files as a browser or crawler without script receives them. */
async function built(atlas: Atlas = realAtlas, url: string | null = URL_OF_SITE, pictures: string[] = []) {
  const hasPicture = (_: unknown, language: string) => pictures.includes(language)
  const facts = await siteFacts(atlas, { url: url ?? undefined, hasPicture })
  const html = discoverable(PAGE, facts)
  const { document } = new JSDOM(html).window
  const { always, absolute } = discoveryFiles(facts)
  return { html, document, files: { ...always, ...absolute } }
}

function graphOf(document: Document): Record<string, unknown>[] {
  const [block, ...more] = document.querySelectorAll('script[type="application/ld+json"]')
  expect(more).toEqual([])
  const { '@graph': graph } = JSON.parse(block?.textContent ?? '') as { '@graph': Record<string, unknown>[] }
  return graph
}

function readXml(text: string): Document {
  const { DOMParser } = new JSDOM('').window
  return new DOMParser().parseFromString(text, 'application/xml')
}

/** An atlas in which all texts are the same. */
function sayingOnly(messages: string): Atlas {
  const isText = (value: object): value is Text =>
    Object.keys(value).length > 0 && Object.keys(value).every((key) => realAtlas.languages.includes(key))
  return JSON.parse(JSON.stringify(realAtlas), (_key, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && isText(value)
      ? Object.fromEntries(Object.keys(value).map((language) => [language, messages]))
      : value,
  ) as Atlas
}

describe('what others find the atlas by', () => {
  it('tells machines of the dataset, of every event, who takes part and where', async () => {
    const graph = graphOf((await built()).document)
    const ofType = (...types: string[]) => graph.filter((thing) => types.includes(String(thing['@type'])))
    const [dataset] = ofType('Dataset')
    expect(dataset).toMatchObject({ name: 'Lab Atlas', url: BASE, inLanguage: realAtlas.languages })
    expect(String(dataset?.['description']).length, 'what Google asks of a dataset').toBeGreaterThanOrEqual(50)
    expect(ofType('Event').map((event) => event['@id'])).toEqual(
      expect.arrayContaining(realAtlas.events.map(({ id }) => `${BASE}#${id}`)),
    )
    expect(ofType('Event')).toHaveLength(realAtlas.events.length)
    expect(ofType('Corporation', 'CollegeOrUniversity', 'GovernmentOrganization', 'Organization')).toHaveLength(
      realAtlas.organisations.length,
    )
    const hkai = graph.find((thing) => thing['@id'] === `${BASE}#hkai-lab`)
    expect(hkai).toMatchObject({ startDate: '2018-05-21', url: `${BASE}?event=hkai-lab` })
    // Every reference resolves.
    const ids = new Set(graph.map((thing) => thing['@id']))
    const pointed = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]*)"\}/g)].map(([, id]) => id)
    expect(pointed.filter((id) => !ids.has(id))).toEqual([])
  })

  it('gives a month no day', async () => {
    const event = graphOf((await built()).document).find((thing) => thing['@id'] === `${BASE}#sensetime-series-c`)
    expect([event?.['startDate'], event?.['endDate']]).toEqual(['2018-04', '2018-04'])
  })

  it('lists every event in every language where no script runs', async () => {
    const { document } = await built()
    const sections = [...document.querySelectorAll('noscript section')]
    expect(sections.map((section) => section.getAttribute('lang'))).toEqual(realAtlas.languages)
    for (const section of sections) {
      const language = section.getAttribute('lang')!
      const titles = [...section.querySelectorAll('h2')].map((title) => title.textContent)
      expect(titles.toSorted()).toEqual(realAtlas.events.map(({ title }) => title[language]!).toSorted())
      for (const item of section.querySelectorAll('li'))
        expect(item.querySelectorAll('dt').length, 'date and sources at the least').toBeGreaterThanOrEqual(2)
    }
    expect(document.querySelector('[style]')).toBeNull()
    expect(document.querySelector('noscript link[rel="stylesheet"]')?.getAttribute('href')).toBe('./without-script.css')
  })

  it('is a feed that a feed reader reads, with each event once and its own day', async () => {
    const { files } = await built()
    expect(readXml(files['feed.xml']!).querySelector('parsererror')).toBeNull()
    const feed = parseAtomFeed(files['feed.xml']!)
    expect(feed).toMatchObject({ id: BASE, title: 'Lab Atlas' })
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${BASE}feed.xml`)
    expect(feed.authors?.[0]?.name).toBe('Lab Atlas')
    const entries = feed.entries ?? []
    expect(entries.map(({ id }) => new URL(id!).searchParams.get('event')).toSorted()).toEqual(
      realAtlas.events.map(({ id }) => id).toSorted(),
    )
    for (const { updated, title, content, links } of entries) {
      expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/)
      expect([title, content, links?.length].every(Boolean)).toBe(true)
    }
    expect(entries.map(({ updated }) => updated)).toEqual(
      entries.map(({ updated }) => updated).toSorted((a, b) => String(b).localeCompare(String(a))),
    )
    expect(readXml(files['feed.xml']!).documentElement.getAttribute('xml:lang')).toBe('en')
  })

  it('is a sitemap of the page and each event, in each language', async () => {
    const document = readXml((await built()).files['sitemap.xml']!)
    const addresses = [...document.getElementsByTagName('loc')].map((one) => one.textContent)
    expect(addresses.toSorted()).toEqual([BASE, ...realAtlas.events.map(({ id }) => `${BASE}?event=${id}`)].toSorted())
    const links = [...document.getElementsByTagName('xhtml:link')].map((one) => new URL(one.getAttribute('href')!))
    expect(links).toHaveLength(addresses.length * realAtlas.languages.length)
    expect(new Set(links.map(({ searchParams }) => searchParams.get('lang')))).toEqual(new Set(realAtlas.languages))
  })

  it('is what an editor asks for that embeds by address', async () => {
    const { files, document } = await built(realAtlas, URL_OF_SITE, ['en'])
    const answer = JSON.parse(files['oembed.json']!) as Record<string, unknown>
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 960, height: 728 })
    expect(answer['thumbnail_url']).toBe(`${BASE}social-en.png`)
    const frame = new JSDOM(String(answer['html'])).window.document.querySelector('iframe')
    expect(frame?.src).toBe(`${BASE}?view=embed`)
    expect(frame?.title).toBe('Lab Atlas: AI laboratories and partnerships of 2018')
    expect(document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href')).toBe(
      `${BASE}oembed.json`,
    )
  })

  it('has its picture, its address and its other languages in the head', async () => {
    const { document } = await built(realAtlas, URL_OF_SITE, ['en', 'zh-Hant'])
    const contents = (name: string) =>
      [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map((meta) =>
        meta.getAttribute('content'),
      )
    expect(contents('og:image')).toEqual([`${BASE}social-en.png`, `${BASE}social-zh-Hant.png`])
    expect(contents('og:url')).toEqual([BASE])
    expect(contents('og:locale')).toEqual(['en_GB'])
    expect(contents('twitter:card')).toEqual(['summary_large_image'])
    expect(contents('description')[0]).toContain('announcements')
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(BASE)
    expect([...document.querySelectorAll('link[hreflang]')].map((link) => link.getAttribute('hreflang'))).toEqual([
      ...realAtlas.languages,
      'x-default',
    ])
  })

  it('has a page for addresses without a file, which works at any depth and is not the atlas', async () => {
    for (const url of [URL_OF_SITE, null]) {
      const { files } = await built(sayingOnly(NASTY), url)
      const { document } = new JSDOM(files['404.html'] ?? '').window
      expect([...document.querySelectorAll('p')].map((one) => one.lang)).toEqual(realAtlas.languages)
      expect([...document.querySelectorAll('[href], [src]')].map((one) => one.getAttribute('href'))).toEqual(
        url === null ? [] : [BASE, BASE, BASE],
      )
      expect(document.querySelector('script, #app')).toBeNull()
    }
  })

  it('leaves out what needs an absolute address while nobody has said one', async () => {
    const { files, document, html } = await built(realAtlas, null, ['en'])
    expect(Object.keys(files).toSorted()).toEqual(['404.html', 'oembed.json', 'without-script.css'])
    expect(JSON.parse(files['oembed.json']!)).toMatchObject({ version: '1.0', type: 'link' })
    expect(document.querySelector('link[rel="canonical"], link[rel="alternate"], meta[property="og:image"]')).toBeNull()
    expect(html).not.toContain('undefined')
    expect(graphOf(document).find((thing) => thing['@id'] === '#hkai-lab')).toMatchObject({ url: './?event=hkai-lab' })
  })

  it('lets no text out of its place, whatever it says', async () => {
    const plain = await built()
    const { document, html, files } = await built(sayingOnly(NASTY))
    const tags = (one: Document) =>
      [...one.querySelectorAll('script, noscript, li, meta, link, h2')].map((tag) => tag.tagName)
    expect(tags(document)).toEqual(tags(plain.document))
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(document.querySelector('noscript h2')?.textContent).toBe(NASTY.replace('\u0007', '\uFFFD'))
    expect(graphOf(document)[0]?.['name']).toBe(NASTY)
    for (const name of ['feed.xml', 'sitemap.xml'])
      expect(readXml(files[name]!).querySelector('parsererror')).toBeNull()
    expect(parseAtomFeed(files['feed.xml']!).entries).toHaveLength(realAtlas.events.length)
    const answer = JSON.parse(files['oembed.json']!) as { html: string }
    expect(new JSDOM(answer.html).window.document.body.children).toHaveLength(1)
  })

  it('is the same bytes each time', async () => {
    expect((await built()).files).toEqual((await built()).files)
    expect((await built()).html).toBe((await built()).html)
  })

  it('takes an address with or without its slash, or with the page’s name', async () => {
    for (const url of [URL_OF_SITE, BASE, `${BASE}index.html`, `${BASE}?lang=en#top`])
      expect((await siteFacts(realAtlas, { url, hasPicture: () => false })).base).toBe(BASE)
  })
})

describe('the picture that is there before the script', () => {
  it('is in the place of the app, in the first language, and depends on width and colour scheme', async () => {
    const { document } = await built()
    const picture = document.querySelector('#app > main picture')
    const names = [...(picture?.querySelectorAll('source, img') ?? [])].map(
      (one) => one.getAttribute('srcset') ?? one.getAttribute('src'),
    )
    expect(names).toEqual([
      './picture-en-narrow-dark.svg',
      './picture-en-narrow.svg',
      './picture-en-dark.svg',
      './picture-en.svg',
    ])
    expect(picture?.querySelector('img')?.getAttribute('alt')).toContain('Five announcements')
    expect(document.querySelector('#app a')?.getAttribute('href')).toBe('./')
  })

  it('is a file for each language, width and colour scheme, of all events, and the same bytes each time', async () => {
    const facts = await siteFacts(realAtlas, { url: undefined, hasPicture: () => false })
    const files = firstPictureFiles(facts)
    expect(Object.keys(files)).toHaveLength(realAtlas.languages.length * 4)
    for (const { language, events, messages } of facts.editions)
      for (const variant of ['', '-dark', '-narrow', '-narrow-dark']) {
        const document = readXml(files[`picture-${language}${variant}.svg`]!)
        const names = [...document.querySelectorAll('g > title')].flatMap(({ textContent }) => textContent.split('\n'))
        for (const { title } of events)
          expect(names.some((name) => name.startsWith(`${title}${messages.comma}`))).toBe(true)
        expect(document.querySelector('style, script, image, [href]')).toBeNull()
      }
    expect(firstPictureFiles(facts)).toEqual(files)
  })
})
