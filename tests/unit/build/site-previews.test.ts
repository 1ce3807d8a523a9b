/** Which pictures for link previews a site has: those of its own atlas, and no other. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createLogger } from 'vite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { discovery } from '../../../src/build/plugins/discovery-plugin.ts'
import { socialDrawing, socialFile, withDigest } from '../../../src/build/social.ts'
import type { Compiled } from '../../../src/compiler/compile.ts'
import { loadMessages } from '../../../src/i18n/messages.ts'
import { loadRegions } from '../../../src/model/grouping/regions.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'

const URL_OF_SITE = 'https://atlas.example.org/'
/** A picture without a drawing's digest. */
const PLAIN = 'public/icon-192.png'

let folder: string
let data: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-previews-'))
  data = join(folder, 'data')
  mkdirSync(join(data, 'previews'), { recursive: true })
  const page = readFileSync('index.html', 'utf8').replaceAll(/<(script|link)\b[^>]*>(<\/script>)?/g, '')
  writeFileSync(join(folder, 'index.html'), page)
})

afterEach(() => rmSync(folder, { recursive: true }))

/** Builds the page of the frozen records with the pictures in `data`. */
async function built(url: string | undefined) {
  const warned: string[] = []
  const compiled = () => ({ atlas: realAtlas, site: { url } }) as Compiled
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    customLogger: { ...createLogger('silent'), warn: (message) => warned.push(message) },
    plugins: [discovery({ compiled }, data)],
    build: { outDir: 'site' },
  })
  const html = readFileSync(join(folder, 'site/index.html'), 'utf8')
  return {
    warned: warned.filter((line) => line.includes('social-')),
    pictures: realAtlas.languages.filter((language) => existsSync(join(folder, `site/social-${language}.png`))),
    tags: [...html.matchAll(/property="og:image" content="([^"]*)"/g)].map(([, address]) => address),
  }
}

async function drawnOf(language: string): Promise<void> {
  await Promise.all([loadMessages(language), loadRegions()])
  writeFileSync(socialFile(data, language), withDigest(readFileSync(PLAIN), socialDrawing(realIndex, language)))
}

it('has the pictures of its own atlas, and names them', async () => {
  await drawnOf('en')
  const { pictures, tags, warned } = await built(URL_OF_SITE)
  expect(pictures).toEqual(['en'])
  expect(tags).toEqual([`${URL_OF_SITE}social-en.png`])
  expect(warned).toEqual(
    ['zh-Hans', 'zh-Hant'].map(
      (language) =>
        `${socialFile(data, language)} is missing: link previews in ${language} have no picture until ` +
        `\`npm run pictures -- --data ${data}\` makes it`,
    ),
  )
})

it('leaves out a picture of another atlas, and says so', async () => {
  writeFileSync(socialFile(data, 'en'), withDigest(readFileSync(PLAIN), 'a drawing of another atlas'))
  const { pictures, tags, warned } = await built(URL_OF_SITE)
  expect([pictures, tags]).toEqual([[], []])
  expect(warned[0]).toContain('social-en.png shows the atlas as it was')
})

it('has none without an address to ask at, and asks for none', async () => {
  const { pictures, tags, warned } = await built(undefined)
  expect([pictures, tags, warned]).toEqual([[], [], []])
  await drawnOf('en')
  expect((await built(undefined)).pictures).toEqual([])
})
