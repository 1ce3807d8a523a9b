/** 录制故事的文字：简体中文。 */
import type { RecordMessages } from './en.ts'

export const zhHans: RecordMessages = {
  record: '把当前视图录为一步',
  title: '自己的故事',
  how: (file) => `关闭此窗口，调整视图后再次录制；每个视图为一步。文件请存为图集中的 ${file}。`,
  storyTitle: '故事标题',
  language: '文字语言',
  steps: '步骤',
  step: (n) => `第 ${n} 步`,
  stepTitle: '标题',
  text: '正文',
  notes: '演讲者备注',
  show: '查看',
  up: '前移',
  down: '后移',
  remove: '删除',
  clear: '重新开始',
  file: '故事文件',
  copy: '复制',
  download: '下载',
  copied: '已复制。',
  selected: '浏览器不允许本页复制。内容已选中，请按 Ctrl+C 或 ⌘C 复制。',
}
