/**
 * Fetches a file next to the page. In `lab-atlas.html`, which contains its files, `inlined-files.ts` replaces this
 * module.
 */
export function fetchFile(address: string | URL, options?: RequestInit): Promise<Response> {
  return fetch(address, options)
}
