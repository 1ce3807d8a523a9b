/**
 * Folders and files that cannot be read as records: each is reported at its location, with all other errors of the run.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../../src/compiler/commands.ts'
import { LONGEST_RECORD } from '../../../src/compiler/read-yaml.ts'
import { BASE } from './fixture-disk.ts'

let folder: string
let complained: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-unreadable-'))
  cpSync(BASE, folder, { recursive: true })
  // An error elsewhere, which has to be reported as well.
  writeFileSync(join(folder, 'data/people.yaml'), 'nobody\n')
  complained = []
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation((line: string) => complained.push(line.replaceAll(`${folder}/`, '')))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const compile = (out = 'out/atlas.json') =>
  run(['compile', '--seeds', `${folder}/seeds`, '--data', `${folder}/data`, '--out', `${folder}/${out}`])
const file = (name: string) => join(folder, name)
const replace = (name: string, make: (path: string) => void) => {
  rmSync(file(name), { recursive: true, force: true })
  make(file(name))
}

const ELSEWHERE = 'data/people.yaml:1:1: found "nobody", expected a list'

describe('a mistake of the disk', () => {
  it.each<[string, string, () => void, string]>([
    ['a folder with a record’s name', 'data/topics.yaml', () => replace('data/topics.yaml', mkdirSync), 'a folder'],
    [
      'a link to nothing',
      'data/topics.yaml',
      () => replace('data/topics.yaml', (path) => symlinkSync('nowhere', path)),
      'a link to nothing',
    ],
    [
      'a link to itself',
      'data/topics.yaml',
      () => replace('data/topics.yaml', (path) => symlinkSync('topics.yaml', path)),
      'a link that leads back to itself',
    ],
    [
      'a folder that is a link to itself',
      'data/events',
      () => replace('data/events', (path) => symlinkSync('events', path)),
      'a link that leads back to itself',
    ],
    [
      'a release that is a link to itself',
      'data/releases/loop',
      () => {
        mkdirSync(file('data/releases'))
        symlinkSync('loop', file('data/releases/loop'))
      },
      'a link that leads back to itself',
    ],
    [
      'a record with a folder’s name',
      'data/events',
      () => replace('data', (path) => writeFileSync(path, '')),
      'inside of a file',
    ],
  ])('is told at its place: %s', (_, path, make, what) => {
    make()
    expect(compile()).toBe(1)
    expect(complained.join('\n')).toContain(`${path}:1:1: ${what}, expected`)
    if (path !== 'data/events' || what !== 'inside of a file') expect(complained).toContain(ELSEWHERE)
    expect(complained.join('\n')).not.toContain('usage:')
  })

  it('is reported once if there is no folder of events, not for each event', () => {
    rmSync(file('data/events'), { recursive: true })
    expect(compile()).toBe(1)
    expect(complained).toEqual(['data/events:1:1: no such folder, expected one with .yaml records', ELSEWHERE])
  })

  it('is reported if the atlas cannot be written', () => {
    cpSync(`${BASE}/data/people.yaml`, file('data/people.yaml'))
    writeFileSync(file('out'), 'a file where a folder should be')
    expect(compile()).toBe(1)
    expect(complained.join('\n')).toMatch(/^out\/atlas\.json:1:1: cannot be written \(/m)
    expect(complained.join('\n')).not.toContain('usage:')
  })
})

describe('a mistake of YAML', () => {
  /** Names ten values ten times over, nine times: a billion in all. */
  const BOMB = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
    .concat(
      Array.from('bcdefghi').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[i]!}`).join(', ')}]`),
    )
    .join('\n')

  it.each([
    ['an alias of nothing', '- id: *nobody\n  name: { en: X }\n', '1:7'],
    ['a value in itself', '- id: &a [*a]\n  name: { en: X }\n', '1:11'],
    ['a bomb of aliases', `${BOMB}\n`, '2:8'],
  ])('is told at its place: %s', (_, yaml, place) => {
    writeFileSync(file('data/topics.yaml'), yaml)
    expect(compile()).toBe(1)
    expect(complained.join('\n')).toMatch(
      new RegExp(`^data/topics\\.yaml:${place}: .*, expected values written out$`, 'm'),
    )
    expect(complained).toContain(ELSEWHERE)
  })

  it('is a record of millions of characters, which is refused before it is read', () => {
    // Each line is a mistake as well.
    writeFileSync(file('data/topics.yaml'), '- x\n'.repeat(LONGEST_RECORD / 4 + 1))
    expect(compile()).toBe(1)
    expect(complained).toEqual([
      ELSEWHERE,
      'data/topics.yaml:1:1: a record of 2,000,004 characters, expected at most 2,000,000; ' +
        'many events belong in a table',
    ])
  })

  it('repeats no more of an id than a reader needs', () => {
    const id = 'x'.repeat(1_000_000)
    writeFileSync(
      file('data/topics.yaml'),
      `- { id: ${id}, name: { en: X, zh-Hans: X } }\n- { id: ${id}, name: { en: X, zh-Hans: X } }\n`,
    )
    expect(compile()).toBe(1)
    expect(Math.max(...complained.map(({ length }) => length))).toBeLessThan(400)
  })
})

describe('a setting that means nothing', () => {
  const HEAD = 'title: { en: Atlas }\ndescription: { en: An atlas }\n'
  const TILES = 'languages: [en]\ntiles:\n  url: https://t.example.org/{z}/{x}/{y}\n  attribution: x\n'

  it.each([
    ['a language twice', 'languages: [en, en]\n', '3:12'],
    ['a largest zoom below the least', `${TILES}  minZoom: 20\n  maxZoom: 3\n`, '8:12'],
    ['no subdomain at all', `${TILES}  subdomains: []\n`, '7:15'],
    ['tiles on no host', TILES.replace('t.example.org', 't.example.org;x'), '5:8'],
  ])('is refused at its place: %s', (_, yaml, place) => {
    writeFileSync(file('data/site.yaml'), `${HEAD}${yaml}`)
    expect(compile()).toBe(1)
    const line = complained.find((one) => one.startsWith('data/site.yaml:'))
    expect(line).toMatch(new RegExp(`^data/site\\.yaml:${place}: .*expected`))
  })

  it.each(['"\\ud800"', '" "', '"\\t"'])('is refused as words: %s', (words) => {
    writeFileSync(file('data/site.yaml'), `title: { en: ${words} }\ndescription: { en: An atlas }\nlanguages: [en]\n`)
    expect(compile()).toBe(1)
    expect(complained.find((one) => one.startsWith('data/site.yaml:'))).toMatch(/^data\/site\.yaml:1:14: .*, expected/)
  })
})
