/** 圖例用語：繁體中文。 */
import type { KeyMessages } from './en.ts'

export const zhHant: KeyMessages = {
  title: '怎樣看圖',
  hint: '指向一種標記，可看到哪些事件用它；按下則保持標出。',
  keys: '按鍵',
  does: {
    events: '在時間線上逐個移動到其他事件',
    open: '開啟事件',
    close: '關閉事件',
    undo: '復原',
    redo: '重做',
    key: '本圖例',
  },
  arrows: '方向鍵',
  shortcut: '按「?」鍵開啟本圖例。',
  kinds: {
    announced: '已公佈',
    planned: '計劃中',
    span: '只知道月份',
    period: '一段時間，或其中某一天',
    plannedSpan: '計劃，沒有寫明哪天',
    disputed: '來源對日期說法不一：實心為採用的日期',
    qualified: '日期存疑',
    milestone: '里程碑，位於所屬公告的線上',
    campus: '只知道園區，不知道樓宇',
    city: '只知道城市',
    shared: '同一地點的兩個事件',
    plannedDot: '計劃中',
    inexact: '日期沒有這麼精確的一個或多個事件',
    pale: '被篩選排除',
    circle: '一個城市，或相距很近的幾個城市；面積表示數目',
    square: '地圖上的一格：越深越多',
  },
  columns: {
    dot: (noun, unit) => `一個圓點代表一個${noun}，按${unit}排列`,
    bar: (nouns, unit) => `每${unit}的${nouns}數，各行比例相同`,
    strip: (nouns, unit) => `每${unit}的${nouns}數：越深越多`,
  },
  noun: { one: '公告', many: '公告' },
  colours: {
    busiest: '形狀和顏色：事件最多的六個城市',
    regions: '形狀和顏色：地區',
  },
  support: '在詳情和證據中',
  supports: { several: '多個來源說法一致', one: '只有一個來源', disputed: '來源說法不一' },
  colouring: {
    cities: '每個城市有自己的形狀和顏色',
    busiest: '事件最多的六個城市各有形狀和顏色',
    regions: '每個地區有自己的形狀和顏色',
  },
}
