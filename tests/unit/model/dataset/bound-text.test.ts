import { expect, it } from 'vitest'
import { boundText } from '../../../../src/model/dataset/bound-text.ts'

it.each([
  ['2018 年的实验室', '2018~年的实验室'],
  ['其後的報道作 5 月 25 日。', '其後的報道作 5~月~25~日。'],
  ['is to sign on 15 June, and', 'is to sign on 15~June, and'],
  ['raised US$600 million in 12 months', 'raised US$600 million in 12 months'],
  ['lines 3, 15–17; Newspaper round-up, line 9', 'lines~3,~15–17; Newspaper round-up, line~9'],
  ['新闻稿，第 3、15 行', '新闻稿，第~3、15~行'],
  [
    'Sources of online 3D maps · © OpenStreetMap contributors',
    'Sources of online 3D maps · ©~OpenStreetMap contributors',
  ],
])('keeps on one line what belongs together in %s', (text, bound) => {
  expect(boundText(text).replaceAll('\u00a0', '~')).toBe(bound)
})
