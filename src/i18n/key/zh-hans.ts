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
    plannedSpan: '计划，只知道月份',
    disputed: '来源对日期说法不一：实心为采用的日期',
    qualified: '日期存疑',
    milestone: '里程碑，位于所属公告的线上',
    campus: '只知道园区，不知道楼宇',
    city: '只知道城市',
    shared: '同一地点的两个事件',
  },
  colouring: {
    cities: '每个城市有自己的形状和颜色',
    busiest: '事件最多的六个城市各有形状和颜色',
    regions: '每个地区有自己的形状和颜色',
  },
}
