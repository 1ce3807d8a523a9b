/**
 * Keeps the page for when there is no network: all files of one build, together or not at all. A newer build is kept beside it, and takes over when the last page
 * of the old one is closed, or the reader says so. Whatever isn't of the build (other data, tiles, releases and first what they are compared with) goes to the network.
 */
import type { Build } from './build-list.ts'
import { SKIP_WAITING } from './skip-waiting.ts'
import type { WorkerEvent } from './worker-event.ts'

/** Written by the build before this script. */
declare const BUILD: Build

const on = (name: string, handle: (event: WorkerEvent) => void) => addEventListener(name, handle as EventListener)
const FOLDER = new URL('./', location.href).href
/** Several atlases may stand on one host. */
const OWN = `lab-atlas ${FOLDER} `
const CACHE = `${OWN}${BUILD.revision}`
/** The digest of each file that is kept, by its address. */
const PRECACHE = new Map(BUILD.files.map(([file, integrity]) => [new URL(file, FOLDER).href, integrity]))
/** Files with a digest in their names, of this build or the one before. */
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
  // The newest was made last, also where the build was there before; one that couldn't be filled is none.
  await caches.delete(CACHE)
  const cache = await caches.open(CACHE)
  // A file that lacks the build's digest is refused, and with it the whole build: it is an older version, or a host or a
  // network answered with a page of its own (a fallback, a login) and status 200.
  const wanted = [...PRECACHE].map(
    ([file, integrity]) =>
      new Request(file, { cache: file.startsWith(ASSETS) ? 'default' : 'no-cache', redirect: 'error', integrity }),
  )
  await cache.addAll(wanted).catch(async (error: unknown) => {
    await caches.delete(CACHE)
    throw error
  })
}

/** The build before this one stays, for pages that are open with it and may yet fetch a part. */
async function deleteOldCaches(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE)
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)))
  await clients.claim()
}

/** What is kept; where it can't be read, the network's. */
function answer(file: string, request: Request): Promise<Response> {
  const found = caches.open(CACHE).then(async (cache) => (await cache.match(file)) ?? caches.match(file))
  return found.catch(() => undefined).then((response) => response ?? fetch(request))
}
