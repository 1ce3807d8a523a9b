/** Parts of a text that don't matter to a date: ways of writing signs, the day of the week, the time. */
import { isWeekday } from './weekday-names.ts'

const THOUSANDS = /^(-?\d{1,2}),(\d{3})$/
const KOREAN: Readonly<Record<string, string>> = { 년: '年', 월: '月', 일: '日' }

/** Returns a text with one form for each sign: full-width digits, minus and dashes, spaces, 1,997 and 년. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[—‒―]/gu, '–')
    .replaceAll(/[−‐‑]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<=\d ?)[년월일]/gu, (sign) => KOREAN[sign]!)
    .replaceAll(/(?<=\d) (?=[年月日号號])|(?<=[年月]) (?=\d)/gu, '')
    .trim()
    .replace(THOUSANDS, '$1$2')
}

const HAN_WEEKDAY = / ?\(?(?:星期|礼拜|禮拜|[周週])[一二三四五六日天]\)?/u

/** Returns a text without the day of the week: “Monday, 21 May 2018”, “2018年5月21日（星期一）”. */
export function withoutWeekday(plain: string, language?: string): string {
  const text = plain.replace(HAN_WEEKDAY, '')
  const first = /^([\p{Letter}\p{Mark}]{2,}\.?),? (?=.)/u.exec(text)
  if (first && isWeekday(first[1]!, language)) return text.slice(first[0].length)
  const last = / \(?([\p{Letter}\p{Mark}]{2,})\.?\)?$/u.exec(text)
  return last && isWeekday(last[1]!, language) ? text.slice(0, last.index).replace(/,$/, '') : text
}

const CLOCK = String.raw`\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?(?: ?[ap]\.?m\.?)?(?: ?(?:uhr|h|hrs?|hours))?`
const HOUR = String.raw`\d{1,2} ?(?:[ap]\.?m\.?|(?:uhr|h(?:\d{2})?)(?![\p{Letter}\d]))|(?<=T)\d{2}(?!\d)`
const HAN_HALF = '(?:凌晨|早上|上午|中午|下午|晚上)'
const HAN_CLOCK =
  String.raw`${HAN_HALF}?\d{1,2}[时時点點](?:\d{1,2}分?)?(?:\d{1,2}秒)?` +
  String.raw`|(?:${HAN_HALF}|(?<=日))\d{1,2}(?::\d{2}){1,2}`
const TIME = new RegExp(String.raw`(?:[T ]|, ?)(?:at )?(?:${CLOCK}|${HOUR})| ?(?:${HAN_CLOCK})`, 'iu')
const ZONE = / ?(?:(?:Z|UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}|(?<= )[A-Z]{2,4}T)(?: \([^)]*\))?$/u

/** Returns a text without its time and zone, and which of them it had. Midnight says nothing more than the day. */
export function withoutTime(plain: string): { rest: string; dropped?: 'time' | 'zone' } {
  const time = TIME.exec(plain)
  const timeless = (time ? plain.replace(TIME, '') : plain).trim()
  const mayHaveZone = time !== null || /^-?\d{4,}-\d{2}-\d{2}|\d{4} [A-Z]{2,4}T$/.test(plain)
  const rest = (mayHaveZone ? timeless.replace(ZONE, '') : timeless).replace(/^\+(?=\d)/, '').trim()
  if (time && /[1-9]/.test(time[0])) return { rest, dropped: 'time' }
  return rest.replace(/^\+/, '') !== timeless.replace(/^\+/, '') && !time ? { rest, dropped: 'zone' } : { rest }
}
