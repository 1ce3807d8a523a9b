/** 新版本就绪时的用语：简体中文。 */
import type { UpdateMessages } from './en.ts'

export const zhHans: UpdateMessages = {
  ready: '本页面有新版本可用。',
  reload: '重新加载',
  later: '稍后再说',
}
