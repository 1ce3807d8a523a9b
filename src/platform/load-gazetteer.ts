/** Fetches the gazetteer, 330 kB gzipped, once somebody asks for it. */
import address from '../../data/gazetteer/cities.json?url'
import { fetchFile } from './fetch-file.ts'

let fetched: Promise<Blob> | undefined

/**
 * Returns the file of the gazetteer, for the importer, where it is read. Rejects if it can't be loaded; the next call
 * tries again. `lab-atlas.html` doesn't contain it.
 */
export function loadGazetteer(): Promise<Blob> {
  fetched ??= fetchGazetteer()
  fetched.catch(() => (fetched = undefined))
  return fetched
}

async function fetchGazetteer(): Promise<Blob> {
  // Not in lab-atlas.html.
  const url = address as string | undefined
  if (url === undefined) throw new Error('the gazetteer is not in this file')
  const response = await fetchFile(new URL(url, document.baseURI))
  if (!response.ok) throw new Error(`the gazetteer could not be loaded: ${response.status}`)
  return response.blob()
}
