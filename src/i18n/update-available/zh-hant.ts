/** 新版本就緒時的用語：繁體中文。 */
import type { UpdateMessages } from './en.ts'

export const zhHant: UpdateMessages = {
  ready: '本頁面有新版本可用。',
  reload: '重新載入',
  later: '稍後再說',
}
