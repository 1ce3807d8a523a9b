import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEdtf, statedDate } from '../../../../src/model/dataset/stated-date.ts'

const NOTHING = { isUncertain: false, isApproximate: false, isYearUncertain: false }

describe('a date as stated', () => {
  it.each([
    ['2018-05-21', 'day', '2018-05-21', '2018-05-21'],
    ['2018-04', 'month', '2018-04-01', '2018-04-30'],
    ['2016-02', 'month', '2016-02-01', '2016-02-29'],
    ['2018-12', 'month', '2018-12-01', '2018-12-31'],
    ['9999-12', 'month', '9999-12-01', '9999-12-31'],
    ['2018', 'year', '2018-01-01', '2018-12-31'],
    ['2018-05-21/2018-05-25', 'range', '2018-05-21', '2018-05-25'],
    ['2018-05/2018-06', 'range', '2018-05-01', '2018-06-30'],
    ['2018/2019-02', 'range', '2018-01-01', '2019-02-28'],
    ['2018-05-21/..', 'since', '2018-05-21', '9999-12-31'],
    ['2018-05/', 'since', '2018-05-01', '9999-12-31'],
    ['../2018-05-21', 'until', '-9999-01-01', '2018-05-21'],
    ['/2018-05', 'until', '-9999-01-01', '2018-05-31'],
    ['-0332', 'year', '-0332-01-01', '-0332-12-31'],
    ['0000-02', 'month', '0000-02-01', '0000-02-29'],
    ['-0332-07-20', 'day', '-0332-07-20', '-0332-07-20'],
    ['-0333/-0330', 'range', '-0333-01-01', '-0330-12-31'],
    ['-0333/..', 'since', '-0333-01-01', '9999-12-31'],
    ['[..-0330-10]', 'until', '-9999-01-01', '-0330-10-31'],
    ['[-0332-07-03..-0332-07-19]', 'between', '-0332-07-03', '-0332-07-19'],
    ['[2018-05-03..2018-05-19]', 'between', '2018-05-03', '2018-05-19'],
    ['[2018-05-25..2018-06-03]', 'between', '2018-05-25', '2018-06-03'],
  ])('%s is a %s', (edtf, shape, start, end) => {
    expect(readEdtf(edtf)).toMatchObject({ ...NOTHING, shape, start, end })
  })

  it.each([
    ['[2018-06-01..2018-06-10]', 'early'],
    ['[-0332-07-11..-0332-07-20]', 'mid'],
    ['[0000-02-21..0000-02-29]', 'late'],
    ['[2018-06-11..2018-06-20]', 'mid'],
    ['[2018-06-21..2018-06-30]', 'late'],
    ['[2018-02-21..2018-02-28]', 'late'],
  ])('%s is a part of its month: %s', (edtf, part) => {
    expect(readEdtf(edtf)).toMatchObject({ shape: 'part', part })
  })

  it.each([
    ['2018-03-01?', { isUncertain: true }],
    ['2018-03-01~', { isApproximate: true }],
    ['2018-03-01%', { isUncertain: true, isApproximate: true }],
    ['?2018-12-24', { isYearUncertain: true }],
    ['2018-03?', { isUncertain: true }],
    ['2018~', { isApproximate: true }],
  ])('%s is not sure', (edtf, doubt) => {
    expect(readEdtf(edtf)).toMatchObject({ ...NOTHING, ...doubt })
  })

  it.each(['', '?', '2018-02-30', '2018-13', '20180521', '..', '[2018-05-21]', '2018-21', 'mid-June'])(
    '“%s” has no words of its own',
    (edtf) => {
      expect(readEdtf(edtf)).toBeUndefined()
    },
  )

  it.each([
    ['2018-05/2018-06-02', 'month', 'day'],
    ['2018/2019', 'year', 'year'],
    ['2018-05/..', 'month', 'day'],
    ['../2018', 'day', 'year'],
  ])('%s keeps to what its ends were stated: a %s, a %s', (edtf, first, last) => {
    expect(readEdtf(edtf)?.ends).toEqual([first, last])
  })

  it.each([
    ['2018-21', '2018-03-01', '2018-05-31', { shape: 'between', ends: ['month', 'month'] }],
    ['2018-24', '2018-12-01', '2019-02-28', { shape: 'between', ends: ['month', 'month'] }],
    ['201X', '2010-01-01', '2019-12-31', { shape: 'between', ends: ['year', 'year'] }],
    ['-03XX', '-0399-01-01', '-0300-12-31', { shape: 'between', ends: ['year', 'year'] }],
    ['2018-XX', '2018-01-01', '2018-12-31', { shape: 'year' }],
    ['2018-03-XX', '2018-03-01', '2018-03-31', { shape: 'month' }],
    ['2018-06-1X', '2018-06-10', '2018-06-19', { shape: 'between' }],
    ['[2018-03-01,2018-05-31]', '2018-03-01', '2018-05-31', { shape: 'between' }],
  ])('without words of its own is given no day that nobody stated: %s', (edtf, start, end, stated) => {
    expect(statedDate({ edtf, start, end })).toMatchObject({ ...NOTHING, start, end, ...stated })
  })

  it.each([
    ['2018-03~-01', { isApproximate: true }],
    ['2018-?03-01', { isUncertain: true }],
    ['[2018-03-01?..2018-03-04]', { isUncertain: true }],
    ['2018-21%', { isUncertain: true, isApproximate: true }],
  ])('without words of its own keeps its qualifiers: %s', (edtf, doubt) => {
    expect(statedDate({ edtf, start: '2018-03-01', end: '2018-03-04' })).toMatchObject({ shape: 'between', ...doubt })
  })

  it('is read without an error, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[?~%[]?[0-9-]{0,10}[./]{0,2}[0-9-]{0,10}[\]?~%]?$/)),
        (edtf) => {
          const read = readEdtf(edtf)
          if (read) expect(read.start <= read.end || edtf.includes('/') || edtf.includes('..')).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
