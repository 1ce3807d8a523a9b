/** A made-up atlas of any size for the benchmarks, as one table of columns. The same size gives the same bytes. */

const CITIES = 200
const PARTNERS = 40
const YEARS = { from: Date.UTC(2010, 0, 1), to: Date.UTC(2025, 11, 31) }
const DAY_MS = 864e5
const WORDS = [
  ...['signal', 'harbour', 'archive', 'survey', 'bridge', 'meeting', 'launch', 'report', 'pilot', 'workshop'],
  ...['summit', 'charter', 'network', 'field', 'station', 'release', 'review', 'forum', 'grant', 'atlas'],
]

/**
 * Returns an atlas in the format lab-atlas/1 with `rows` events: 1 to 3 of 40 partners each, in 200 cities, over 16
 * years.
 */
export function madeUpTable(rows) {
  const random = mulberry32(20_252_010)
  const below = (end) => Math.floor(random() * end)
  const rounded = (degrees) => Number(degrees.toFixed(4))
  const cities = Array.from({ length: CITIES }, (_, i) => {
    const [latitude, longitude] = [rounded(random() * 125 - 55), rounded(random() * 340 - 170)]
    return {
      id: `city-${i}`,
      name: { en: `City ${i}` },
      coordinates: [longitude, latitude],
      bounds: [
        [rounded(longitude - 0.4), rounded(latitude - 0.4)],
        [rounded(longitude + 0.4), rounded(latitude + 0.4)],
      ],
    }
  })
  const columns = {
    id: [],
    title: [],
    start: [],
    end: [],
    longitude: [],
    latitude: [],
    city: [],
    partners: [],
    line: [],
  }
  for (let row = 0; row < rows; row++) {
    const city = below(CITIES)
    const partners = new Set()
    for (const most = 1 + below(3); partners.size < most;) partners.add(below(PARTNERS))
    const day = Math.floor((YEARS.from + random() * (YEARS.to - YEARS.from)) / DAY_MS)
    columns.id.push(`e${row}`)
    columns.title.push(`${WORDS[below(WORDS.length)]} ${WORDS[below(WORDS.length)]} ${row}`)
    columns.start.push(day)
    columns.end.push(day)
    columns.longitude.push(rounded(cities[city].coordinates[0] + (random() - 0.5) * 0.6))
    columns.latitude.push(rounded(cities[city].coordinates[1] + (random() - 0.5) * 0.6))
    columns.city.push(city)
    columns.partners.push([...partners])
    columns.line.push(row + 2)
  }
  return {
    format: 'lab-atlas/1',
    title: { en: 'Benchmark' },
    description: { en: 'Made-up events' },
    languages: ['en'],
    sources: [
      {
        id: 'made-up',
        document: 'made-up.csv',
        sha256: '0'.repeat(64),
        title: { en: 'Made-up table' },
        publisher: { en: 'Benchmark' },
        language: 'en',
        kind: 'table',
      },
    ],
    organisations: Array.from({ length: PARTNERS }, (_, i) => ({ id: `partner-${i}`, name: { en: `Partner ${i}` } })),
    people: [],
    cities,
    places: [],
    topics: [],
    events: [],
    stories: [],
    tables: [{ source: 'made-up', kind: 'laboratory', rows, columns }],
  }
}

/** Random numbers from 0 to 1 by Mulberry32 (Tommy Ettinger, public domain). */
function mulberry32(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
