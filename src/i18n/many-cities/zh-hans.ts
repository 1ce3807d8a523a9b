/** 多城市地图的用语：简体中文。 */
import { figure } from '../lists.ts'
import type { ManyCitiesMessages } from './en.ts'

export const zhHans: ManyCitiesMessages = {
  both: { asiaAndPacific: '亚太', americas: '美洲' },
  oneZoom: '所有地图采用同一比例。',
  world: '世界',
  mapOfWorld: '世界地图',
  inCities: (announcements, n) => `${figure(n)} 座城市，${announcements}`,
  cities: (n) => `${figure(n)} 座城市`,
  moreCities: (n) => `另有 ${figure(n)} 座城市`,
  circles: (noun) => `一个圆表示一个或数个城市，面积表示${noun?.many ?? '事件'}数量。`,
  squares: (distance, noun) => `赤道处边长 ${distance}的方格内的${noun?.many ?? '事件'}数：`,
  andMore: (least) => `${least} 及以上`,
  circle: (name, announcements) => `${name}，${announcements}`,
  others: (n) => `+${figure(n)}`,
  where: '地点',
}
