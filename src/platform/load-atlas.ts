/** Fetches an atlas and validates it: fully, unless it was built with the page. */
import { FORMAT } from '../model/format.ts'
import { isAllowed } from '../model/view/hosts.ts'
import { parseUrl } from '../model/parse-url.ts'
import { largestFile } from '../model/dataset/largest-file.ts'
import type { Loaded } from '../model/dataset/load-problem.ts'
import type { Atlas } from '../model/dataset/types.ts'
import { loadTables, needsTables } from '../model/events/tables.ts'
import { loadOwnWords } from '../i18n/own-words.ts'
import { late } from '../late/late.ts'
import type { ReadTable } from '../state/notices.svelte.ts'
import { deviceMemory } from './device-memory.ts'
import { fetchFile } from './fetch-file.ts'

/** Default address of the atlas: the one that was built with the page. */
export const DEFAULT_DATA = './atlas.json'

/** What was loaded; of another tool's table, with what its rows came to. */
export type LoadedFile = Loaded & { table?: ReadTable }

const PARTS = [
  'languages',
  'sources',
  'organisations',
  'people',
  'cities',
  'places',
  'topics',
  'events',
  'stories',
] as const satisfies readonly (keyof Atlas)[]

/**
 * Loads the atlas or the table at `where`, an address relative to the page; on another host only if `hosts`, in the
 * format of a Content-Security-Policy, allows it. Never throws: errors are returned as a problem.
 */
export async function loadAtlas(where: string = DEFAULT_DATA, hosts: readonly string[] = []): Promise<LoadedFile> {
  if (!mayAsk(where, hosts)) return { problem: { kind: 'foreign', where } }
  let response: Response
  try {
    response = await fetchFile(where)
  } catch {
    return { problem: { kind: 'unreachable', where } }
  }
  const { ok, status } = response
  if (status === 404 || status === 410) return { problem: { kind: 'missing', where } }
  if (!ok) return { problem: { kind: 'failed', where, status } }
  const most = largestFile('atlas', deviceMemory())
  const stated = Number(response.headers.get('content-length'))
  if (stated > most) {
    void response.body?.cancel()
    return { problem: { kind: 'tooLarge', where, bytes: stated, most } }
  }
  let bytes: ArrayBuffer | undefined
  try {
    bytes = await upTo(most, response)
  } catch {
    return { problem: { kind: 'cut', where } }
  }
  if (!bytes) return { problem: { kind: 'tooLarge', where, bytes: undefined, most } }
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return { problem: { kind: 'empty', where } }
  const read = parsed(text)
  try {
    if (where === DEFAULT_DATA) {
      if (isComplete(read)) return await withTables({ atlas: read })
    } else if (!hasFormat(read)) {
      const table = await late(() => import('./load-table.ts')).then(({ loadTable }) => loadTable(bytes, where))
      if (table) return await withTables(table)
    }
    if (read === undefined) return { problem: { kind: /^\s*[{[]/.test(text) ? 'damaged' : 'notJson', where } }
    const [{ checkAtlas }] = await Promise.all([late(() => import('../model/dataset/check-atlas.ts')), loadOwnWords()])
    return await withTables(checkAtlas(read, where))
  } catch {
    return { problem: { kind: 'unreachable', where } }
  }
}

/** Reads a response, which may be larger than its header says; undefined once that is more than `most` bytes. */
async function upTo(most: number, response: Response): Promise<ArrayBuffer | undefined> {
  let received = 0
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength
      if (received > most) controller.error()
      else controller.enqueue(chunk)
    },
  })
  try {
    return await new Response(response.body?.pipeThrough(counted)).arrayBuffer()
  } catch (error) {
    if (received > most) return undefined
    throw error
  }
}

/** Returns what was loaded once its tables, if it has any, can be read, and its own kinds have words. */
async function withTables(loaded: LoadedFile): Promise<LoadedFile> {
  if ('atlas' in loaded && (loaded.atlas.kinds || needsTables(loaded.atlas)))
    await Promise.all([loadTables(), loadOwnWords()])
  return loaded
}

/** Returns the value of some JSON; undefined if it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Returns whether something says of which format it is, as atlases do and tables of others don't. */
function hasFormat(read: unknown): boolean {
  return typeof read === 'object' && read !== null && 'format' in read
}

/**
 * Returns whether this is an atlas of our format with all of its parts. This is enough for the one built with the page,
 * as every field was validated by the build.
 */
function isComplete(read: unknown): read is Atlas {
  if (typeof read !== 'object' || read === null) return false
  const atlas = read as Partial<Record<keyof Atlas, unknown>>
  return (
    atlas.format === FORMAT &&
    [atlas.title, atlas.description].every((text) => typeof text === 'object' && text !== null) &&
    PARTS.every((part) => Array.isArray(atlas[part]))
  )
}

/** Returns whether an address is on the page's own host or on one that the deployer configured. */
function mayAsk(where: string, hosts: readonly string[]): boolean {
  const page = new URL(document.baseURI)
  const address = parseUrl(where, page)
  return address !== undefined && isAllowed(address, page, hosts)
}
