/** The build's list of releases: `releases.json`, at the root of the page. */
import * as v from 'valibot'

const Revision = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'expected 12 hexadecimal digits'))

export const ReleasesSchema = v.strictObject({
  /** The revision of the current atlas, released or not. */
  present: Revision,
  /** Releases under `at/`. */
  releases: v.array(Revision),
})
export type Releases = v.InferOutput<typeof ReleasesSchema>

/** Paths from a release's page to the root, and from the root to a release. */
export const TO_ROOT = '../../'
export const releaseFolder = (revision: string) => `at/${revision}/`
