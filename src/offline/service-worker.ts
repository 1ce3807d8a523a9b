/**
 * Caches the page for offline use: all files of one build, or none. A newer build is cached alongside, and takes over
 * when the last page of the old one is closed or the reader chooses to update. Anything outside the build (other data,
 * tiles, releases) is fetched from the network. The `atlas.json` that a release is compared with comes from the network
 * first, from the cache if that fails.
 */
import type { Build } from './build-list.ts'
import { SKIP_WAITING } from './skip-waiting.ts'
import type { WorkerEvent } from './worker-event.ts'

/** Prepended to this script by the build. */
declare const BUILD: Build

const on = (name: string, handle: (event: WorkerEvent) => void) => addEventListener(name, handle as EventListener)
const FOLDER = new URL('./', location.href).href
/** One host may serve several atlases. */
const OWN = `lab-atlas ${FOLDER} `
const CACHE = `${OWN}${BUILD.revision}`
/** Digest of each cached file, by address. */
const PRECACHE = new Map(BUILD.files.map(([file, integrity]) => [new URL(file, FOLDER).href, integrity]))
/** Files with a digest in their names, of this build or the previous one. */
const ASSETS = `${FOLDER}assets/`

on('install', (event) => event.waitUntil(precache()))
on('activate', (event) => event.waitUntil(deleteOldCaches()))
on('message', ({ data }) => {
  if (data === SKIP_WAITING) void skipWaiting()
})
on('fetch', (event) => {
  const { request } = event
  const [address = ''] = request.url.split(/[?#]/)
  const file = address === `${FOLDER}index.html` ? FOLDER : address
  const isCompared = file === `${FOLDER}atlas.json` && request.referrer.startsWith(`${FOLDER}at/`)
  if (request.method === 'GET' && (PRECACHE.has(file) || file.startsWith(ASSETS)))
    event.respondWith(isCompared ? fetch(request).catch(() => answer(file, request)) : answer(file, request))
})

async function precache(): Promise<void> {
  // Recreates the cache so that it is the newest, even if this build was cached before; deletes it if precaching fails.
  await caches.delete(CACHE)
  const cache = await caches.open(CACHE)
  // A file without the build's digest is rejected, and with it the whole build: it is an older version, or a host or
  // network responded with a page of its own (a fallback, a login) and status 200.
  const wanted = [...PRECACHE].map(
    ([file, integrity]) =>
      new Request(file, { cache: file.startsWith(ASSETS) ? 'default' : 'no-cache', redirect: 'error', integrity }),
  )
  await cache.addAll(wanted).catch(async (error: unknown) => {
    await caches.delete(CACHE)
    throw error
  })
}

/** Deletes all but the current and the previous build; open pages of the previous one may still load parts of it. */
async function deleteOldCaches(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE)
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)))
  await clients.claim()
}

/** Responds from the cache; from the network if that can't be read. */
function answer(file: string, request: Request): Promise<Response> {
  const found = caches.open(CACHE).then(async (cache) => (await cache.match(file)) ?? caches.match(file))
  return found.catch(() => undefined).then((response) => response ?? fetch(request))
}
