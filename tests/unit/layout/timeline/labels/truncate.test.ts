import { expect, it } from 'vitest'
import { truncate } from '../../../../../src/layout/timeline/labels/truncate.ts'
import { measure } from '../timeline.ts'

// At 12 px: 6.72 px a Latin letter, 12 px a Chinese one.
it.each([
  ['fits', 'Joint lab', 100, 'Joint lab'],
  ['ends at a word where that costs little', 'Alibaba Cloud laboratory', 110, 'Alibaba Cloud…'],
  ['cuts a word that is most of the text', 'Laboratory', 42, 'Labor…'],
  ['has no space or comma before the dots', 'Joint, laboratory', 48, 'Joint…'],
  ['counts Chinese letters as wide as they are', '香港人工智能實驗室', 60, '香港人工…'],
  ['parts no figure from its unit', '商汤融资 6 亿美元', 75, '商汤融资…'],
  ['parts no figure', 'Raises 600,000 dollars', 80, 'Raises…'],
  ['keeps a figure that is whole', 'Report 2018 of the laboratory', 100, 'Report 2018…'],
  ['ends in no bracket that opens', '京东与港中大（深圳）', 88, '京东与港中大…'],
  ['comes to nothing rather than to dots alone', '600 亿美元', 40, ''],
  ['comes to nothing where not a letter fits', 'Laboratory', 10, ''],
])('%s', (_, text, width, expected) => {
  const short = truncate(text, width, 'date', measure)
  expect(short).toBe(expected)
  expect(measure(short, 'date')).toBeLessThanOrEqual(width)
})
