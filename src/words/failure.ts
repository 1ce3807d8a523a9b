/** The words of the page that has no atlas to show, in every language of the interface: they come with it. */
import type { InterfaceLanguage } from './words.ts'

export interface FailureWords {
  failed: string
  failures: {
    missing: (where: string) => string
    unreachable: (where: string) => string
    notJson: (where: string) => string
    otherFormat: (where: string, found: string) => string
    invalid: (where: string, problem: string) => string
    foreign: (where: string) => string
  }
  retry: string
}

export const failureWords: Readonly<Record<InterfaceLanguage, FailureWords>> = {
  en: {
    failed: 'The atlas could not be loaded',
    failures: {
      missing: (where) => `There is no dataset at ${where}.`,
      unreachable: (where) => `${where} could not be reached. The network may be down.`,
      notJson: (where) => `${where} is not JSON, so it is damaged or is another file.`,
      otherFormat: (where, found) => `${where} is in the format “${found}”; this page reads “lab-atlas/1”.`,
      invalid: (where, problem) => `${where} is not a valid atlas: ${problem}`,
      foreign: (where) => `${where} is on a host that this page is not allowed to ask.`,
    },
    retry: 'Try again',
  },
  'zh-Hans': {
    failed: '无法载入数据',
    failures: {
      missing: (where) => `${where} 处没有数据。`,
      unreachable: (where) => `无法连接 ${where}，网络可能已断开。`,
      notJson: (where) => `${where} 不是 JSON，可能已损坏，或是别的文件。`,
      otherFormat: (where, found) => `${where} 的格式为“${found}”；本页只读取“lab-atlas/1”。`,
      invalid: (where, problem) => `${where} 不是有效的数据：${problem}`,
      foreign: (where) => `${where} 所在的主机不在本页许可之列。`,
    },
    retry: '重试',
  },
  'zh-Hant': {
    failed: '無法載入資料',
    failures: {
      missing: (where) => `${where} 沒有資料。`,
      unreachable: (where) => `無法連接 ${where}，網絡可能已中斷。`,
      notJson: (where) => `${where} 不是 JSON，可能已損壞，或是別的檔案。`,
      otherFormat: (where, found) => `${where} 的格式為「${found}」；本頁只讀取「lab-atlas/1」。`,
      invalid: (where, problem) => `${where} 不是有效的資料：${problem}`,
      foreign: (where) => `${where} 所在的主機不在本頁許可之列。`,
    },
    retry: '重試',
  },
}
