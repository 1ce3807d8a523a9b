/**
 * Decides which pages an embedded atlas exchanges messages with: only its parent window, and only if the deployer
 * allows that page.
 */
import { isAllowed } from '../model/view/hosts.ts'
import { parseUrl } from '../model/parse-url.ts'

export interface Frame {
  /** Address of this page. */
  page: URL
  /** Allowed hosts in Content-Security-Policy syntax; empty for no restriction. */
  parents: readonly string[]
}

/**
 * Returns whether a message from `origin`, as reported by the browser, is accepted. An opaque origin ('null') is
 * accepted only without a restriction.
 */
export function mayHear(origin: string, { page, parents }: Frame): boolean {
  if (parents.length === 0) return true
  const address = parseUrl(origin)
  return address !== undefined && isAllowed(address, page, parents)
}

/**
 * Returns the target origin for messages to the parent: '*' without a restriction, else the parent's origin if known
 * and allowed; undefined if nothing may be sent.
 * @param ancestor the parent's origin as far as the browser reveals it: the nearest of `location.ancestorOrigins`, or
 *   the referrer
 */
export function targetOf(ancestor: string | undefined, frame: Frame): string | undefined {
  if (frame.parents.length === 0) return '*'
  const origin = ancestor === undefined ? undefined : parseUrl(ancestor)?.origin
  return origin !== undefined && origin !== 'null' && mayHear(origin, frame) ? origin : undefined
}
