/** 讲义与幻灯片用语：简体中文。 */
import { figure } from '../lists.ts'
import type { HandoutMessages } from './en.ts'

export const zhHans: HandoutMessages = {
  step: (number, of) => `第 ${figure(number)} 页，共 ${figure(of)} 页`,
  contents: '目录',
  notes: '备注',
  sources: '来源',
  published: (date) => `${date}发布`,
  dot: ' · ',
  handout: '讲义',
  print: '打印或存为 PDF',
  withNotes: '附备注',
  slides: '幻灯片（.pptx）',
  making: '正在生成幻灯片……',
  made: '幻灯片已保存。',
  failed: '未能生成幻灯片，请再试一次。',
}
