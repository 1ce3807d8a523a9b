/** The build's file list for the service worker. */
export interface Build {
  /** A digest of all its files. */
  readonly revision: string
  /**
   * Addresses relative to the service worker, each with its contents' digest in the format of `integrity`: `sha256-…`.
   */
  readonly files: readonly (readonly [address: string, integrity: string])[]
}
