/** 細看地圖時的用語：繁體中文。 */
import { figure } from '../lists.ts'
import { and } from '../chinese.ts'
import type { MapMessages } from './en.ts'

export const zhHant: MapMessages = {
  counted: (name, n) => `${name} ${figure(n)} 項`,
  clusterPartners: (partners, isMore) =>
    partners.length === 0 ? '' : isMore ? `合作方有${partners.join('、')}等` : `合作方有${and(partners)}`,
  clusterName: (count, cities, partners) =>
    [`${and(cities)}，${count}`, partners].filter((part) => part !== '').join('，'),
  edges: { top: '上方', right: '右側', bottom: '下方', left: '左側' },
  beyond: (n, edge) => `${edge}另有 ${figure(n)} 個事件：移動地圖前往`,
  pan: { up: '地圖上移', right: '地圖右移', down: '地圖下移', left: '地圖左移' },
  onlyShown: '只限地圖所示範圍',
}
