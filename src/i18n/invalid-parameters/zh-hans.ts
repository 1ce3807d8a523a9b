/** 网址中无意义的值的用语：简体中文。 */
import { figure } from '../lists.ts'
import type { InvalidParameterMessages } from './en.ts'

export const zhHans: InvalidParameterMessages = {
  invalidParameter: (parameter, value, expected) =>
    `${parameter} 的值“${value}”无效${expected ? `，应为${expected}` : ''}，已忽略。`,
  expected: {
    choice: '可选值之一',
    id: '本数据中已有的条目',
    day: '日期，如 2018-05-21',
    number: '数字',
    bounds: '西,南,东,北（度）',
    language: '本数据的语言之一',
    text: '较短的文字',
    once: '单个值（以第一个为准）',
    host: '本站允许的主机上的瓦片地址',
  },
  more: (n) => `另有 ${figure(n)} 个值无效，已忽略。`,
  dismiss: '知道了',
}
