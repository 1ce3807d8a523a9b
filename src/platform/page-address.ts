/** Addresses of the page, for its reader and for others. */
import { url } from 'virtual:atlas-site'

/** Placeholder for a local file's address, whose folders are private. */
const SOME_DISK = 'file:///lab-atlas.html'

/**
 * Returns the page's address without its view; for a file on this machine, which nobody else can open, the one that the
 * deployer configured.
 */
export function pageAddress(): string {
  const here = location.href.split(/[?#]/)[0] ?? ''
  return isOnDisk() && url !== undefined ? url.replace(/\/?$/, '/') : here
}

/**
 * Returns the address for files and citations, which leave this machine; undefined if nobody could open it elsewhere.
 */
export function publicAddress(): string | undefined {
  return isOnDisk() && url === undefined ? undefined : pageAddress()
}

/** Returns the same for formats that require an address; a placeholder if there is none. */
export function statedAddress(): string {
  return publicAddress() ?? SOME_DISK
}

function isOnDisk(): boolean {
  return location.protocol === 'file:'
}
