/** The files of `lab-atlas.html`: a page opened from disk can't fetch any, so it contains its own as data blocks. */
export async function fetchFile(address: string | URL, options?: RequestInit): Promise<Response> {
  const { href } = new URL(address, document.baseURI)
  for (const block of document.querySelectorAll<HTMLScriptElement>('script[data-file]'))
    if (new URL(block.dataset['file'] ?? '', document.baseURI).href === href) return new Response(block.text)
  return fetch(address, options)
}
