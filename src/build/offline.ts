/** Web app manifest and service worker: lets the page be installed, and cached for offline use. */
import { createHash } from 'node:crypto'
import type { Atlas, Id } from '../model/dataset/types.ts'
import type { Build } from '../offline/build-list.ts'

/** Pictures in `public/`, made by `npm run icons`. */
export const ICONS = [
  { src: './icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: './icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
] as const

/** The light theme's paper colour in `src/app.css`. */
const PAPER = '#fbfaf7'

/** Returns the Web App Manifest, https://www.w3.org/TR/appmanifest/, in the atlas's first language. */
export function manifest({
  title,
  description,
  languages,
}: Pick<Atlas, 'title' | 'description' | 'languages'>): string {
  const [lang = 'en'] = languages
  const made = {
    lang,
    name: title[lang],
    short_name: title[lang],
    description: description[lang],
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: ICONS,
  }
  return `${JSON.stringify(made, null, 2)}\n`
}

/** A built file; its name is relative to `dist/`. */
export type BuiltFile = readonly [name: string, contents: string | Uint8Array]

/** Besides Vite's files with digests in their names: the page, its data and what the browser shows of it. */
const OF_PAGE = /^(assets\/.*|index\.html|atlas\.json|manifest\.webmanifest|releases\.json|favicon\.svg|icon-.*\.png)$/
/** A file of the world's land, by its name before the digest. */
const OF_WORLD = /^assets\/(world-.*)\.topo-/

/** The gazetteer, which is fetched when places are looked up by name. */
const OF_GAZETTEER = /^assets\/cities-/

/**
 * Returns the service worker for these files: the built script, preceded by its precache list. The same files give the
 * same script, and any other files a different one.
 * @param land the files of the world's land that the page needs; the others are fetched when a map wants them
 */
export function serviceWorker(script: string, files: readonly BuiltFile[], land: ReadonlySet<Id>): string {
  const isWanted = (name: string) => {
    if (OF_GAZETTEER.test(name)) return false
    const ofWorld = OF_WORLD.exec(name)?.[1]
    return ofWorld === undefined || land.has(ofWorld)
  }
  const kept = files.filter(([name]) => OF_PAGE.test(name) && isWanted(name)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const digest = createHash('sha256')
  for (const [name, contents] of kept) digest.update(name).update('\0').update(contents).update('\0')
  const build: Build = {
    revision: digest.digest('hex').slice(0, 12),
    // Some hosts redirect index.html to its folder.
    files: kept.map(([name, contents]) => [name === 'index.html' ? './' : `./${name}`, integrityOf(contents)]),
  }
  return `const BUILD = ${JSON.stringify(build)};\n${script}`
}

/** Returns a file's integrity value: https://www.w3.org/TR/SRI/. */
export function integrityOf(contents: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(contents).digest('base64')}`
}
