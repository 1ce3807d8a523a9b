import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boundsAround,
  boundsOf,
  boundsOnEarth,
  boundsOnMap,
  distanceInKilometres,
  fromPanel,
  metresPerPixel,
  onMap,
  pad,
  project,
  projectBounds,
  scaleBar,
  toPanel,
  unproject,
} from '../../../../src/layout/map/mercator.ts'
import type { Bounds, Camera, Coordinates } from '../../../../src/layout/map/types.ts'
import { contains } from '../../../../src/model/dataset/bounds.ts'

const SINGAPORE: Coordinates = [103.8198, 1.3521]
const HONG_KONG: Coordinates = [114.1694, 22.3193]

const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
)
const anyZoom = fc.double({ min: -1, max: 18, noNaN: true })

describe('project', () => {
  it.each([
    // The world is 256 px wide: its middle is at 128, 128.
    [[0, 0], 0, 128, 128],
    [[-169, 85.0511287798], 0, 7.82, 0],
    // The same meridian as 180°.
    [[-180, 85.0511287798], 0, 256, 0],
    // East of 180°, where the world is not yet cut: (188.24 + 180) / 360 × 256.
    [[-171.76, 0], 0, 261.86, 128],
    [[180, -85.0511287798], 0, 256, 256],
    // Twice as wide one zoom level later: 90° E is three quarters of 512.
    [[90, 0], 1, 384, 256],
    // Half a zoom is a factor of √2: 128 × 1.41421 = 181.02.
    [[0, 0], 0.5, 181.02, 181.02],
  ] as const)('puts %j at zoom %d on %d, %d', (coordinates, zoom, x, y) => {
    const point = project([...coordinates], zoom)
    expect(point.x).toBeCloseTo(x, 2)
    expect(point.y).toBeCloseTo(y, 2)
  })

  it('draws the poles at the edge of the world rather than nowhere', () => {
    expect(project([0, 90], 0).y).toBeCloseTo(0, 6)
    expect(project([0, -90], 0).y).toBeCloseTo(256, 6)
  })

  it('is undone by unproject', () => {
    fc.assert(
      fc.property(anywhere, anyZoom, (coordinates, zoom) => {
        const [longitude, latitude] = unproject(project(coordinates, zoom), zoom)
        expect(longitude).toBeCloseTo(onMap(coordinates)[0], 7)
        expect(latitude).toBeCloseTo(coordinates[1], 7)
      }),
    )
  })
})

describe('a camera', () => {
  const camera: Camera = { center: SINGAPORE, zoom: 9.6, width: 284, height: 240 }

  it('has its centre in the middle of the panel', () => {
    const { x, y } = toPanel(camera, SINGAPORE)
    expect(x).toBeCloseTo(142, 6)
    expect(y).toBeCloseTo(120, 6)
  })

  it('reads the panel’s pixels back as the coordinates that they show', () => {
    fc.assert(
      fc.property(fc.nat(284), fc.nat(240), (x, y) => {
        const point = toPanel(camera, fromPanel(camera, { x, y }))
        expect(point.x).toBeCloseTo(x, 6)
        expect(point.y).toBeCloseTo(y, 6)
      }),
    )
  })

  it('shows bounds that hold its centre and not the neighbour country', () => {
    expect(contains(boundsOf(camera), SINGAPORE)).toBe(true)
    expect(contains(boundsOf(camera), HONG_KONG)).toBe(false)
  })
})

describe('metresPerPixel', () => {
  it('is the Earth’s girth over 256 pixels at zoom 0 on the equator, and half of it at 60°', () => {
    // 40,075,017 m / 256 = 156,543.03 m
    expect(metresPerPixel(0, 0)).toBeCloseTo(156_543.03, 1)
    expect(metresPerPixel(60, 0)).toBeCloseTo(78_271.52, 1)
  })
})

describe('scaleBar', () => {
  it.each([
    // 156,543 m / 2^9.6 × cos 30° = 174.7 m a pixel: 80 px are 14 km, so the bar shows 10 km.
    [1.35, 9.6, 80, 10_000],
    [22.3, 9.6, 80, 10_000],
    // 2^12: 33.1 m a pixel, 2.6 km.
    [1.35, 12, 80, 2000],
    // 2^9: 264.8 m a pixel, 21.2 km; 74 px would reach that at the equator, and not in Hong Kong.
    [1.35, 9, 80, 20_000],
    [22.3, 9, 80, 20_000],
    [1.35, 9, 74, 10_000],
    [22.3, 9, 74, 10_000],
    // 2^8 × cos 60°: 305.7 m, 49.8 km is not yet 50.
    [51.5, 8, 163, 20_000],
    [51.5, 8, 164, 50_000],
  ])('at latitude %d and zoom %d in %d px says %d m', (latitude, zoom, widest, metres) => {
    expect(scaleBar(latitude, zoom, widest).metres).toBe(metres)
  })

  it('is never wider than it may be, and never less than a sixth of that', () => {
    fc.assert(
      fc.property(fc.double({ min: -80, max: 80, noNaN: true }), anyZoom, (latitude, zoom) => {
        const { pixels } = scaleBar(latitude, zoom, 100)
        expect(pixels).toBeLessThanOrEqual(100.001)
        expect(pixels).toBeGreaterThan(100 / 6)
      }),
    )
  })
})

describe('distanceInKilometres', () => {
  it('is a quarter of the meridian from the equator to the pole', () => {
    // 6371.0088 km × π / 2 = 10,007.6 km
    expect(distanceInKilometres([0, 0], [0, 90])).toBeCloseTo(10_007.56, 1)
  })

  it('knows that Hong Kong is some 2,600 km from Singapore', () => {
    expect(distanceInKilometres(SINGAPORE, HONG_KONG)).toBeGreaterThan(2550)
    expect(distanceInKilometres(SINGAPORE, HONG_KONG)).toBeLessThan(2650)
  })

  it('does not go round the world across the antimeridian', () => {
    // 2° of the equator: 2 × 111.195 km
    expect(distanceInKilometres([179, 0], [-179, 0])).toBeCloseTo(222.39, 1)
  })

  it('is nothing from a place to itself', () => {
    expect(distanceInKilometres(HONG_KONG, HONG_KONG)).toBe(0)
  })
})

describe('bounds', () => {
  it('hold what lies on their edge', () => {
    expect(
      contains(
        [
          [0, 0],
          [10, 10],
        ],
        [10, 0],
      ),
    ).toBe(true)
    expect(
      contains(
        [
          [0, 0],
          [10, 10],
        ],
        [10.001, 0],
      ),
    ).toBe(false)
  })

  it('padded by a half are twice as wide, and stop at the edge of the world', () => {
    expect(
      pad(
        [
          [0, 0],
          [10, 10],
        ],
        0.5,
      ),
    ).toEqual([
      [-5, -5],
      [15, 15],
    ])
    expect(
      pad(
        [
          [180, 80],
          [190, 90],
        ],
        0.5,
      ),
    ).toEqual([
      [175, 75],
      [191, 90],
    ])
  })

  it('around no places are none, around one have no width', () => {
    expect(boundsAround([])).toBeNull()
    expect(boundsAround([SINGAPORE])).toEqual([SINGAPORE, SINGAPORE])
  })

  it('around places on both sides of 180° are narrow', () => {
    const [suva, apia]: Coordinates[] = [
      [178.43, -18.12],
      [-171.76, -13.84],
    ]
    expect(boundsAround([suva!, apia!])).toEqual([
      [178.43, -18.12],
      [188.24, -13.84],
    ])
  })
})

describe('bounds on the map', () => {
  it.each([
    ['that cross nothing', [103, 1, 105, 2], [103, 1, 105, 2]],
    ['of Fiji, which cross 180°', [177, -19, -179.5, -16], [177, -19, 180.5, -16]],
    ['of Samoa, west of the cut', [-173, -14, -171, -13], [187, -14, 189, -13]],
    ['that cross the cut, mostly in the east', [-180, 50, -130, 70], [-169, 50, -130, 70]],
    ['that cross the cut, mostly in the west', [170, 50, -165, 70], [170, 50, 191, 70]],
    ['of the whole world', [-180, -60, 180, 75], [-169, -60, 191, 75]],
  ])('%s', (_, [west = NaN, south = NaN, east = NaN, north = NaN], [w, s, e, n]) => {
    expect(
      boundsOnMap([
        [west, south],
        [east, north],
      ]),
    ).toEqual([
      [w, s],
      [e, n],
    ])
  })

  it('have no negative size in pixels, and are never NaN, whatever the bounds', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anyZoom, ([west, a], [east, b], zoom) => {
        const box = projectBounds(
          [
            [west, Math.min(a, b)],
            [east, Math.max(a, b)],
          ],
          zoom,
        )
        expect(box.right - box.left).toBeGreaterThanOrEqual(0)
        expect(box.bottom - box.top).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('go back to the bounds on Earth', () => {
    const all: readonly Bounds[] = [
      [
        [177, -19],
        [-179.5, -16],
      ],
      [
        [-173, -14],
        [-171, -13],
      ],
      [
        [-180, -60],
        [180, 75],
      ],
    ]
    for (const bounds of all) expect(boundsOnEarth(boundsOnMap(bounds))).toEqual(bounds)
  })
})
