/** Fetches the build's list of releases. */
import * as v from 'valibot'
import { ReleasesSchema, TO_ROOT, type Releases } from '../model/dataset/releases.ts'

/** Returns the revision of the release that this page shows; undefined for the current atlas. */
export function ownRevision(): string | undefined {
  return document.documentElement.dataset['release']
}

/** Returns the root address, with a trailing slash: that of the current atlas and of the files that every build has. */
export function rootOf(page: string): string {
  return new URL(ownRevision() === undefined ? './' : TO_ROOT, page).href
}

/** Returns undefined if they can't be loaded: from disk, offline, in development. */
export async function loadReleases(root: string): Promise<Releases | undefined> {
  try {
    const response = await fetch(new URL('releases.json', root), { credentials: 'omit' })
    return response.ok ? v.parse(ReleasesSchema, await response.json()) : undefined
  } catch {
    return undefined
  }
}
