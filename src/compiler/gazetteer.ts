/** The gazetteer that comes with the project, read once it is needed. */
import { readFileSync } from 'node:fs'
import { Gazetteer } from '../import/places/gazetteer.ts'
import type { GazetteerFile } from '../import/places/gazetteer-file.ts'

const FILE = new URL('../../data/gazetteer/cities.json', import.meta.url)
let read: Gazetteer | undefined

export function gazetteer(): Gazetteer {
  return (read ??= new Gazetteer(JSON.parse(readFileSync(FILE, 'utf8')) as GazetteerFile))
}
