import { expect, it } from 'vitest'
import { presentMessages } from '../../../src/i18n/present/present-messages.ts'

it('separate thousands on slides: “2000 events” was hard to read', () => {
  const [en, hans] = (['en', 'zh-Hans'] as const).map(presentMessages)
  expect(en?.told(2000, 1)).toBe('2,000 events, from 1 document')
  expect(en?.stepOf(1200, 2002)).toBe('Slide 1,200 of 2,002')
  expect(hans?.told(2000, 2000)).toBe('2,000 个事件，依据 2,000 份文件')
})
