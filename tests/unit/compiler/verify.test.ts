import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../../src/compiler/problems.ts'
import { comparable, linesOf, verify } from '../../../src/compiler/verify.ts'
import { FIXTURES, layered } from './fixture-disk.ts'

const verifyFixture = (name: 'good' | 'bad' | 'uncited') =>
  verify({ originals: 'originals', seeds: 'seeds' }, layered(`${FIXTURES}/verify`, `${FIXTURES}/verify/${name}`))

test('records that quote their originals pass, across lines, through glosses and any white space', () => {
  expect(verifyFixture('good')).toEqual({
    problems: [],
    documents: 2,
    references: 10,
    coverage: [
      { document: '000_release.txt', lines: 3, cited: 3, leftOut: 0 },
      { document: '001_report.txt', lines: 4, cited: 4, leftOut: 0 },
    ],
  })
})

test('every digest, line and quotation that does not hold is told at its place', async () => {
  const messages = verifyFixture('bad').problems.map((problem) => `${formatProblem(problem)}\n`)
  await expect(messages.join('')).toMatchFileSnapshot(`${FIXTURES}/verify/bad/messages.txt`)
})

test('a line that no claim cites is a mistake, unless the record leaves it out with a reason', () => {
  const { problems, coverage } = verifyFixture('uncited')
  expect(problems.map((problem) => formatProblem(problem))).toEqual([
    'seeds/release.yaml:2:11: no claim cites line 4 of 000_release.txt, expected a claim, or the lines in ' +
      '"leftOut" with a reason',
  ])
  expect(coverage).toEqual([{ document: '000_release.txt', lines: 3, cited: 1, leftOut: 1 }])
})

test('a folder of originals that is not there is a mistake of the command', () => {
  expect(() => verify({ originals: 'nowhere', seeds: 'seeds' }, layered(`${FIXTURES}/verify`))).toThrow(
    'no folder "nowhere", expected the original documents in it',
  )
})

describe('lines', () => {
  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\n', ['a', '']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['\n\na', ['', '', 'a']],
  ])('of %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })
})

test('words are compared without any space, and otherwise exactly', () => {
  expect(comparable('全方位\n  的　合\u00A0作\t。\uFEFF')).toBe('全方位的合作。')
  expect(comparable('AI Lab')).not.toBe(comparable('AI lab'))
})
