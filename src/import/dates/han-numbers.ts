/** Numbers in Chinese characters, as in 二〇一八年五月二十一日. */

const DIGITS = '〇一二三四五六七八九'
/** Other characters for 〇, and 两 for 二. */
const VARIANTS: Readonly<Record<string, string>> = { 零: '〇', '○': '〇', 两: '二', 兩: '二', 廿: '二十', 卅: '三十' }
const NUMBER = /[〇一二三四五六七八九十零○两兩廿卅]+(?=[年月日号號世])/gu

/** Replaces numbers before 年, 月, 日, 号 and 世纪 by digits. */
export function withDigits(text: string): string {
  return text.replace(NUMBER, (found) => {
    const plain = [...found].map((one) => VARIANTS[one] ?? one).join('')
    if (!plain.includes('十')) return [...plain].map(digitOf).join('')
    const [tens = '', ones = ''] = plain.split('十')
    return String((tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones)))
  })
}

function digitOf(character: string): number {
  return DIGITS.indexOf(character)
}
