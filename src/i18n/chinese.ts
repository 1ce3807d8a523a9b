/**
 * Shared by both Chinese scripts: the structure of lists, dates and the sentence. Each script supplies its own
 * characters.
 */
import type { DateStyle } from './format-date.ts'
import { figure, joined } from './lists.ts'
import type { Counted, SentenceFacts } from './sentence-facts.ts'

export const and = (items: readonly string[]): string => joined(items, '、', '和')
export const or = (items: readonly string[]): string => joined(items, '、', '或')

/**
 * Returns a function that spells 0 to 9 in a script's numerals; other numbers are digits with a space on either side.
 */
function spelledWith(numerals: readonly string[]): (n: number) => string {
  return (n) => numerals[n] ?? ` ${figure(n)} `
}

/** Numbers up to nine in words. */
export const spelledHans = spelledWith(['零', '一', '两', '三', '四', '五', '六', '七', '八', '九'])
export const spelledHant = spelledWith(['零', '一', '兩', '三', '四', '五', '六', '七', '八', '九'])

/** Strings in dates that differ between the scripts. */
export interface ChineseDateTerms {
  until: string
  anyTime: string
  and: string
  between: string
  uncertain: string
  approximate: string
  yearUncertain: string
  dayNotGiven: string
}

/** Returns a date style with a space between digits and characters, as in the design. */
export function chineseDates(terms: ChineseDateTerms): DateStyle {
  return {
    day: 'YYYY 年 M 月 D 日',
    dayInYear: 'M 月 D 日',
    dayShort: 'M 月 D 日',
    month: 'YYYY 年 M 月',
    monthInYear: 'M 月',
    monthShort: 'M 月',
    year: 'YYYY 年',
    yearWithEra: (year) => (year > 0 ? `公元 ${year}` : `公元前 ${1 - year}`),
    part: { early: (month) => `${month}上旬`, mid: (month) => `${month}中旬`, late: (month) => `${month}下旬` },
    range: (from, to) => `${from}至 ${to}`,
    since: (from) => `${from}起`,
    until: (to) => `至 ${to}${terms.until}`,
    anyTime: terms.anyTime,
    between: (from, to) => `${from}${terms.and} ${to}${terms.between}`,
    uncertain: (date) => `${date}（${terms.uncertain}）`,
    approximate: (date) => `${date}${terms.approximate}`,
    yearUncertain: (date) => `${date}（${terms.yearUncertain}）`,
    dayNotGiven: (date) => `${date}，${terms.dayNotGiven}`,
    either: (days) => joined(days, '、', '或 '),
    shareMonth: (days, isOneMonth) =>
      isOneMonth ? days.map((day, i) => (i > 0 ? day.replace(/^.*月 /u, '') : day)) : days,
  }
}

/** Strings in the sentence that differ between the scripts. */
export interface ChineseSentenceTerms {
  /** Used if the atlas has no events at all. */
  noEvents: string
  /** Used if no event passes the filters. */
  nothing: string
  announcements: { noun: string; measure: string }
  milestones: { noun: string; measure: string }
  besides: string
  partners: string
  spelled: (n: number) => string
}

/** Returns the sentence builder: time, places, counts, then the conditions, separated by commas. */
export function chineseSentence(terms: ChineseSentenceTerms): (facts: SentenceFacts) => string {
  return (facts) => {
    const { announcements, milestones, noun, period, window, cities, cityCount } = facts
    const { partners, match, without, filters, isFiltered } = facts
    if (announcements.total + milestones.total === 0) return terms.noEvents
    if (announcements.shown + milestones.shown === 0) return terms.nothing
    const count = ({ shown, total }: Counted, { noun, measure }: { noun: string; measure: string }) =>
      isFiltered && total > shown
        ? ` ${figure(total)} ${measure}${noun}中的 ${figure(shown)} ${measure}`
        : `${terms.spelled(shown)}${measure}${noun}`
    const parts = [
      window || period,
      cities.length === cityCount ? and(cities) : `${terms.spelled(cityCount)}座城市`.trimStart(),
      cities.length < cityCount && cities.length > 0 ? `以${and(cities)}最多` : '',
      count(
        announcements,
        noun ? { noun: noun.many, measure: terms.milestones.measure } : terms.announcements,
      ).trimStart(),
      milestones.shown > 0 ? `${terms.besides}${count(milestones, terms.milestones)}` : '',
      partners.length > 0 ? `${terms.partners}${match === 'all' ? and(partners) : or(partners)}` : '',
      without.length > 0 ? `不含${or(without)}` : '',
      ...filters,
    ]
    return `${parts.filter((part) => part !== '').join('，')}。`
  }
}
