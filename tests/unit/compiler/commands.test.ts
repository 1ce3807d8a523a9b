import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { run } from '../../../src/compiler/commands.ts'
import { formatSchema } from '../../../src/compiler/schema.ts'
import { BASE, FIXTURES } from './fixture-disk.ts'

let folder: string
const printed: string[] = []
const complained: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-commands-'))
  cpSync(BASE, folder, { recursive: true })
  vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => complained.push(line))
})

afterEach(() => {
  vi.restoreAllMocks()
  printed.length = 0
  complained.length = 0
  rmSync(folder, { recursive: true })
})

const compile = () =>
  run(['compile', '--seeds', `${folder}/seeds`, '--data', `${folder}/data`, '--out', `${folder}/out/atlas.json`])

test('compile writes the atlas and its schema, nothing else, and says in a line what is in it', () => {
  expect(compile()).toBe(0)
  expect(readdirSync(`${folder}/out`).sort()).toEqual(['atlas.json', 'atlas.schema.json'])
  expect(readFileSync(`${folder}/out/atlas.json`, 'utf8')).toBe(readFileSync(`${BASE}/atlas.json`, 'utf8'))
  expect(readFileSync(`${folder}/out/atlas.schema.json`, 'utf8')).toBe(formatSchema())
  expect(printed).toEqual([`${folder}/out/atlas.json: 1 source, 1 event, 2 claims, 0 disputes`])
})

test('a mistake leaves the older files as they were, to the byte, and prints its place as given', () => {
  compile()
  const before = readFileSync(`${folder}/out/atlas.json`)
  writeFileSync(`${folder}/data/topics.yaml`, '[]\n')
  expect(compile()).toBe(1)
  expect(complained).toEqual([
    `${folder}/data/events/example-lab.yaml:6:10: unknown topic "vision", expected an id of data/topics.yaml`,
  ])
  expect(readFileSync(`${folder}/out/atlas.json`)).toEqual(before)
  expect(readdirSync(`${folder}/out`).sort()).toEqual(['atlas.json', 'atlas.schema.json'])
})

test('a mistake makes no file where there was none', () => {
  writeFileSync(`${folder}/data/topics.yaml`, '[]\n')
  expect(compile()).toBe(1)
  expect(existsSync(`${folder}/out`)).toBe(false)
})

test('verify holds the records against the originals', () => {
  const verify = (name: string) =>
    run(['verify', '--originals', `${FIXTURES}/verify/originals`, '--seeds', `${FIXTURES}/verify/${name}/seeds`])
  expect(verify('good')).toBe(0)
  expect(printed).toEqual([
    '000_release.txt: 3 of 3 lines cited (100%), 0 left out on purpose',
    '001_report.txt: 4 of 4 lines cited (100%), 0 left out on purpose',
    '10 references of 2 documents hold',
  ])
  expect(verify('bad')).toBe(1)
  expect(complained.length).toBeGreaterThan(1)
})

test('release saves the atlas once, byte for byte; a release that its digest doesn’t match stops every command', () => {
  const folders = ['--seeds', `${folder}/seeds`, '--data', `${folder}/data`]
  const revision = createHash('sha256')
    .update(readFileSync(`${BASE}/atlas.json`))
    .digest('hex')
    .slice(0, 12)
  const file = `${folder}/data/releases/${revision}/atlas.json`
  expect(run(['release', ...folders])).toBe(0)
  expect(readFileSync(file)).toEqual(readFileSync(`${BASE}/atlas.json`))
  expect(run(['release', ...folders])).toBe(0)
  expect(printed).toEqual([
    `${file}: 1 source, 1 event, 2 claims, 0 disputes`,
    `${file}: is there already, the atlas has not changed since`,
  ])
  expect(compile()).toBe(0)

  writeFileSync(file, readFileSync(file, 'utf8').trimEnd())
  for (const command of [compile, () => run(['release', ...folders])]) expect(command()).toBe(1)
  expect(complained).toHaveLength(2)
  expect(complained[0]).toMatch(`${file}:1:1: a release named "${revision}" whose SHA-256 begins with `)
})

test('new event writes a skeleton, of which the compiler asks what is missing, and never replaces a file', () => {
  const command = () => run(['new', 'event', 'sample-lab', '--data', `${folder}/data`])
  const file = `${folder}/data/events/sample-lab.yaml`
  expect(command()).toBe(0)
  expect(printed).toEqual([`${file}: fill it in, and claim its date and partners in seeds/`])
  expect(compile()).toBe(1)
  expect(complained).toContain(`${file}:4:14: found "", expected words`)
  const before = readFileSync(file, 'utf8')
  expect(command()).toBe(1)
  expect(complained.at(-1)).toBe(`${file}:1:1: is there already, expected a new id`)
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test.each([
  [['compile', '--sedes', 'seeds'], /--sedes/],
  [['compile', 'seeds'], /seeds/],
  [['verify'], /^no --originals, expected the folder of the original documents/],
  [['verify', '--originals', '/nowhere/at/all'], /^no folder/],
  [['complie'], /^unknown command "complie", expected compile, verify, release, new or import/],
  [['new', 'record', 'sample-lab'], /^found "record sample-lab", expected a folder, or event and its id/],
  [['new', 'event', 'Sample Lab'], /^found "Sample Lab", expected an id/],
  [[], /^unknown command ""/],
])('%j is refused with the usage', (args, reason) => {
  expect(run(args)).toBe(1)
  expect(complained.join('\n')).toMatch(reason)
  expect(complained.join('\n')).toContain('usage:')
})

test('as a program it ends with the exit code', () => {
  const program = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/compiler/cli.ts', ...args], { encoding: 'utf8' })
  const { status, stdout, stderr } = program('complie')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('unknown command "complie"')
})
