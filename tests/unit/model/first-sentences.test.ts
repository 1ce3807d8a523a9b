import { describe, expect, it } from 'vitest'
import { firstSentences } from '../../../src/model/first-sentences.ts'

describe('the first sentences of a text', () => {
  it.each([
    ['One. Two. Three.', 2, 'One. Two.'],
    ['One only', 2, 'One only'],
    ['It pays US$1.5 million a year. Then more. And more.', 1, 'It pays US$1.5 million a year.'],
    ['“It begins.” Then it ends. Later.', 2, '“It begins.” Then it ends.'],
    ['第一句。第二句！第三句。', 2, '第一句。第二句！'],
    ['', 2, ''],
  ])('of %j are %i: %j', (text, count, first) => {
    expect(firstSentences(text, count)).toBe(first)
  })
})
