/** Fetches a file that stands beside the page, as any other. In `lab-atlas.html`, which has them in itself, `inlined-files.ts` stands in for this. */
export function fetchFile(address: string | URL, options?: RequestInit): Promise<Response> {
  return fetch(address, options)
}
