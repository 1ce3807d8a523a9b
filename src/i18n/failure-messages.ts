/** Messages of the page shown when no atlas could be loaded, in all interface languages, loaded with it. */
import type { InterfaceLanguage } from './messages.ts'

export interface FailureMessages {
  failed: string
  failures: {
    missing: (where: string) => string
    unreachable: (where: string) => string
    failed: (where: string, status: number) => string
    cut: (where: string) => string
    empty: (where: string) => string
    damaged: (where: string) => string
    notJson: (where: string) => string
    otherFormat: (where: string, found: string) => string
    invalid: (where: string, problem: string) => string
    foreign: (where: string) => string
  }
  retry: string
}

export const failureMessages: Readonly<Record<InterfaceLanguage, FailureMessages>> = {
  en: {
    failed: 'The atlas could not be loaded',
    failures: {
      missing: (where) => `There is no dataset at ${where}.`,
      unreachable: (where) => `${where} could not be reached. The network may be down.`,
      failed: (where, status) => `The server could not send ${where} (error ${status}). It may work again later.`,
      cut: (where) => `The connection broke off while ${where} was being loaded.`,
      empty: (where) => `${where} is empty: the server sent no data.`,
      damaged: (where) => `${where} is damaged: it begins as JSON, but is not JSON to its end.`,
      notJson: (where) => `${where} is not JSON but another file.`,
      otherFormat: (where, found) => `${where} is in the format “${found}”; this page reads “lab-atlas/1”.`,
      invalid: (where, problem) => `${where} is not a valid atlas: ${problem}`,
      foreign: (where) => `${where} is on a host that this page may not contact.`,
    },
    retry: 'Try again',
  },
  'zh-Hans': {
    failed: '无法载入数据',
    failures: {
      missing: (where) => `${where} 没有数据。`,
      unreachable: (where) => `无法连接 ${where}，网络可能已断开。`,
      failed: (where, status) => `服务器未能提供 ${where}（错误 ${status}），请稍后再试。`,
      cut: (where) => `载入 ${where} 时连接中断。`,
      empty: (where) => `${where} 是空的，服务器没有返回数据。`,
      damaged: (where) => `${where} 已损坏：开头是 JSON，但内容不完整或有误。`,
      notJson: (where) => `${where} 不是 JSON，而是别的文件。`,
      otherFormat: (where, found) => `${where} 的格式为“${found}”；本页只读取“lab-atlas/1”。`,
      invalid: (where, problem) => `${where} 不是有效的数据：${problem}`,
      foreign: (where) => `${where} 所在的主机不在本页允许访问的范围内。`,
    },
    retry: '重试',
  },
  'zh-Hant': {
    failed: '無法載入資料',
    failures: {
      missing: (where) => `${where} 沒有資料。`,
      unreachable: (where) => `無法連接 ${where}，網絡可能已中斷。`,
      failed: (where, status) => `伺服器未能提供 ${where}（錯誤 ${status}），請稍後再試。`,
      cut: (where) => `載入 ${where} 時連線中斷。`,
      empty: (where) => `${where} 是空的，伺服器沒有傳回資料。`,
      damaged: (where) => `${where} 已損壞：開頭是 JSON，但內容不完整或有誤。`,
      notJson: (where) => `${where} 不是 JSON，而是別的檔案。`,
      otherFormat: (where, found) => `${where} 的格式為「${found}」；本頁只讀取「lab-atlas/1」。`,
      invalid: (where, problem) => `${where} 不是有效的資料：${problem}`,
      foreign: (where) => `${where} 所在的主機不在本頁容許存取的範圍內。`,
    },
    retry: '重試',
  },
}
