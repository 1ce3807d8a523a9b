/**
 * Checks that more records are welcome: adds the sixth announcement of `tests/fixtures/sixth`, then 12 and 30 made-up
 * announcements in the same cities, to the frozen records. Each set is compiled, built, and checked by the tests of
 * live records; the sixth's document is also compared with its record. No other test reads live records
 * (`tests/unit/frozen-records.test.ts`), so that nothing else can fail when a record is added.
 *
 * `npm run test:sixth` runs all sets, `npm run test:sixth -- 12` one.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FROZEN = 'tests/fixtures/five-announcements'
const SIXTH = 'tests/fixtures/sixth'
const LISTS = 'data'
/** Announcements in the frozen records. */
const FROZEN_COUNT = 5
/** Centres of the frozen records' cities and their languages' words, for made-up records. */
const CITIES = [
  { city: 'singapore', at: [103.82, 1.34] },
  { city: 'hong-kong', at: [114.17, 22.36] },
  { city: 'shenzhen', at: [114.06, 22.58] },
]

/** @type {Record<string, (folder: string) => void>} */
const SETS = {
  sixth: addSixth,
  12: (folder) => addMadeUp(folder, 12 - FROZEN_COUNT),
  30: (folder) => addMadeUp(folder, 30 - FROZEN_COUNT),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(SETS, name))
if (unknown.length > 0) {
  console.error(`found ${unknown.join(', ')}, expected ${Object.keys(SETS).join(', ')}`)
  process.exit(1)
}
const failed = (asked.length > 0 ? asked : Object.keys(SETS)).filter((name) => !isWelcome(name))
for (const name of failed) console.error(`✗ ${name}: a correct record is not welcome`)
process.exitCode = failed.length === 0 ? 0 : 1

function isWelcome(name) {
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-added-'))
  try {
    cpSync(FROZEN, folder, { recursive: true })
    SETS[name]?.(folder)
    console.log(`\n── ${name}`)
    const records = ['--seeds', join(folder, 'seeds'), '--data', join(folder, 'data')]
    const environment = { ATLAS_RECORDS: folder, ATLAS_BUILD: join(folder, 'dist') }
    return (
      run(['npm', 'run', '--silent', 'compile', '--', ...records, '--out', join(folder, 'atlas.json')]) &&
      (name !== 'sixth' || run(verifyCommand())) &&
      run(['npx', 'vite', 'build', '--logLevel', 'error', '--outDir', environment.ATLAS_BUILD], {
        NODE_ENV: 'production',
        ...environment,
      }) &&
      run(['npx', 'vitest', 'run', '--project', 'live'], environment)
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function verifyCommand() {
  return ['npm', 'run', '--silent', 'verify', '--', '--originals', `${SIXTH}/originals`, '--seeds', `${SIXTH}/seeds`]
}

function addSixth(folder) {
  cpSync(`${SIXTH}/seeds`, join(folder, 'seeds'), { recursive: true })
  cpSync(`${SIXTH}/data/events`, join(folder, 'data/events'), { recursive: true })
  for (const name of readdirSync(`${SIXTH}/${LISTS}`).filter((name) => name.endsWith('.yaml')))
    appendFileSync(join(folder, LISTS, name), readFileSync(`${SIXTH}/${LISTS}/${name}`, 'utf8'))
}

/** Adds announcements, one a document, evenly over cities and year, each with its own place and partners. */
function addMadeUp(folder, count) {
  for (let i = 0; i < count; i++) {
    const { city, at } = CITIES[i % CITIES.length] ?? CITIES[0]
    const day = new Date(Date.UTC(2018, 0, 15 + Math.round((i * 330) / count))).toISOString().slice(0, 10)
    const digest = (i + 1).toString(16).padStart(64, 'a')
    const name = (word) => same(`${word} ${i + 1}`)
    const [longitude, latitude] = [at[0] + ((i % 5) - 2) / 100, at[1] + ((i % 7) - 3) / 200]
    write(folder, `seeds/made-up-${i}-release.yaml`, [
      `id: made-up-${i}-release`,
      `document: made-up-${i}.txt`,
      `sha256: '${digest}'`,
      `title: ${name('Release')}`,
      `publisher: ${name('Publisher')}`,
      'language: en',
      'kind: press-release',
      'claims:',
      ...claim(i, 'date', `'${day}'`),
      ...claim(i, 'place', `made-up-place-${i}`),
      ...claim(i, 'partner', `made-up-company-${i}`),
    ])
    write(folder, `data/events/made-up-${i}.yaml`, [
      `id: made-up-${i}`,
      'kind: laboratory',
      'status: announced',
      `title: ${name('Laboratory')}`,
      `summary: ${name('Made up')}`,
      'topics: []',
    ])
    append(folder, 'organisations', [`- id: made-up-company-${i}`, `  name: ${name('Company')}`, '  kind: company'])
    append(folder, 'places', [
      `- id: made-up-place-${i}`,
      `  name: ${name('Place')}`,
      `  city: ${city}`,
      `  coordinates: [${longitude.toFixed(4)}, ${latitude.toFixed(4)}]`,
      '  precision: campus',
      `  coordinatesBy: ${same('a test')}`,
    ])
  }
}

function claim(i, property, value) {
  return [
    `  - event: made-up-${i}`,
    `    property: ${property}`,
    `    value: ${value}`,
    `    text: ${same('made up')}`,
    '    references: [{ lines: 1 }]',
  ]
}

/** The same words in the languages of the frozen records. */
function same(words) {
  return `{ en: ${words}, zh-Hans: ${words}, zh-Hant: ${words} }`
}

function write(folder, name, lines) {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
}

function append(folder, list, lines) {
  appendFileSync(join(folder, LISTS, `${list}.yaml`), `${lines.join('\n')}\n`)
}

/** Runs a command with its output shown; returns whether it succeeded. */
function run([command = '', ...args], environment = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0
}
