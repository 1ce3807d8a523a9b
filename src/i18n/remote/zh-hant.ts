/** 手機遙控的文字：繁體中文。 */
import type { RemoteMessages } from './en.ts'

export const zhHant: RemoteMessages = {
  remote: '遙控器',
  next: '下一頁',
  previous: '上一頁',
  black: '黑屏',
  pause: '暫停計時',
  elapsed: '已用時間',
  position: (slide, all) => `第 ${slide} 頁，共 ${all} 頁`,
  following: (title) => `下一頁：${title}`,
  isLast: '最後一頁',
  waiting: '正在尋找講者視窗……',
  lost: '連線中斷，正在重試……',
  noSecret: '此網址沒有密鑰，請重新掃描講者視窗中的二維碼。',
  scan: '請用同一網絡中的手機掃描。',
  code: '遙控器的二維碼',
  connected: '手機已連接。',
  other: '這台電腦的其他網絡',
  off: '此處不能遙控：請用「npm start -- --remote」啟動。',
  noNetwork: '這台電腦沒有連接網絡。',
}
