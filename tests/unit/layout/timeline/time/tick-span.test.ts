import { expect, it } from 'vitest'
import { tickSpan } from '../../../../../src/layout/timeline/time/tick-span.ts'
import type { Tick } from '../../../../../src/layout/timeline/types.ts'
import { dayNumber } from '../../../../../src/model/dataset/day.ts'

const tick = (day: string, level: Tick['level'] = 'normal'): Tick => ({ day: dayNumber(day), x: 0, level, label: null })
const span = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) })
const MONTHS = [
  tick('2018-03-01', 'sticky'),
  tick('2018-04-01'),
  tick('2018-04-08', 'minor'),
  tick('2018-05-01'),
  tick('2018-06-01'),
]

it.each([
  ['the month up to the next tick', MONTHS, '2018-04-01', '2018-04-30'],
  ['a whole month for the last tick', MONTHS, '2018-06-01', '2018-06-30'],
  ['a month for a lone tick', [tick('2018-02-01')], '2018-02-01', '2018-02-28'],
  ['a quarter', [tick('2018-01-01', 'major'), tick('2018-04-01'), tick('2018-07-01')], '2018-07-01', '2018-09-30'],
  ['a year', [tick('2016-01-01', 'major'), tick('2017-01-01', 'major')], '2017-01-01', '2017-12-31'],
  ['a week', [tick('2018-05-07'), tick('2018-05-14')], '2018-05-14', '2018-05-20'],
  ['a day', [tick('2018-05-07'), tick('2018-05-08')], '2018-05-07', '2018-05-07'],
])('is %s', (_, ticks, from, to) => {
  expect(tickSpan(ticks, dayNumber(from))).toEqual(span(from, to))
})
