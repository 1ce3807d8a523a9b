import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { firstPictureFiles } from '../../../src/build/discovery/first-picture.ts'
import { siteFacts } from '../../../src/build/discovery/site-facts.ts'
import { run } from '../../../src/compiler/commands.ts'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { importFixture, sentences } from '../import/imported.ts'
import { BASE } from './fixture-disk.ts'

const SAMPLES = 'tests/fixtures/import'
const NAMES = ['timelinejs.csv', 'timelinejs-old.csv', 'timemap.json', 'laboratories.xlsx']

/** `FILE:LINE:COLUMN: warning: sentence`. */
function warning(file: string, sentence: string): string {
  return `${file}:${sentence.replace(/^\d+:\d+: /, '$&warning: ')}`
}

let folder: string
const printed: string[] = []
const complained: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-import-'))
  vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => complained.push(line))
})

afterEach(() => {
  vi.restoreAllMocks()
  printed.length = 0
  complained.length = 0
  rmSync(folder, { recursive: true })
})

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T
const compileFolder = (records: string): Atlas => {
  const out = `${folder}/compiled.json`
  expect(run(['compile', '--seeds', `${records}/seeds`, '--data', `${records}/data`, '--out', out])).toBe(0)
  return readJson<Atlas>(out)
}
const table = (name: string, text: string): string => {
  const file = `${folder}/${name}`
  writeFileSync(file, text)
  return file
}

describe('npm run new', () => {
  it('makes a folder that compiles, with a table and settings', () => {
    expect(run(['new', `${folder}/mine`])).toBe(0)
    expect(printed.at(-1)).toContain(`npm start -- --data ${folder}/mine/data`)
    const { title, tables } = compileFolder(`${folder}/mine`)
    expect(title).toEqual({ en: 'world-exhibitions' })
    expect(tables?.map(({ rows }) => rows)).toEqual([8])
  })

  it('whose site tells search engines and readers without scripts its events', async () => {
    expect(run(['new', `${folder}/mine`])).toBe(0)
    const facts = await siteFacts(compileFolder(`${folder}/mine`), { url: undefined, hasPicture: () => false })
    expect(facts.editions[0].events.map(({ title }) => title)).toContain('Expo 67')
    expect(Object.keys(firstPictureFiles(facts)).length).toBeGreaterThan(0)
  })

  it('makes an example that a table of one’s own replaces, with its title', () => {
    expect(run(['new', `${folder}/mine`])).toBe(0)
    const own = table('fairs.csv', 'title,date\nA fair,2018-05-01\n')
    expect(run(['import', own, '--out', `${folder}/mine`])).toBe(0)
    expect(printed).toContain(`${folder}/mine/data/tables/world-exhibitions.csv: removed, it was the example`)
    expect(readdirSync(`${folder}/mine/data/tables`).sort()).toEqual(['fairs.csv', 'fairs.yaml'])
    expect(compileFolder(`${folder}/mine`)).toMatchObject({ title: { en: 'fairs' }, tables: [{ rows: 1 }] })
  })

  it('makes an example that stays when somebody has worked on it', () => {
    expect(run(['new', `${folder}/mine`])).toBe(0)
    const example = `${folder}/mine/data/tables/world-exhibitions.csv`
    appendFileSync(example, 'Expo 2020,2021-10-01,2022-03-31,Dubai,24.96,55.15,Cities\n')
    const own = table('fairs.csv', 'title,date\nA fair,2018-05-01\n')
    expect(run(['import', own, '--out', `${folder}/mine`])).toBe(0)
    const { title, tables } = compileFolder(`${folder}/mine`)
    expect(title).toEqual({ en: 'world-exhibitions' })
    expect(tables?.map(({ rows }) => rows).sort()).toEqual([1, 9])
  })

  it('leaves a folder alone that has something in it', () => {
    mkdirSync(`${folder}/mine`)
    writeFileSync(`${folder}/mine/notes.txt`, 'mine')
    expect(run(['new', `${folder}/mine`])).toBe(1)
    expect(complained).toEqual([`${folder}/mine:1:1: is not empty, expected a new folder`])
    expect(existsSync(`${folder}/mine/data`)).toBe(false)
  })
})

describe('npm run import', () => {
  it.each(NAMES)('writes %s as an atlas, and as a record that compiles to the same events', (name) => {
    const atlas = `${folder}/atlas.json`
    expect(run(['import', `${SAMPLES}/${name}`, '--out', `${folder}/records`, '--atlas', atlas])).toBe(0)
    const { tables, organisations, cities, topics } = readJson<Atlas>(atlas)
    const compiled = compileFolder(`${folder}/records`)
    expect(compiled).toMatchObject({ organisations, cities, topics, tables })
  })

  it.each(NAMES.flatMap((name) => [name, `broken/${name}`]))(
    'says of %s what the importer says, line by line, and in the report',
    (name) => {
      const file = `${SAMPLES}/${name}`
      const report = `${folder}/report.json`
      expect(run(['import', file, '--report', report])).toBe(0)
      const { leftOut, remarks } = importFixture(name, { gazetteer: () => undefined }).report
      expect(complained).toEqual(sentences([...leftOut, ...remarks]).map((one) => warning(file, one)))
      const told = readJson<Record<'leftOut' | 'remarks', { line: number; why: string }[]>>(report)
      expect([...told.leftOut, ...told.remarks].map(({ line, why }) => `${line}: ${why}`)).toEqual(
        sentences([...leftOut, ...remarks]).map((one) => one.replace(/^(\d+):\d+/, '$1')),
      )
    },
  )

  it('lets the events of a table join those of records, by the same organisations', () => {
    cpSync(BASE, `${folder}/records`, { recursive: true })
    const before = compileFolder(`${folder}/records`)
    const [known] = before.organisations
    const name = known!.name['en']!
    const file = table('more.csv', `title,date,partner\nA second laboratory,2019-05-06,${name}; Another Firm\n`)
    expect(run(['import', file, '--out', `${folder}/records`])).toBe(0)
    const after = compileFolder(`${folder}/records`)
    expect(after.events).toEqual(before.events)
    expect(after.organisations).toHaveLength(before.organisations.length + 1)
    expect(after.tables?.[0]?.columns).toMatchObject({
      id: ['a-second-laboratory'],
      partners: [[0, before.organisations.length]],
    })
    expect(readFileSync(`${folder}/records/data/site.yaml`)).toEqual(readFileSync(`${BASE}/data/site.yaml`))
  })

  it('keeps what somebody has decided in the record when the table is imported again', () => {
    const file = table('signed.csv', 'title,opened,signed\nA lab,2019-05-06,2018-01-02\n')
    const record = `${folder}/data/tables/signed.yaml`
    run(['import', file, '--out', folder])
    expect(readFileSync(record, 'utf8')).toContain('date: opened\n')
    writeFileSync(record, readFileSync(record, 'utf8').replace('date: opened', 'date: signed'))
    run(['import', file, '--out', folder])
    expect(readFileSync(record, 'utf8')).toContain('date: signed\n')
    expect(compileFolder(folder).tables?.[0]?.columns.edtf).toEqual(['2018-01-02'])
  })

  it('writes a report of what is left out, and of remarks', () => {
    const report = `${folder}/report.json`
    run(['import', `${SAMPLES}/timelinejs-old.csv`, '--report', report])
    expect(readJson(report)).toEqual({
      leftOut: [
        {
          line: 19,
          title: 'A day that isn’t one',
          column: 'Start Date',
          value: '13/5/2030',
          why: expect.stringContaining('is no day') as string,
        },
        {
          line: 20,
          title: 'No date at all',
          column: 'Start Date',
          value: '',
          why: 'No date. Left out: without a date it has no place in time.',
        },
      ],
      remarks: [
        {
          line: 16,
          title: 'Expo 2010',
          column: 'Start Date',
          value: '5/1/2010 9:00',
          why: '“5/1/2010 9:00”: the time of day is dropped; the day is kept as written.',
        },
        {
          line: 16,
          title: 'Expo 2010',
          column: 'End Date',
          value: '10/31/2010 22:00',
          why: '“10/31/2010 22:00”: the time of day is dropped; the day is kept as written.',
        },
      ],
    })
  })

  it('finds places by name once the record says so, and tells how to decide what it can’t', () => {
    const file = table('t.csv', 'title,date,city\nA,2019-05-01,Boston\nB,2019-05-02,Cambridge\nC,2019-05-03,Bstn\n')
    const record = `${folder}/data/tables/t.yaml`
    expect(run(['import', file, '--out', folder])).toBe(0)
    expect(complained).toEqual([])
    expect(printed.slice(-2)).toEqual([
      `3 places have a name and no coordinates; to find them by name, write into ${record}:`,
      '  findPlaces: true',
    ])
    expect(compileFolder(folder).tables?.[0]?.columns).not.toHaveProperty('city')

    writeFileSync(record, `${readFileSync(record, 'utf8')}findPlaces: true\n`)
    expect(run(['import', file, '--out', folder])).toBe(0)
    expect(complained).toEqual([
      expect.stringMatching(/t\.csv:3:3: warning: “Cambridge” is the name of 4 cities \(United Kingdom; /),
      expect.stringMatching(/t\.csv:4:3: warning: “Bstn” is no place we know\. .* Did you mean Boston\?$/),
    ])
    expect(printed.slice(-3)).toEqual([
      '  placeNames:',
      '    Cambridge: Cambridge, GB # or Cambridge, CA, or Cambridge, MA, or Cambridge, NZ',
      '    Bstn: Boston',
    ])

    writeFileSync(record, `${readFileSync(record, 'utf8')}placeNames:\n  Cambridge: Cambridge, MA\n  Bstn: Boston\n`)
    const { cities, tables } = compileFolder(folder)
    expect(tables?.[0]?.columns.city).toEqual([0, 1, 0])
    expect(cities.map(({ coordinates: [longitude] }) => Math.round(longitude))).toEqual([-71, -71])
  })

  it.each([
    ['same.csv', 'same: join', (atlas: Atlas) => atlas.tables?.[0]?.rows, 2],
    ['exchanged.csv', 'exchangeCoordinates: true', (atlas: Atlas) => atlas.tables?.[0]?.columns.latitude?.[2], 48.86],
    ['near.csv', 'placeNames:', (atlas: Atlas) => atlas.cities.length, 2],
  ])('asks about %s and takes the answer from the record', (name, key, fact, expected) => {
    expect(run(['import', `${SAMPLES}/asked/${name}`, '--out', folder])).toBe(0)
    const answer = printed.slice(printed.indexOf(`  ${key}`)).map((line) => line.slice(2))
    expect(answer[0]).toBe(key)
    expect(fact(compileFolder(folder))).not.toBe(expected)
    const record = `${folder}/data/tables/${name.replace('.csv', '.yaml')}`
    writeFileSync(
      record,
      `${readFileSync(record, 'utf8')}${answer.filter((line) => /^[\w ]+:/.test(line)).join('\n')}\n`,
    )
    expect(fact(compileFolder(folder))).toBe(expected)
  })

  it('takes a mapping and a language', () => {
    const file = table('deux.csv', 'nom,quand,autre\nUn labo,2019-05-06,2018-01-02\n')
    const mapping = table('mapping.yaml', 'title: nom\ndate: autre\n')
    const atlas = `${folder}/atlas.json`
    expect(run(['import', file, '--mapping', mapping, '--language', 'fr', '--atlas', atlas])).toBe(0)
    const { languages, tables } = readJson<Atlas>(atlas)
    expect({ languages, edtf: tables?.[0]?.columns.edtf }).toEqual({ languages: ['fr'], edtf: ['2018-01-02'] })
  })

  it.each([
    ['', '1:1: the file is empty, expected a table'],
    ['%PDF-1.7\n', '1:1: this is a PDF, expected a table as CSV or XLSX, or JSON of a known format'],
    [
      '<!doctype html><title>404</title>',
      '1:1: this is a web page, expected a table as CSV or XLSX, or JSON of a known format',
    ],
    ['{"a": [1', '1:1: the JSON is damaged, expected a whole file'],
    [
      'name,colour\nA,red\nB,blue\n',
      '1:1: no column holds dates, expected one of name, colour: write "date: colour", with the column that does, ' +
        'into a file, and give it with --mapping FILE',
    ],
  ])('refuses a file without events in words, and writes nothing: %j', (text, message) => {
    const file = table('table.csv', text)
    expect(run(['import', file, '--out', folder, '--atlas', `${folder}/atlas.json`])).toBe(1)
    expect(complained).toEqual([`${file}:${message}`])
    expect(existsSync(`${folder}/data`)).toBe(false)
    expect(existsSync(`${folder}/atlas.json`)).toBe(false)
  })

  it('says all reasons where no row is an event, with line and column', () => {
    const file = table('table.csv', 'title,date\nA,2019-13-01\nB,\n')
    expect(run(['import', file, '--mapping', table('m.yaml', 'date: date\n')])).toBe(1)
    expect(complained).toEqual([
      expect.stringContaining(`${file}:2:2: “2019-13-01” is no day`) as string,
      `${file}:3:2: No date. Left out: without a date it has no place in time.`,
    ])
  })

  it('says which columns a mapping gets wrong', () => {
    const file = table('table.csv', 'title,date\nA,2019-03-01\n')
    expect(run(['import', file, '--mapping', table('m.yaml', 'date: dat\nplaces: here\nsame: perhaps\n')])).toBe(1)
    expect(complained.map((line) => line.replace(`${folder}/`, ''))).toEqual([
      'm.yaml:2:1: unknown key "places", expected "place"',
      expect.stringMatching(/^m\.yaml:3:7: .*"perhaps"/) as string,
    ])
    complained.length = 0
    expect(run(['import', file, '--mapping', table('m.yaml', 'date: dat\n')])).toBe(1)
    expect(complained).toEqual([`${file}:1:1: unknown column "dat", expected "date"`])
  })
})

describe('a record of a table', () => {
  it('is refused at its place where it has mistakes', () => {
    mkdirSync(`${folder}/data/tables`, { recursive: true })
    writeFileSync(`${folder}/data/site.yaml`, 'title: { en: A }\ndescription: { en: B }\nlanguages: [en]\n')
    writeFileSync(`${folder}/data/tables/one.yaml`, 'file: missing.csv\n')
    writeFileSync(`${folder}/data/tables/two.yaml`, 'file: ../two.csv\n')
    const out = `${folder}/atlas.json`
    expect(run(['compile', '--seeds', `${folder}/seeds`, '--data', `${folder}/data`, '--out', out])).toBe(1)
    expect(complained.map((line) => line.replace(`${folder}/`, ''))).toEqual([
      'data/tables/missing.csv:1:1: a link to nothing, expected a file',
      expect.stringMatching(/^data\/tables\/two\.yaml:1:7: .*expected the name of a file beside this one/) as string,
    ])
  })
})
