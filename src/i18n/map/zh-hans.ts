/** 细看地图时的用语：简体中文。 */
import { figure } from '../lists.ts'
import { and } from '../chinese.ts'
import type { MapMessages } from './en.ts'

export const zhHans: MapMessages = {
  counted: (name, n) => `${name} ${figure(n)} 项`,
  clusterPartners: (partners, isMore) =>
    partners.length === 0 ? '' : isMore ? `合作方有${partners.join('、')}等` : `合作方有${and(partners)}`,
  clusterName: (count, cities, partners) =>
    [`${and(cities)}，${count}`, partners].filter((part) => part !== '').join('，'),
  edges: { top: '上方', right: '右侧', bottom: '下方', left: '左侧' },
  beyond: (n, edge) => `${edge}另有 ${figure(n)} 个事件：移动地图前往`,
  pan: { up: '地图上移', right: '地图右移', down: '地图下移', left: '地图左移' },
  onlyShown: '仅限地图所示范围',
}
