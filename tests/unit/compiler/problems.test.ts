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
