import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromGcj02, toGcj02 } from '../../../../src/layout/map/gcj02.ts'
import { distanceInKilometres } from '../../../../src/layout/map/mercator.ts'
import type { Coordinates } from '../../../../src/layout/map/types.ts'

/**
 * Published pairs of WGS 84 and GCJ-02, longitude first. eviltransform:
 * https://github.com/googollee/eviltransform/blob/1643645a2a2f2fa06811df676db42d02a0fb1f40/javascript/test.js gcoord:
 * https://github.com/hujiulong/gcoord/blob/fedbaa105f198d5afc23fec2d60c0a0df32ef663/test/fixtures/china-cities.json
 */
const PUBLISHED: readonly (readonly [string, Coordinates, Coordinates])[] = [
  ['Shanghai, eviltransform', [121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
  ['Shenzhen, eviltransform', [113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
  ['Beijing, eviltransform', [116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
  ['Zhumadian, gcoord', [114.0164322, 33.0133556], [114.022306, 33.0115324]],
  ['Shaoyang, gcoord', [111.4622119, 27.242124], [111.4677938, 27.2388981]],
  ['Naqu, gcoord', [92.0499619, 31.4784436], [92.0512438, 31.4762063]],
  ['Xilingol, gcoord', [116.0414035, 43.9312805], [116.0482308, 43.9334573]],
  ['Liaoyang, gcoord', [123.2312099, 41.2651725], [123.2369518, 41.2672464]],
  ['Shantou, gcoord', [116.6775114, 23.3567569], [116.6819735, 23.3540964]],
]

const SHIFTED: readonly (readonly [string, Coordinates])[] = [
  ['CUHK-Shenzhen', [114.2081, 22.69]],
  ['Shenzhen Bay Port', [113.944, 22.5035]],
  ['Luohu station, Shenzhen', [114.1125, 22.5345]],
  ['Yantian', [114.237, 22.557]],
  ['Dapeng', [114.52, 22.6]],
  ['Gongbei, Zhuhai', [113.549, 22.2195]],
  ['Zhuhai', [113.577, 22.271]],
  ['Hengqin', [113.51, 22.13]],
  ['Xiamen', [118.09, 24.48]],
  ['Sanya', [109.5, 18.25]],
  ['Dalian', [121.62, 38.91]],
  ['Harbin', [126.64, 45.76]],
  ['Mohe', [122.53, 52.97]],
  ['Ürümqi', [87.62, 43.82]],
  ['Kashgar', [75.99, 39.47]],
  ['Lhasa', [91.13, 29.65]],
  ['Kunming', [102.83, 24.88]],
]

const UNSHIFTED: readonly (readonly [string, Coordinates])[] = [
  ['Hong Kong Science Park', [114.2108, 22.4264]],
  ['PolyU, Hung Hom', [114.1796, 22.3046]],
  ['Sheung Shui', [114.128, 22.501]],
  ['Lok Ma Chau station', [114.0656, 22.5138]],
  ['Tung Ping Chau', [114.433, 22.543]],
  ['Chek Lap Kok', [113.915, 22.308]],
  ['Macao', [113.543, 22.198]],
  ['Coloane', [113.56, 22.12]],
  ['Taipei', [121.56, 25.03]],
  ['Kinmen', [118.32, 24.44]],
  ['NTU, Singapore', [103.6831, 1.3483]],
  ['Hanoi', [105.85, 21.03]],
  ['Ulaanbaatar', [106.9, 47.92]],
  ['Vladivostok', [131.89, 43.12]],
  ['Pyongyang', [125.75, 39.03]],
  ['Seoul', [126.98, 37.57]],
  ['Kathmandu', [85.32, 27.71]],
  ['Thimphu', [89.64, 27.47]],
  ['Almaty', [76.9, 43.25]],
  ['Tokyo', [139.7, 35.7]],
]

const HONG_KONG: Coordinates = [114.1796, 22.3046]

describe('toGcj02', () => {
  it.each(PUBLISHED)('meets the published pair of %s within two metres', (_name, wgs, gcj) => {
    expect(distanceInKilometres(toGcj02(wgs), gcj)).toBeLessThan(0.002)
  })

  it.each(SHIFTED)('shifts %s by 50 to 1,000 metres', (_name, place) => {
    const metres = 1000 * distanceInKilometres(toGcj02(place), place)
    expect(metres).toBeGreaterThan(50)
    expect(metres).toBeLessThan(1000)
  })

  it.each(UNSHIFTED)('leaves %s where it is', (_name, place) => {
    expect(toGcj02(place)).toEqual(place)
  })

  it('shifts Hong Kong and Macao for vendors that do, and still neither Taiwan nor Singapore', () => {
    const area = 'mainland-hong-kong-macao'
    expect(toGcj02(HONG_KONG, area)).not.toEqual(HONG_KONG)
    expect(toGcj02([113.543, 22.198], area)).not.toEqual([113.543, 22.198])
    expect(toGcj02([121.56, 25.03], area)).toEqual([121.56, 25.03])
    expect(toGcj02([103.6831, 1.3483], area)).toEqual([103.6831, 1.3483])
  })
})

describe('fromGcj02', () => {
  it.each(PUBLISHED)('goes back from the published pair of %s within two metres', (_name, wgs, gcj) => {
    expect(distanceInKilometres(fromGcj02(gcj), wgs)).toBeLessThan(0.002)
  })

  it('goes back to where it came from, within a centimetre, all over the mainland', () => {
    // 100-118 E, 25-40 N is entirely inside.
    const inland = fc.tuple(
      fc.double({ min: 100, max: 118, noNaN: true }),
      fc.double({ min: 25, max: 40, noNaN: true }),
    )
    fc.assert(
      fc.property(inland, (place) => {
        expect(distanceInKilometres(fromGcj02(toGcj02(place)), place)).toBeLessThan(0.000_01)
      }),
    )
  })

  // Lok Ma Chau station is so near the edge that a shifted place has the same coordinates.
  it.each(UNSHIFTED.filter(([name]) => name !== 'Lok Ma Chau station'))('leaves %s where it is', (_name, place) => {
    expect(fromGcj02(place)).toEqual(place)
  })
})
