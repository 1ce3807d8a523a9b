import '../../../support/regions.ts'
import { describe, expect, it } from 'vitest'
import { regionAt } from '../../../../src/model/grouping/outlines.ts'
import { REGION_IDS } from '../../../../src/model/grouping/region-ids.ts'
import { regionOf } from '../../../../src/model/grouping/regions.ts'
import type { Coordinates } from '../../../../src/model/dataset/types.ts'

/** Cities near the borders between regions, and far out in each. */
const CITIES: Record<(typeof REGION_IDS)[number], Record<string, Coordinates>> = {
  'north-america': {
    Boston: [-71.06, 42.36],
    'San Diego': [-117.16, 32.72],
    'El Paso': [-106.487, 31.759],
    Laredo: [-99.507, 27.506],
    'Key West': [-81.78, 24.56],
    Honolulu: [-157.86, 21.31],
    Hilo: [-155.09, 19.72],
    Nome: [-165.41, 64.5],
    Nuuk: [-51.74, 64.18],
    Hamilton: [-64.78, 32.29],
  },
  europe: {
    London: [-0.13, 51.51],
    Reykjavik: [-21.9, 64.13],
    Ponta: [-25.67, 37.74],
    'Las Palmas': [-15.43, 28.1],
    Tarifa: [-5.6, 36.01],
    Valletta: [14.51, 35.9],
    Heraklion: [25.13, 35.34],
    Rhodes: [28.22, 36.43],
    Mytilene: [26.55, 39.11],
    Alexandroupoli: [25.87, 40.85],
    Sochi: [39.72, 43.6],
    Astrakhan: [48.03, 46.35],
    Omsk: [73.37, 54.99],
    Vladivostok: [131.89, 43.12],
    Khabarovsk: [135.07, 48.48],
    Anadyr: [177.5, 64.73],
    Lavrentiya: [-171, 65.58],
  },
  'east-asia': {
    'Hong Kong': [114.17, 22.28],
    Seoul: [126.98, 37.57],
    Wakkanai: [141.67, 45.41],
    Naha: [127.68, 26.21],
    Kaohsiung: [120.3, 22.63],
    Sanya: [109.5, 18.25],
    Ulaanbaatar: [106.91, 47.92],
    Urumqi: [87.6, 43.8],
    Kashgar: [75.99, 39.47],
    Lhasa: [91.11, 29.65],
    Dongxing: [107.97, 21.55],
    Heihe: [127.5, 50.24],
  },
  'south-asia-and-pacific': {
    Singapore: [103.82, 1.35],
    Hanoi: [105.85, 21.03],
    Manila: [120.98, 14.6],
    Kathmandu: [85.32, 27.72],
    Karachi: [67.01, 24.86],
    Kabul: [69.17, 34.53],
    Male: [73.51, 4.18],
    Guam: [144.79, 13.44],
    Perth: [115.86, -31.95],
    Auckland: [174.76, -36.85],
    Suva: [178.44, -18.14],
    Apia: [-171.76, -13.83],
    Papeete: [-149.57, -17.54],
  },
  'middle-east-and-africa': {
    Cairo: [31.24, 30.04],
    Tangier: [-5.8, 35.77],
    Tunis: [10.18, 36.8],
    Praia: [-23.51, 14.93],
    'Cape Town': [18.42, -33.92],
    'Port Louis': [57.5, -20.16],
    Istanbul: [28.95, 41.01],
    Edirne: [26.56, 41.68],
    Izmir: [27.14, 38.42],
    Nicosia: [33.36, 35.18],
    Tbilisi: [44.79, 41.72],
    Tehran: [51.39, 35.69],
    Muscat: [58.4, 23.6],
    Tashkent: [69.24, 41.3],
    Almaty: [76.95, 43.24],
    Oral: [51.37, 51.23],
    Petropavl: [69.15, 54.87],
  },
  'latin-america': {
    'Mexico City': [-99.13, 19.43],
    Tijuana: [-117.02, 32.51],
    Juarez: [-106.46, 31.72],
    'Nuevo Laredo': [-99.52, 27.48],
    Havana: [-82.38, 23.13],
    Nassau: [-77.34, 25.06],
    'San Juan': [-66.11, 18.47],
    'Sao Paulo': [-46.63, -23.55],
    Natal: [-35.21, -5.79],
    Ushuaia: [-68.3, -54.8],
    'Hanga Roa': [-109.43, -27.15],
  },
}

describe('the region of a city', () => {
  it.each(Object.entries(CITIES).flatMap(([region, cities]) => Object.entries(cities).map((city) => [region, city])))(
    'is %s for %j',
    (region, [, position]) => {
      expect(regionAt(position as Coordinates)).toBe(region)
    },
  )

  it('exists for every position', () => {
    for (let longitude = -180; longitude <= 180; longitude += 7)
      for (let latitude = -90; latitude <= 90; latitude += 7) {
        expect(REGION_IDS).toContain(regionAt([longitude, latitude]))
      }
  })

  it('is the dataset’s own word, if it has one', () => {
    const coordinates: Coordinates = [103.82, 1.35]
    const languages = ['zh-Hant', 'en']
    expect(regionOf({ coordinates }, languages)).toEqual({ id: 'south-asia-and-pacific' })
    expect(regionOf({ coordinates, region: { en: 'East Asia', 'zh-Hant': '東亞' } }, languages)).toEqual({
      id: 'east-asia',
    })
    const own = { en: 'Greater Bay', 'zh-Hant': '大灣區' }
    expect(regionOf({ coordinates, region: own }, languages)).toEqual({ id: '大灣區', name: own })
    expect(regionOf({ coordinates, region: own }, ['en'])).toEqual({ id: 'greater-bay', name: own })
  })
})
