/** 網址中無意義的值的用語：繁體中文。 */
import { figure } from '../lists.ts'
import type { InvalidParameterMessages } from './en.ts'

export const zhHant: InvalidParameterMessages = {
  invalidParameter: (parameter, value, expected) =>
    `${parameter} 的值「${value}」無效${expected ? `，應為${expected}` : ''}，已忽略。`,
  expected: {
    choice: '可選值之一',
    id: '本資料中已有的條目',
    day: '日期，如 2018-05-21',
    number: '數字',
    bounds: '西,南,東,北（度）',
    language: '本資料的語言之一',
    text: '較短的文字',
    once: '單個值（以第一個為準）',
    host: '本站容許的主機上的圖磚地址',
  },
  more: (n) => `另有 ${figure(n)} 個值無效，已忽略。`,
  dismiss: '知道了',
}
