import { expect, test } from 'vitest'
import { formatProblem, Problems } from '../../../src/compiler/problems.ts'
import { readYaml, type Path } from '../../../src/compiler/read-yaml.ts'

const TEXT = `# A comment first
id: hkai-lab
claims:
  - event: hkai-lab
    references:
      - { lines: [15, 17], exact: 香港 }
`

const read = (text: string) => {
  const problems = new Problems()
  return { ...readYaml({ file: 'seeds/a.yaml', text }, problems), messages: () => problems.list().map(formatProblem) }
}

test.each<[Path, 'key' | 'value', number, number]>([
  [[], 'value', 2, 1],
  [['id'], 'value', 2, 5],
  [['id'], 'key', 2, 1],
  [['claims', 0], 'value', 4, 5],
  [['claims', 0, 'references', 0, 'lines', 1], 'value', 6, 23],
  [['claims', 0, 'references', 0, 'exact'], 'value', 6, 35],
  [['claims', 0, 'references', 0, 'exact'], 'key', 6, 28],
])('knows where %j stands (%s)', (path, part, line, column) => {
  expect(read(TEXT).place(path, part)).toEqual({ file: 'seeds/a.yaml', line, column })
})

test('places what is missing at the nearest thing around it', () => {
  expect(read(TEXT).place(['claims', 0, 'text', 'en'])).toMatchObject({ line: 4, column: 5 })
  expect(read('').place(['id'])).toMatchObject({ line: 1, column: 1 })
})

test('places what has a number as its key', () => {
  expect(read('years:\n  2018: { text: x }\n').place(['years', '2018', 'text'])).toMatchObject({ line: 2, column: 17 })
})

test('reads a date as the text that it is', () => {
  expect(read('date: 2018-05-21').value).toEqual({ date: '2018-05-21' })
})

test('counts lines that end as on Windows', () => {
  expect(read('id: a\r\nname: b\r\n').place(['name'])).toMatchObject({ line: 2, column: 7 })
})

test('tells every key that stands twice, and goes on with the file', () => {
  const file = read('a: 1\na: 2\nb: { c: 1, c: 2 }\n')
  expect(file.messages()).toEqual([
    'seeds/a.yaml:2:1: this key stands twice, expected it once',
    'seeds/a.yaml:3:12: this key stands twice, expected it once',
  ])
  expect(file.value).toBeDefined()
  expect(read('a: 1\n? [x]\n: 2\n? [x]\n: 3\nb:\n\tc: 1\na: 2\n').messages()).toEqual([
    'seeds/a.yaml:7:1: a tab as indentation, expected spaces',
  ])
})

test('has no value for what is no YAML, and says where', () => {
  const file = read('a: [1, 2\nb: "c')
  expect(file.value).toBeUndefined()
  expect(file.messages().length).toBeGreaterThan(0)
  for (const message of file.messages()) expect(message).toMatch(/^seeds\/a\.yaml:\d+:\d+: .+, expected valid YAML$/)
})
