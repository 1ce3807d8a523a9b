import type { City, Coordinates, MapEvent } from '../../../../src/layout/map/types.ts'

/** The atlas's three cities. */
export const CITIES: readonly City[] = [
  {
    id: 'singapore',
    name: { en: 'Singapore', 'zh-Hant': '新加坡' },
    coordinates: [103.8198, 1.3521],
    bounds: [
      [103.55, 1.13],
      [104.12, 1.5],
    ],
  },
  {
    id: 'hong-kong',
    name: { en: 'Hong Kong', 'zh-Hant': '香港' },
    coordinates: [114.1694, 22.3193],
    bounds: [
      [113.8, 22.13],
      [114.45, 22.57],
    ],
  },
  {
    id: 'shenzhen',
    name: { en: 'Shenzhen', 'zh-Hant': '深圳' },
    coordinates: [114.0579, 22.5431],
    bounds: [
      [113.73, 22.42],
      [114.65, 22.88],
    ],
  },
]

export const HONG_KONG: Coordinates = [114.1694, 22.3193]

/** An announcement on the Hong Kong campus without organisations, with the given overrides. */
export function mapEvent(event: Partial<MapEvent> & Pick<MapEvent, 'id'>): MapEvent {
  return {
    kind: 'announcement',
    city: 'hong-kong',
    coordinates: HONG_KONG,
    precision: 'campus',
    planned: false,
    faded: false,
    selected: false,
    labels: [`Laboratory ${event.id}`, event.id],
    date: '21 May 2018',
    ...event,
  }
}

const PLACES = {
  'alibaba-ntu': { city: 'singapore', coordinates: [103.6831, 1.3483] },
  'hkai-lab': { city: 'hong-kong', coordinates: [114.213, 22.427] },
  'polyu-alibaba-cloud': { city: 'hong-kong', coordinates: [114.1796, 22.3045] },
  'tencent-cuhksz': { city: 'shenzhen', coordinates: [114.207, 22.689] },
  'jd-cuhksz': { city: 'shenzhen', coordinates: [114.207, 22.689] },
} satisfies Record<string, { city: string; coordinates: Coordinates }>

type Announcement = keyof typeof PLACES

const MESSAGES: Record<'en' | 'zh-Hant', Record<Announcement, { labels: readonly string[]; date: string }>> = {
  en: {
    'alibaba-ntu': {
      labels: ['Alibaba–NTU research institute', 'Alibaba–NTU institute', 'NTU'],
      date: '1 March, as posted',
    },
    'hkai-lab': { labels: ['Hong Kong AI Laboratory', 'HKAI Lab'], date: '21 or 25 May' },
    'polyu-alibaba-cloud': { labels: ['PolyU and Alibaba Cloud', 'PolyU'], date: '13 November' },
    'tencent-cuhksz': { labels: ['Tencent AI Lab and CUHK-Shenzhen', 'Tencent AI Lab', 'Tencent'], date: '12 June' },
    'jd-cuhksz': { labels: ['JD Group and CUHK-Shenzhen', 'JD Group', 'JD'], date: 'planned, 15 June' },
  },
  'zh-Hant': {
    'alibaba-ntu': { labels: ['阿里巴巴與南洋理工聯合研究院', '南洋理工'], date: '3 月 1 日（發帖日期）' },
    'hkai-lab': { labels: ['香港人工智能實驗室', '人工智能實驗室'], date: '5 月 21 日或 25 日' },
    'polyu-alibaba-cloud': { labels: ['理工大學與阿里雲', '理工大學'], date: '11 月 13 日' },
    'tencent-cuhksz': { labels: ['騰訊 AI Lab 與港中大（深圳）', '騰訊 AI Lab', '騰訊'], date: '6 月 12 日' },
    'jd-cuhksz': { labels: ['京東集團與港中大（深圳）', '京東集團', '京東'], date: '計劃，6 月 15 日' },
  },
}

/** The five announcements. In a thumbnail each has its shortest label and no date. */
export function announcements(language: 'en' | 'zh-Hant', thumbnail = false): readonly MapEvent[] {
  const ids: readonly Announcement[] = ['alibaba-ntu', 'hkai-lab', 'tencent-cuhksz', 'jd-cuhksz', 'polyu-alibaba-cloud']
  return ids.map((id) => {
    const { city, coordinates } = PLACES[id]
    const { labels, date } = MESSAGES[language][id]
    const messages = thumbnail ? { labels: labels.slice(-1), date: '' } : { labels, date }
    return mapEvent({ id, city, coordinates, planned: id === 'jd-cuhksz', ...messages })
  })
}
