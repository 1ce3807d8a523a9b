/** What the build tells the service worker. */
export interface Build {
  /** A digest of all its files. */
  readonly revision: string
  /** Addresses from the service worker on, each with its contents' digest as `integrity` takes it: `sha256-…`. */
  readonly files: readonly (readonly [address: string, integrity: string])[]
}
