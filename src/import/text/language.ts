/** The language of a text, as far as its script says it. */
import type { Language } from '../../model/dataset/types.ts'

/** Frequent characters that only one of the two ways of writing Chinese has. */
const SIMPLIFIED =
  /[们这个来时对发说国学会为后经过还进样种应问开关长现业实无专东两严丧临举义乐习书买乱亚产亲亿仅从众优传体办动务劳华协单卖卢卫却厂历压县参双变台号听启员响团园图圆圣场处备复头夺奖妇]/u
const TRADITIONAL =
  /[們這個來時對發說國學會為後經過還進樣種應問開關長現業實無專東兩嚴臨舉義樂習書買亂亞產親億僅從眾優傳體辦動務勞華協單賣盧衛卻廠歷壓縣參雙變臺號聽啟員響團園圖圓聖場處備複頭奪獎婦]/u

/** Returns the language that the script of some texts says; undefined for Latin and other shared scripts. */
export function scriptLanguage(texts: Iterable<string>): Language | undefined {
  let han = 0
  let kana = 0
  let hangul = 0
  let other = 0
  let simplified = 0
  let traditional = 0
  for (const text of texts) {
    for (const character of text.slice(0, 200)) {
      if (/\p{Script=Han}/u.test(character)) {
        han++
        if (SIMPLIFIED.test(character)) simplified++
        if (TRADITIONAL.test(character)) traditional++
      } else if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) kana++
      else if (/\p{Script=Hangul}/u.test(character)) hangul++
      // A name in Latin letters within a Chinese title counts as one character.
      else if (/\p{L}/u.test(character)) other += 1 / 4
    }
  }
  if (hangul > other && hangul > han) return 'ko'
  if (han + kana <= other) return undefined
  if (kana > han / 4) return 'ja'
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans'
}
