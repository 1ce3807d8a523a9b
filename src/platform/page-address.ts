/** Where the page is found: by whoever has it open, and by whoever reads of it elsewhere. */
import { url } from 'virtual:atlas-site'

/** In the place of a file's own, whose folders are nobody's business. */
const SOME_DISK = 'file:///lab-atlas.html'

/** The page's address without its view: of a file on this machine, which nobody else can open, the one that the deployer named. */
export function pageAddress(): string {
  const here = location.href.split(/[?#]/)[0] ?? ''
  return isOnDisk() && url !== undefined ? url.replace(/\/?$/, '/') : here
}

/** The address for what leaves this machine, as files and citations do; undefined where nobody would find it there. */
export function publicAddress(): string | undefined {
  return isOnDisk() && url === undefined ? undefined : pageAddress()
}

/** The same for formats that must have one: it leads nowhere then. */
export function statedAddress(): string {
  return publicAddress() ?? SOME_DISK
}

function isOnDisk(): boolean {
  return location.protocol === 'file:'
}
