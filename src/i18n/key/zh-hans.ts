/** 图例用语：简体中文。 */
import type { KeyMessages } from './en.ts'

export const zhHans: KeyMessages = {
  title: '怎样看图',
  hint: '指向一种标记，可看到哪些事件用它；按下则保持标出。',
  keys: '按键',
  does: {
    events: '在时间线上逐个移动到其他事件',
    open: '打开事件',
    close: '关闭事件',
    undo: '撤销',
    redo: '重做',
    key: '本图例',
  },
  arrows: '方向键',
  shortcut: '按“?”键打开本图例。',
  kinds: {
    announced: '已公布',
    planned: '计划中',
    span: '只知道月份',
    period: '一段时间，或其中某一天',
    plannedSpan: '计划，没有写明哪天',
    disputed: '来源对日期说法不一：实心为采用的日期',
    qualified: '日期存疑',
    milestone: '里程碑，位于所属公告的线上',
    campus: '只知道园区，不知道楼宇',
    city: '只知道城市',
    shared: '同一地点的两个事件',
    plannedDot: '计划中',
    inexact: '日期没有这么精确的一个或多个事件',
    pale: '被筛选排除',
    circle: '一个城市，或相距很近的几个城市；面积表示数目',
    square: '地图上的一格：越深越多',
  },
  columns: {
    dot: (noun, unit) => `一个圆点代表一个${noun}，按${unit}排列`,
    bar: (nouns, unit) => `每${unit}的${nouns}数，各行比例相同`,
    strip: (nouns, unit) => `每${unit}的${nouns}数：越深越多`,
  },
  noun: { one: '公告', many: '公告' },
  colours: {
    busiest: '形状和颜色：事件最多的六个城市',
    regions: '形状和颜色：地区',
  },
  support: '在详情和证据中',
  supports: { several: '多个来源说法一致', one: '只有一个来源', disputed: '来源说法不一' },
  colouring: {
    cities: '每个城市有自己的形状和颜色',
    busiest: '事件最多的六个城市各有形状和颜色',
    regions: '每个地区有自己的形状和颜色',
  },
}
