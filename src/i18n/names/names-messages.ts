/** Messages of the panels of all partners and all cities, loaded with them. */
import type { Language } from '../../model/dataset/types.ts'
import { figure } from '../lists.ts'
import type { InterfaceLanguage } from '../messages.ts'
import { messagesOf } from '../part-messages.ts'

/** What is listed. */
export type Named = 'partners' | 'cities'

export interface NamesMessages {
  all: Record<Named, (n: number) => string>
  find: Record<Named, string>
  order: string
  orders: { most: string; name: string; kind: string }
  noneLike: (typed: string) => string
  hint: Record<Named, string>
  /** A name and its number of events, for screen readers. */
  row: (name: string, events: string) => string
}

const en: NamesMessages = {
  all: { partners: (n) => `All ${figure(n)} partners`, cities: (n) => `All ${figure(n)} cities` },
  find: { partners: 'Find a partner', cities: 'Find a city' },
  order: 'Order',
  orders: { most: 'most first', name: 'A to Z', kind: 'kind' },
  noneLike: (typed) => `No name contains “${typed}”.`,
  hint: {
    partners: 'Press one to show its events only; press two and choose “all of them” to see what they did together.',
    cities: 'Press one to show its events only.',
  },
  row: (name, events) => `${name}, ${events}`,
}

const zhHans: NamesMessages = {
  all: { partners: (n) => `全部 ${figure(n)} 个合作方`, cities: (n) => `全部 ${figure(n)} 座城市` },
  find: { partners: '查找合作方', cities: '查找城市' },
  order: '排序',
  orders: { most: '最多在前', name: '按名称', kind: '按类别' },
  noneLike: (typed) => `没有名称含“${typed}”的条目。`,
  hint: {
    partners: '点选一个，只看它的事件；点选两个并选“全部”，看它们一起做了什么。',
    cities: '点选一座，只看那里的事件。',
  },
  row: (name, events) => `${name}，${events}`,
}

const zhHant: NamesMessages = {
  all: { partners: (n) => `全部 ${figure(n)} 個合作方`, cities: (n) => `全部 ${figure(n)} 座城市` },
  find: { partners: '尋找合作方', cities: '尋找城市' },
  order: '排序',
  orders: { most: '最多在前', name: '按名稱', kind: '按類別' },
  noneLike: (typed) => `沒有名稱含「${typed}」的項目。`,
  hint: {
    partners: '點選一個，只看它的事件；點選兩個並選「全部」，看它們一起做了甚麼。',
    cities: '點選一座，只看那裡的事件。',
  },
  row: (name, events) => `${name}，${events}`,
}

const all: Record<InterfaceLanguage, NamesMessages> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

export function namesMessages(language: Language): NamesMessages {
  return messagesOf(all, language)
}
