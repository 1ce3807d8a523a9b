/** Fetches what the build says of its releases. */
import * as v from 'valibot'
import { ReleasesSchema, TO_ROOT, type Releases } from '../model/dataset/releases.ts'

/** What this page is a release of; undefined where it shows the atlas as it is now. */
export function ownRevision(): string | undefined {
  return document.documentElement.dataset['release']
}

/** Where the atlas as it is now stands, and beside it what every build has: with a slash at its end. */
export function rootOf(page: string): string {
  return new URL(ownRevision() === undefined ? './' : TO_ROOT, page).href
}

/** undefined where they can't be had: from a file, offline, in development. */
export async function loadReleases(root: string): Promise<Releases | undefined> {
  try {
    const response = await fetch(new URL('releases.json', root), { credentials: 'omit' })
    return response.ok ? v.parse(ReleasesSchema, await response.json()) : undefined
  } catch {
    return undefined
  }
}
