/** 引用的文字：简体中文。 */
import { chineseCitation } from './chinese.ts'
import type { CiteMessages } from './en.ts'

export const zhHans: CiteMessages = {
  title: '引用',
  what: '引用对象',
  targets: { dataset: '整个数据集', event: '此事件', claim: '此说法', view: '当前视图' },
  form: '格式',
  forms: { text: '文本', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citation: '引文',
  copy: '复制',
  copied: '已复制。',
  selected: '浏览器不允许本页复制。引文已选中，请按 Ctrl+C 或 ⌘C 复制。',
  otherwise: '另有说法：',
  sentence: chineseCitation({
    dataset: '数据集',
    quote: (messages) => `“${messages}”`,
    from: '见',
    claimOn: '关于',
    view: '视图：',
    sources: '来源',
    against: '另有说法',
    accessed: '查阅日期',
  }),
}
