import { describe, expect, it } from 'vitest'
import { frameOf, holdsPoint } from '../../../../src/layout/map/geometry.ts'
import { fromPanel, metresPerPixel, toPanel } from '../../../../src/layout/map/mercator.ts'
import { panelsOf } from '../../../../src/layout/map/panels.ts'
import { placeMap } from '../../../../src/layout/map/place-map.ts'
import { mapStyle } from '../../../../src/layout/map/style.ts'
import type { MapEvent } from '../../../../src/layout/map/types.ts'
import { announcements, CITIES, HONG_KONG, mapEvent } from './atlas-places.ts'
import { measure, measureAt } from './fake-measure.ts'
import { CAMERA, place } from './one-panel.ts'

describe('placeMap of the real announcements', () => {
  const sizes = [
    { width: 284, height: 240, k: 1, thumbnail: false },
    { width: 276, height: 208, k: 1, thumbnail: false },
    { width: 252, height: 172, k: 1, thumbnail: false },
    { width: 196, height: 128, k: 0.85, thumbnail: true },
    { width: 412, height: 300, k: 1, thumbnail: false },
    { width: 560, height: 260, k: 1, thumbnail: false },
    { width: 1000, height: 464, k: 2.1, thumbnail: false },
  ]
  const cases = sizes.flatMap((size) => (['en', 'zh-Hant'] as const).map((language) => ({ ...size, language })))

  it.each(cases)('labels each at $width × $height in $language', ({ width, height, k, thumbnail, language }) => {
    const events = announcements(language, thumbnail)
    for (const panel of panelsOf(events, CITIES, { width, height }, k)) {
      const controls = [
        { left: 0, top: height - 26 * k, right: 96 * k, bottom: height },
        { left: width - 32 * k, top: 0, right: width, bottom: 32 * k },
      ]
      const map = placeMap(events, panel.camera, {
        cities: panel.cities,
        controls: thumbnail ? controls.slice(0, 1) : controls,
        measure: measureAt(k),
        style: mapStyle(k),
      })
      const own = events.filter((event) => panel.cities.includes(event.city)).map(({ id }) => id)
      const labelled = map.markers.filter(({ label }) => label && !label.shortened).map(({ event }) => event.id)
      expect(labelled.sort()).toEqual(own.sort())
      // Each label has its event's date.
      for (const { event, label } of map.markers) expect(label?.date).toBe(event.date)
    }
  })

  it('says “planned” of a plan in any panel, with its date or without', () => {
    const said = new Set<string>()
    const events = announcements('en').map((event) => (event.planned ? { ...event, undatedEnd: ', planned' } : event))
    for (let width = 120; width <= 600; width += 40)
      for (const height of [80, 119, 172, 300]) {
        const panel = panelsOf(events, CITIES, { width, height })[2]!
        const { markers } = placeMap(events, panel.camera, { cities: panel.cities, measure })
        const label = markers.find(({ event }) => event.id === 'jd-cuhksz')?.label
        if (label) said.add(/, planned$/.test(label.lines.join(' ')) ? 'the word' : label.date)
      }
    expect([...said].sort()).toEqual(['planned, 15 June', 'the word'])
  })

  it('places two events of one campus in rows, the first on top, each with a leader to the point', () => {
    const events = announcements('en')
    const panel = panelsOf(events, CITIES, { width: 284, height: 240 })[2]
    if (!panel) throw new Error('found 2 panels, expected 3')
    const { markers } = placeMap(events, panel.camera, { cities: panel.cities, measure })
    expect(markers.map(({ event }) => event.id)).toEqual(['tencent-cuhksz', 'jd-cuhksz'])
    const [first, second] = markers
    expect(first?.y).toBeLessThan(second?.y ?? 0)
    expect(first?.x).toBe(second?.x)
    const place = toPanel(panel.camera, [114.207, 22.689])
    for (const marker of markers) {
      expect(marker.leader?.to.x).toBeCloseTo(place.x, 6)
      expect(marker.leader?.to.y).toBeCloseTo(place.y, 6)
    }
  })

  it('draws the neighbour city’s events as context in a panel that holds their places', () => {
    const events = announcements('en')
    const panel = panelsOf(events, CITIES, { width: 284, height: 240 })[2]
    if (!panel) throw new Error('found 2 panels, expected 3')
    const { context, offscreen } = placeMap(events, panel.camera, { cities: panel.cities, measure })
    expect(context.map(({ id }) => id)).toEqual(['hkai-lab'])
    expect(offscreen).toEqual([])
  })
})

describe('placeMap at one place', () => {
  const at = (count: number, of: (i: number) => Partial<MapEvent> = () => ({})) =>
    Array.from({ length: count }, (_, i) => mapEvent({ id: `e${i}`, ...of(i) }))

  it('gives up to six events a marker each, labelled', () => {
    const { markers, clusters } = place(at(6))
    expect(markers).toHaveLength(6)
    expect(markers.every(({ label }) => label)).toBe(true)
    expect(clusters).toEqual([])
  })

  it('gathers seven in a cluster that says so', () => {
    const { markers, clusters } = place(at(7))
    expect(markers).toEqual([])
    expect(clusters.map(({ count, cities }) => ({ count, cities }))).toEqual([
      { count: 7, cities: [{ city: 'hong-kong', count: 7 }] },
    ])
  })

  it('takes the selected event out of its cluster', () => {
    const { markers, clusters } = place(at(8, (i) => ({ selected: i === 5 })))
    expect(markers.map(({ event }) => event.id)).toEqual(['e5'])
    expect(clusters.map(({ count }) => count)).toEqual([7])
  })

  it('keeps five announcements apart above a cluster of ten milestones', () => {
    const { markers, clusters } = place(at(15, (i) => (i < 10 ? { kind: 'milestone' } : {})))
    expect(markers.map(({ event }) => event.id)).toEqual(['e10', 'e11', 'e12', 'e13', 'e14'])
    expect(clusters.map(({ kind, count }) => ({ kind, count }))).toEqual([{ kind: 'milestone', count: 10 }])
    expect(Math.max(...markers.map(({ y }) => y))).toBeLessThan(clusters[0]?.y ?? 0)
  })

  it('puts announcements above milestones, whichever came first', () => {
    const { markers } = place(at(3, (i) => (i === 0 ? { kind: 'milestone' } : {})))
    const rows = [...markers].sort((a, b) => a.y - b.y).map(({ event }) => event.id)
    expect(rows).toEqual(['e1', 'e2', 'e0'])
  })

  it('says the same in rows of one place: none has its full title where one has no room for it', () => {
    const events = [
      mapEvent({ id: 'a', labels: ['Short title', 'A'] }),
      mapEvent({ id: 'b', labels: ['A title that no panel of this width has room for', 'B'] }),
    ]
    expect(place(events).markers.map(({ label }) => label?.lines)).toEqual([['A'], ['B']])
  })
})

describe('placeMap', () => {
  it('has nothing to show without events', () => {
    expect(place([])).toEqual({ markers: [], accuracyRings: [], clusters: [], context: [], offscreen: [], names: [] })
  })

  it('puts a lone event in the middle of its panel, with its label to the right', () => {
    const { markers } = place([mapEvent({ id: 'only', precision: 'building', labels: ['Lab'] })])
    expect(markers[0]?.x).toBeCloseTo(142, 6)
    expect(markers[0]?.leader).toBeNull()
    expect(markers[0]?.label?.side).toBe('right')
    // 14 px off
    expect(markers[0]?.label?.box.left).toBeCloseTo(156, 6)
  })

  it('labels to the left near the right edge', () => {
    const coordinates = fromPanel(CAMERA, { x: 270, y: 120 })
    const { markers } = place([mapEvent({ id: 'only', coordinates, labels: ['Lab'] })])
    expect(markers[0]?.label?.side).toBe('left')
  })

  it('cuts words off when even the shortest are too wide', () => {
    const labels = ['A single title that is far too long for any panel of this width']
    const { markers } = placeMap([mapEvent({ id: 'only', labels })], { ...CAMERA, width: 120 }, { measure })
    expect(markers[0]?.label?.shortened).toBe(true)
    expect(markers[0]?.label?.lines[0]).toMatch(/…$/)
  })

  it('says of events outside where they are', () => {
    const east = mapEvent({ id: 'east', coordinates: [115, 22.3193], selected: true })
    const north = mapEvent({ id: 'north', coordinates: [114.1694, 23] })
    const { offscreen } = place([east, north])
    expect(offscreen.map(({ edge, ids, selected }) => ({ edge, ids, selected }))).toEqual([
      { edge: 'top', ids: ['north'], selected: false },
      { edge: 'right', ids: ['east'], selected: true },
    ])
    expect(offscreen.map(({ angle }) => Math.round(angle))).toEqual([-90, 0])
    for (const indicator of offscreen) expect(holdsPoint(frameOf(CAMERA), indicator)).toBe(true)
  })

  it('draws no ring for a building, a small one for a campus, and one at true scale for a city', () => {
    const { markers, accuracyRings } = place([
      mapEvent({ id: 'building', precision: 'building', coordinates: [114.05, 22.4] }),
      mapEvent({ id: 'campus', coordinates: [114.15, 22.25] }),
      mapEvent({ id: 'city', precision: 'city', coordinates: [114.25, 22.4] }),
    ])
    // 500 m are 2.7 px here, which the mark of 16 px would hide: 8 + 5; 4 km are 22 px, and at minimum 8 + 14.
    expect(markers.map(({ accuracyRadius }) => Math.round(accuracyRadius))).toEqual([0, 13, 22])
    expect(accuracyRings.map(({ precision }) => precision)).toEqual(['campus', 'city'])
  })

  it('grows a ring with the map, and draws that of a shared place once, around its point', () => {
    const near = { ...CAMERA, zoom: 12 }
    const [lone] = place([mapEvent({ id: 'a', precision: 'city' })], near).markers
    expect(Math.round(lone?.accuracyRadius ?? 0)).toBe(Math.round(4000 / metresPerPixel(HONG_KONG[1], 12)))
    const { markers, accuracyRings } = place([mapEvent({ id: 'a' }), mapEvent({ id: 'b' })])
    expect(accuracyRings.map(({ x, y }) => ({ x, y }))).toEqual([markers[0]?.point])
    expect(accuracyRings[0]?.radius).toBeLessThan(mapStyle().leader)
  })

  it('fades what is filtered out and keeps the selected event', () => {
    const { markers, context } = place([
      mapEvent({ id: 'faded', faded: true }),
      mapEvent({ id: 'selected', faded: true, selected: true, coordinates: [114, 22.4] }),
    ])
    expect(context.map(({ id }) => id)).toEqual(['faded'])
    expect(markers.map(({ event }) => event.id)).toEqual(['selected'])
  })

  it('drops a basemap name that meets a label, and keeps the others on their spots, first rank first', () => {
    const names = [
      { id: 'under', text: 'Kowloon', coordinates: fromPanel(CAMERA, { x: 180, y: 120 }), rank: 1 },
      { id: 'second', text: 'Lantau Island', coordinates: fromPanel(CAMERA, { x: 70, y: 62 }), rank: 2 },
      { id: 'first', text: 'Lantau', coordinates: fromPanel(CAMERA, { x: 70, y: 60 }), rank: 1 },
      { id: 'edge', text: 'Tai O', coordinates: fromPanel(CAMERA, { x: 2, y: 60 }), rank: 1 },
    ]
    const map = placeMap([mapEvent({ id: 'only' })], CAMERA, { measure, names })
    expect(map.names.map(({ id }) => id)).toEqual(['first'])
    expect(map.names[0]?.x).toBeCloseTo(70, 6)
  })

  it('keeps the order of Tab as given, over markers and clusters', () => {
    const events = [
      ...Array.from({ length: 7 }, (_, i) => mapEvent({ id: `c${i}` })),
      mapEvent({ id: 'last', coordinates: [114, 22.4] }),
    ]
    const { markers, clusters } = place([mapEvent({ id: 'gone', faded: true }), ...events])
    expect(clusters[0]?.order).toBe(1)
    expect(markers[0]?.order).toBe(8)
  })

  it.each([
    ['at the poles', [0, 90]],
    ['at the antimeridian', [180, 0]],
    ['on the other side of it', [-180, 0]],
  ] as const)('has a place for an event %s', (_name, coordinates) => {
    const { markers, offscreen } = place([mapEvent({ id: 'far', coordinates: [...coordinates] })])
    expect(markers).toHaveLength(0)
    expect(offscreen.flatMap(({ ids }) => ids)).toEqual(['far'])
  })

  it('leaves no event of five hundred at one place without a mark', () => {
    const { clusters } = place(Array.from({ length: 500 }, (_, i) => mapEvent({ id: `e${i}` })))
    expect(clusters.map(({ count }) => count)).toEqual([500])
  })
})

describe('placeMap of hundreds of events all over a panel', () => {
  const events = Array.from({ length: 500 }, (_, i) =>
    mapEvent({
      id: `e${i}`,
      kind: i % 3 ? 'announcement' : 'milestone',
      selected: i === 7,
      // A grid of 25 × 20, 10 px apart, about the middle
      coordinates: fromPanel(CAMERA, { x: 17 + 10 * (i % 25), y: 20 + 10 * Math.floor(i / 25) }),
    }),
  )

  it('gathers them in clusters within the frame', () => {
    const { clusters, markers } = place(events)
    expect(clusters.length).toBeGreaterThan(4)
    const gathered = clusters.reduce((sum, { count }) => sum + count, 0) + markers.length
    expect(gathered).toBeGreaterThan(400)
  })

  it('shows the selected one by itself', () => {
    expect(place(events).markers.some(({ event }) => event.id === 'e7')).toBe(true)
  })
})
