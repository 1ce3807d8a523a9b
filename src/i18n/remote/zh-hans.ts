/** 手机遥控的文字：简体中文。 */
import type { RemoteMessages } from './en.ts'

export const zhHans: RemoteMessages = {
  remote: '遥控器',
  next: '下一页',
  previous: '上一页',
  black: '黑屏',
  pause: '暂停计时',
  elapsed: '已用时间',
  position: (slide, all) => `第 ${slide} 页，共 ${all} 页`,
  following: (title) => `下一页：${title}`,
  isLast: '最后一页',
  waiting: '正在寻找演讲者窗口……',
  lost: '连接中断，正在重试……',
  noSecret: '此网址没有密钥，请重新扫描演讲者窗口中的二维码。',
  scan: '请用同一网络中的手机扫描。',
  code: '遥控器的二维码',
  connected: '手机已连接。',
  other: '这台电脑的其他网络',
  off: '此处不能遥控：请用“npm start -- --remote”启动。',
  noNetwork: '这台电脑没有连接网络。',
}
