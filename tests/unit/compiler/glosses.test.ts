import { describe, expect, test } from 'vitest'
import { withoutGlosses } from '../../../src/compiler/glosses.ts'

describe('a pinyin gloss behind a Han character is read through', () => {
  test.each([
    ['內(nèi)地互聯(lián)網(wǎng)', '內地互聯網'],
    ['聯(lián)合實(shí)驗(yàn)室', '聯合實驗室'],
    ['轉(zhuǎn)化的模式,催生了大疆創(chuàng)新', '轉化的模式,催生了大疆創新'],
    ['產(chǎn)學(xué)研一體化創(chuàng)新', '產學研一體化創新'],
    ['強(qiáng)強(qiáng)聯(lián)合', '強強聯合'],
    ['中國(guó)綠(lǜ)色', '中國綠色'],
    ['財(cái)務(wù)獨(dú)立', '財務獨立'],
    ['香港中文大學(xué)(深圳)', '香港中文大學(深圳)'],
  ])('%s', (spoiled, whole) => {
    expect(withoutGlosses(spoiled)).toBe(whole)
  })
})

describe('brackets of the document itself stay', () => {
  test.each([
    '香港中文大學(深圳),迎來騰訊AIlab的客人',
    '自然語言處理(NLP)、計算機視覺',
    'Natural Language Processing (NLP)',
    'natural language processing(nlp)',
    '校长苏布拉·苏雷什(Subra Suresh)教授',
    '(阿里巴巴、騰訊、京東)',
    '京東(41.33,-0.14,-0.34%)',
    '「香港人工智能實驗室」(HKAI Lab)',
    'a résumé (à la carte)',
  ])('%s', (text) => {
    expect(withoutGlosses(text)).toBe(text)
  })
})

describe('where broken bytes ate a character, its gloss goes and the rest stays', () => {
  test.each([
    ['案例??茖W(xué)家來企業(yè)訪問', '案例??茖W家來企業訪問'],
    ['邀請?jiān)L問', '邀請?L問'],
    ['請?jiān)谧髌钒l(fā)表之日', '請?谧髌钒l表之日'],
    ['案例\uFFFDjiān)訪問', '案例\uFFFD訪問'],
    ['名額的限制?!绷_智泉說', '名額的限制?!绷_智泉說'],
  ])('%s', (spoiled, legible) => {
    expect(withoutGlosses(spoiled)).toBe(legible)
  })
})

test('line breaks stay where they are', () => {
  expect(withoutGlosses('實(shí)\n驗(yàn)\n')).toBe('實\n驗\n')
})
