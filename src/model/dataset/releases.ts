/** What a build says of its releases: `releases.json`, at the root of the page. */
import * as v from 'valibot'

const Revision = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'expected 12 hexadecimal digits'))

export const ReleasesSchema = v.strictObject({
  /** What the atlas as it is now would be called, released or not. */
  present: Revision,
  /** Those that stand under `at/`. */
  releases: v.array(Revision),
})
export type Releases = v.InferOutput<typeof ReleasesSchema>

/** From the page of a release to the root, and from there to a release. */
export const TO_ROOT = '../../'
export const releaseFolder = (revision: string) => `at/${revision}/`
