import { expect, it } from 'vitest'
import { shorten } from '../../../../src/layout/timeline/words.ts'
import { measure } from './timeline.ts'

// 12 px type: 6.72 px a Latin letter, 12 px a Chinese one.
it.each([
  ['fits', 'Joint lab', 100, 'Joint lab'],
  ['ends at a word where that costs little', 'Alibaba Cloud laboratory', 110, 'Alibaba Cloud…'],
  ['cuts a word that is most of the text', 'Laboratory', 42, 'Labor…'],
  ['has no space or comma before the dots', 'Joint, laboratory', 48, 'Joint…'],
  ['counts Chinese letters as wide as they are', '香港人工智能實驗室', 60, '香港人工…'],
  ['comes to nothing where not a letter fits', 'Laboratory', 10, ''],
])('%s', (_, text, width, expected) => {
  const short = shorten(text, width, 'date', measure)
  expect(short).toBe(expected)
  expect(measure(short, 'date')).toBeLessThanOrEqual(width)
})
