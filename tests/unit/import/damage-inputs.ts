/** One whole file of each format that the importer reads, to be damaged: the samples, our own downloads, and others. */
import { readdirSync, readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import { contextIn, wholeFile } from '../../support/exported.ts'
import { realIndex } from '../../support/real-atlas.ts'
import { mutated } from './mutations.ts'

export interface DamageInput {
  name: string
  /** Returns the file with the damage of a seed. */
  damaged: (seed: number) => Uint8Array
}

const FOLDER = 'tests/fixtures/import'
const DOWNLOADS = ['csv', 'geojson', 'linkedPlaces', 'timelinejs', 'timelinejsCsv', 'json'] as const

const SEMICOLONS = `Titel;Beginn;Ende;Ort;Breite;Länge;Partner
Erste Ausstellung;1.5.1851;15.10.1851;London;51,503;-0,173;Halden Robotics
Zweite;um 1889;;Paris;48°51′N 2°17′E;;Isar University | Halden Robotics
Dritte;Frühjahr 1893;1893;Chicago;POINT(-87.58 41.783);;
`
const HAN = `标题\t日期\t地点\t合作方
第一\t2018年5月21日\t香港\t商汤科技、阿里巴巴
第二\t2018年中旬\t新加坡\t南洋理工大学
`
const LP_TSV = `id\ttitle\ttitle_source\tstart\tend\ttypes\tlon\tlat\tccodes
1\tAbingdon\tDomesday\t-0752\t1086-12\tabbey;market\t-1.28\t51.67\tGB
2\tAnglesey\tDomesday\t1066\t\tisland\t-4.4\t53.27\tGB
`
const WIKIDATA = JSON.stringify({
  head: { vars: ['item', 'itemLabel', 'date', 'coord', 'partnerLabel'] },
  results: {
    bindings: ['Q1', 'Q1', 'Q2'].map((id, i) => ({
      item: { type: 'uri', value: `http://www.wikidata.org/entity/${id}` },
      itemLabel: { type: 'literal', 'xml:lang': 'en', value: `Event ${id}` },
      date: { type: 'literal', value: `173${i}-01-01T00:00:00Z` },
      coord: { type: 'literal', value: 'Point(103.85 1.29)' },
      partnerLabel: { type: 'literal', value: `Partner ${i}` },
    })),
  },
})

/** Returns the files in a fixed order: a seed gives the same damage every time. */
export async function damageInputs(): Promise<DamageInput[]> {
  const samples = readdirSync(FOLDER)
    .filter((name) => /\.(?:csv|json|xlsx)$/.test(name))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${FOLDER}/${name}`)) }))
  const downloads = await Promise.all(
    DOWNLOADS.map(async (format) => {
      const { text } = await wholeFile(format, realIndex, realIndex.events, contextIn('en', realIndex))
      return { name: format, bytes: strToU8(text) }
    }),
  )
  const texts = { 'semicolons.csv': SEMICOLONS, 'han.tsv': HAN, 'lp.tsv': LP_TSV, 'wikidata.json': WIKIDATA }
  const others = Object.entries(texts).map(([name, text]) => ({ name, bytes: strToU8(text) }))
  const workbook = samples.find(({ name }) => name.endsWith('.xlsx'))!
  return [
    ...[...samples, ...downloads, ...others].map(({ name, bytes }) => ({
      name,
      damaged: (seed: number) => mutated(bytes, seed),
    })),
    { name: `inside of ${workbook.name}`, damaged: damagedInside(unzipSync(workbook.bytes)) },
  ]
}

/** Damages one part of a workbook: a damaged archive mostly ends with its checksum. */
function damagedInside(parts: Unzipped): (seed: number) => Uint8Array {
  const names = Object.keys(parts).sort()
  return (seed) => {
    const name = names[seed % names.length]!
    return zipSync({ ...parts, [name]: mutated(parts[name]!, seed) }, { level: 0 })
  }
}
