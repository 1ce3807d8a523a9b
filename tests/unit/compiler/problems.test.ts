import { expect, test } from 'vitest'
import { formatProblem, Problems } from '../../../src/compiler/problems.ts'

test('tells mistakes by file, then line, then column, each once', () => {
  const problems = new Problems()
  expect(problems.none).toBe(true)
  for (const [file, line, column] of [
    ['b.yaml', 1, 1],
    ['a.yaml', 10, 1],
    ['a.yaml', 9, 2],
    ['a.yaml', 9, 1],
    ['a.yaml', 9, 2],
  ] as const) {
    problems.add({ file, line, column }, 'wrong, expected right')
  }
  expect(problems.none).toBe(false)
  expect(problems.list().map(formatProblem)).toEqual([
    'a.yaml:9:1: wrong, expected right',
    'a.yaml:9:2: wrong, expected right',
    'a.yaml:10:1: wrong, expected right',
    'b.yaml:1:1: wrong, expected right',
  ])
})

test('lists 200 mistakes of a file that has thousands, and says how many more there are', () => {
  const problems = new Problems()
  for (let line = 1; line <= 5000; line++) problems.add({ file: 'a.yaml', line, column: 3 }, 'wrong, expected right')
  problems.add({ file: 'b.yaml', line: 1, column: 1 }, 'wrong, expected right')
  const told = problems.list().map(formatProblem)
  expect(told).toHaveLength(202)
  expect(told.slice(199)).toEqual([
    'a.yaml:200:3: wrong, expected right',
    'a.yaml:201:3: from here on 4800 more, expected none',
    'b.yaml:1:1: wrong, expected right',
  ])
  expect(problems.count).toBe(5001)
})
