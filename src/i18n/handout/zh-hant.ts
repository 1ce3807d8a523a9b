/** 講義與投影片用語：繁體中文。 */
import { figure } from '../lists.ts'
import type { HandoutMessages } from './en.ts'

export const zhHant: HandoutMessages = {
  step: (number, of) => `第 ${figure(number)} 頁，共 ${figure(of)} 頁`,
  contents: '目錄',
  notes: '備註',
  sources: '來源',
  published: (date) => `${date}發布`,
  dot: ' · ',
  handout: '講義',
  print: '列印或存為 PDF',
  withNotes: '附備註',
  slides: '投影片（.pptx）',
  making: '正在製作投影片……',
  made: '投影片已儲存。',
  failed: '未能製作投影片，請再試一次。',
}
