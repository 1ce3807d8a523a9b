/** Fetches the gazetteer, 330 kB gzipped, once somebody asks for it. */
import url from '../../data/gazetteer/cities.json?url'
import type { GazetteerFile } from '../import/places/gazetteer-file.ts'
import { fetchFile } from './fetch-file.ts'

let fetched: Promise<GazetteerFile> | undefined

/**
 * Returns the file of the gazetteer, for `new Gazetteer(file)`, where the names are looked up. Rejects if it can't be
 * loaded; the next call tries again.
 */
export function loadGazetteer(): Promise<GazetteerFile> {
  fetched ??= fetchGazetteer()
  fetched.catch(() => (fetched = undefined))
  return fetched
}

async function fetchGazetteer(): Promise<GazetteerFile> {
  const response = await fetchFile(new URL(url, document.baseURI))
  if (!response.ok) throw new Error(`the gazetteer could not be loaded: ${response.status}`)
  return (await response.json()) as GazetteerFile // our own file, made by npm run gazetteer
}
