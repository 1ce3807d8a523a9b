/** Which page an embedded atlas listens and speaks to: its parent window alone, and of those the ones that the deployer allows. */
import { isAllowed } from '../model/view/hosts.ts'
import { parseUrl } from '../model/parse-url.ts'

export interface Frame {
  /** The page's own address. */
  page: URL
  /** Hosts as in a Content-Security-Policy; none sets no limit. */
  parents: readonly string[]
}

/** Whether a message that its browser says is from `origin` may be heard. An opaque origin, which is 'null', only where there is no limit. */
export function mayHear(origin: string, { page, parents }: Frame): boolean {
  if (parents.length === 0) return true
  const address = parseUrl(origin)
  return address !== undefined && isAllowed(address, page, parents)
}

/**
 * The target that messages to the parent are posted to: anybody where there is no limit, otherwise the parent's origin where it is known and
 * allowed; undefined where nothing may be said.
 * @param ancestor the parent's origin, as far as the browser tells: the nearest of `location.ancestorOrigins`, or the referrer
 */
export function targetOf(ancestor: string | undefined, frame: Frame): string | undefined {
  if (frame.parents.length === 0) return '*'
  const origin = ancestor === undefined ? undefined : parseUrl(ancestor)?.origin
  return origin !== undefined && origin !== 'null' && mayHear(origin, frame) ? origin : undefined
}
