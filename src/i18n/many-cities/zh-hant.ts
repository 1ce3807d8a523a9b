/** 多城市地圖的用語：繁體中文。 */
import { figure } from '../lists.ts'
import type { ManyCitiesMessages } from './en.ts'

export const zhHant: ManyCitiesMessages = {
  both: { asiaAndPacific: '亞太', americas: '美洲' },
  oneZoom: '所有地圖採用同一比例。',
  world: '世界',
  mapOfWorld: '世界地圖',
  inCities: (announcements, n) => `${figure(n)} 座城市，${announcements}`,
  cities: (n) => `${figure(n)} 座城市`,
  moreCities: (n) => `另有 ${figure(n)} 座城市`,
  circles: (noun) => `一個圓表示一個或數個城市，面積表示${noun?.many ?? '事件'}數量。`,
  squares: (distance, noun) => `赤道處邊長 ${distance}的方格內的${noun?.many ?? '事件'}數：`,
  andMore: (least) => `${least} 及以上`,
  circle: (name, announcements) => `${name}，${announcements}`,
  others: (n) => `+${figure(n)}`,
  where: '地點',
}
