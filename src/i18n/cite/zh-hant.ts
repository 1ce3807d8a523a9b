/** 引用的文字：繁體中文。 */
import { chineseCitation } from './chinese.ts'
import type { CiteMessages } from './en.ts'

export const zhHant: CiteMessages = {
  title: '引用',
  what: '引用對象',
  targets: { dataset: '整個資料集', event: '此事件', claim: '此說法', view: '目前畫面' },
  form: '格式',
  forms: { text: '文字', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citation: '引文',
  copy: '複製',
  copied: '已複製。',
  selected: '瀏覽器不容許本頁複製。引文已選取，請按 Ctrl+C 或 ⌘C 複製。',
  otherwise: '另有說法：',
  sentence: chineseCitation({
    dataset: '資料集',
    quote: (messages) => `「${messages}」`,
    from: '見於',
    claimOn: '關於',
    view: '畫面：',
    sources: '來源',
    against: '另有說法',
    accessed: '查閱日期',
  }),
}
