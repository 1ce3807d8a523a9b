/** 錄製故事的文字：繁體中文。 */
import type { RecordMessages } from './en.ts'

export const zhHant: RecordMessages = {
  record: '把目前畫面錄為一個步驟',
  title: '自己的故事',
  how: (file) => `關閉此視窗，調整畫面後再次錄製；每個畫面為一個步驟。檔案請存為圖集中的 ${file}。`,
  storyTitle: '故事標題',
  language: '文字語言',
  steps: '步驟',
  step: (n) => `第 ${n} 步`,
  stepTitle: '標題',
  text: '內文',
  notes: '講者備註',
  show: '查看',
  up: '前移',
  down: '後移',
  remove: '刪除',
  clear: '重新開始',
  file: '故事檔案',
  copy: '複製',
  download: '下載',
  copied: '已複製。',
  selected: '瀏覽器不容許本頁複製。內容已選取，請按 Ctrl+C 或 ⌘C 複製。',
}
