/** Messages about data that can't be loaded or have faults, in all interface languages. */
import type { Fault } from '../model/dataset/load-problem.ts'
import { plural } from './english.ts'
import { fileSize } from './file-size.ts'
import { figure } from './lists.ts'
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
    invalid: (where: string) => string
    foreign: (where: string) => string
    /** Sizes in bytes: its own, if the server says it, and that of the largest that can be read. */
    tooLarge: (where: string, bytes: number | undefined, most: number) => string
  }
  /** A fault at a place of the file: what was found and expected, or a sentence. */
  fault: (fault: Fault) => string
  /** Number of faults that aren't listed. */
  moreFaults: (n: number) => string
  /** Before a list of references to what the data don't have. */
  dangling: string
  leftOut: (n: number, fileName: string) => string
  whichRows: string
  retry: string
}

/** Returns how a fault is told in a Chinese script; what only a sentence can say is in English. */
function faultIn(should: string, is: string): (fault: Fault) => string {
  return ({ place, found, expected, says }) =>
    [place, expected === undefined ? says : `${should} ${expected}，${is} ${found}`]
      .filter((part) => part !== '')
      .join('：')
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
      invalid: (where) => `${where} is not a valid atlas:`,
      foreign: (where) => `${where} is on a host that this page may not contact.`,
      tooLarge: (where, bytes, most) =>
        `${where} ${bytes === undefined ? 'is too large' : `holds ${fileSize(bytes)}`}: ` +
        `this device can read about ${fileSize(most)} at once. ` +
        'Filter the table to fewer rows or columns, or split the file, and open a part.',
    },
    fault: ({ place, says }) => (place === '' ? says : `${place}: ${says}`),
    moreFaults: (n) => `and ${figure(n)} more`,
    dangling: 'Some references in the data lead nowhere. Events are shown without them:',
    leftOut: (n, fileName) => `${figure(n)} ${plural(n, 'row')} of ${fileName} ${n === 1 ? 'is' : 'are'} left out.`,
    whichRows: 'Which, and why',
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
      invalid: (where) => `${where} 不是有效的数据：`,
      foreign: (where) => `${where} 所在的主机不在本页允许访问的范围内。`,
      tooLarge: (where, bytes, most) =>
        `${where} ${bytes === undefined ? '太大' : `有 ${fileSize(bytes)}`}：` +
        `这台设备一次约能读取 ${fileSize(most)}。` +
        '请筛选表格，减少行或列，或者拆分文件，再打开其中一部分。',
    },
    fault: faultIn('应为', '实为'),
    moreFaults: (n) => `另有 ${figure(n)} 处`,
    dangling: '数据引用了不存在的内容，有关事件在显示时略去这些内容：',
    leftOut: (n, fileName) => `略去 ${fileName} 的 ${figure(n)} 行。`,
    whichRows: '哪些行，为何',
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
      invalid: (where) => `${where} 不是有效的資料：`,
      foreign: (where) => `${where} 所在的主機不在本頁容許存取的範圍內。`,
      tooLarge: (where, bytes, most) =>
        `${where} ${bytes === undefined ? '太大' : `有 ${fileSize(bytes)}`}：` +
        `這台裝置一次約能讀取 ${fileSize(most)}。` +
        '請篩選表格，減少行或欄，或者分割檔案，再開啟其中一部分。',
    },
    fault: faultIn('應為', '實為'),
    moreFaults: (n) => `另有 ${figure(n)} 處`,
    dangling: '資料引用了不存在的內容，有關事件在顯示時略去這些內容：',
    leftOut: (n, fileName) => `略去 ${fileName} 的 ${figure(n)} 行。`,
    whichRows: '哪些行，為何',
    retry: '重試',
  },
}
