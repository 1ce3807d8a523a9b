/** Fetches an atlas and checks it on arrival. */
import * as v from 'valibot'
import { isAllowed } from '../model/hosts.ts'
import { parseUrl } from '../model/parse-url.ts'
import { quotable } from '../model/quotable.ts'
import { Atlas as AtlasSchema, FORMAT } from '../model/schema.ts'
import type { Atlas } from '../model/types.ts'
import { fetchFile } from './fetch-file.ts'

export type LoadProblem =
  /**
   * missing: the server has no such file. unreachable: no answer. cut: the answer broke off. empty: there was nothing in it. damaged: it
   * begins as JSON. notJson: it is another file. foreign: its host may not be asked.
   */
  | { kind: 'missing' | 'unreachable' | 'cut' | 'empty' | 'damaged' | 'notJson' | 'foreign'; where: string }
  /** The server answered with an error. */
  | { kind: 'failed'; where: string; status: number }
  | { kind: 'otherFormat'; where: string; found: string }
  | { kind: 'invalid'; where: string; problem: string }

export type Loaded = { atlas: Atlas } | { problem: LoadProblem }

/** Characters of a file's first fault that are told. */
const PROBLEM_MAXIMUM = 200

/** Where the atlas lies that no address names. */
export const DEFAULT_DATA = './atlas.json'

/**
 * Loads the atlas at `where`, an address relative to the page; another host's only where `hosts` has it, written as in a
 * Content-Security-Policy. Never throws: what went wrong comes back as a problem.
 */
export async function loadAtlas(where: string = DEFAULT_DATA, hosts: readonly string[] = []): Promise<Loaded> {
  if (!mayAsk(where, hosts)) return { problem: { kind: 'foreign', where } }
  let response: Response
  try {
    response = await fetchFile(where, { credentials: 'omit' })
  } catch {
    return { problem: { kind: 'unreachable', where } }
  }
  const { ok, status } = response
  if (status === 404 || status === 410) return { problem: { kind: 'missing', where } }
  if (!ok) return { problem: { kind: 'failed', where, status } }
  let text: string
  try {
    text = await response.text()
  } catch {
    return { problem: { kind: 'cut', where } }
  }
  if (text.trim() === '') return { problem: { kind: 'empty', where } }
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return { problem: { kind: /^\s*[{[]/.test(text) ? 'damaged' : 'notJson', where } }
  }
  return checkAtlas(read, where)
}

/** Checks what was read: the format first, then the whole shape, and says where the first fault is. */
export function checkAtlas(read: unknown, where: string): Loaded {
  const format = v.safeParse(v.object({ format: v.string() }), read)
  if (!format.success) return { problem: { kind: 'invalid', where, problem: describe(format.issues[0]) } }
  if (format.output.format !== FORMAT) {
    return { problem: { kind: 'otherFormat', where, found: quotable(format.output.format, 40) } }
  }
  const checked = v.safeParse(AtlasSchema, read)
  if (!checked.success) return { problem: { kind: 'invalid', where, problem: describe(checked.issues[0]) } }
  return { atlas: checked.output }
}

/** On the page's own host, or on one that the deployer named. */
function mayAsk(where: string, hosts: readonly string[]): boolean {
  const page = new URL(document.baseURI)
  const address = parseUrl(where, page)
  return address !== undefined && isAllowed(address, page, hosts)
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  // Path and message carry what was found, which can be as long as the file.
  return quotable(path === null ? issue.message : `${path}: ${issue.message}`, PROBLEM_MAXIMUM)
}
