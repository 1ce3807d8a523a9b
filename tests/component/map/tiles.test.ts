/** Tiles in another coordinate system: what is shifted, where, and when. */
import { expect, it, onTestFinished } from 'vitest'
import { LeafletMap } from '../../../src/attachments/leaflet.ts'
import type { TileSettings } from '../../../src/components/map/tile-source.ts'
import { openTilesOf, type TileStyle } from '../../../src/components/map/tiles.ts'

const SHENZHEN = [114.0579, 22.5431] as const
const HONG_KONG = [114.1694, 22.3193] as const
const SETTINGS: TileSettings = { url: '/{z}/{x}/{y}.png', attribution: '', coordinates: 'gcj02', shifted: 'mainland' }

/** Opens tiles on a map of 256 pixels; returns their last report and their images. */
function open(settings: TileSettings) {
  const element = document.createElement('div')
  Object.defineProperties(element, { clientWidth: { value: 256 }, clientHeight: { value: 256 } })
  document.body.append(element)
  const map = new LeafletMap(element, { center: [22.5, 114.1], zoom: 10 })
  const seen: { style: TileStyle | undefined; maps: number; failures: number } = {
    style: undefined,
    maps: 0,
    failures: 0,
  }
  const news = { onseen: (maps: number) => (seen.maps = maps), onfailure: () => seen.failures++ }
  const close = openTilesOf(settings, news)(map, (style) => (seen.style = style))
  onTestFinished(() => {
    close()
    map.remove()
    element.remove()
  })
  return {
    seen,
    images: () => [...element.querySelectorAll<HTMLImageElement>('img')],
    close,
    zoom: (level: number) => map.setZoom(level, { animate: false }),
  }
}

it('moves nothing before a tile is seen, then what lies on the mainland and nothing else', () => {
  const { seen, images } = open(SETTINGS)
  expect(images().length).toBeGreaterThan(0)
  expect(seen.style).toBeUndefined()
  images()[0]?.dispatchEvent(new Event('load'))
  const [longitude, latitude] = seen.style?.shift?.([...SHENZHEN]) ?? SHENZHEN
  expect(longitude - SHENZHEN[0]).toBeGreaterThan(0.004)
  expect(latitude - SHENZHEN[1]).toBeLessThan(-0.002)
  expect(seen.style?.shift?.([...HONG_KONG])).toEqual(HONG_KONG)
  const back = seen.style?.unshift?.([longitude, latitude])
  expect(back?.[0]).toBeCloseTo(SHENZHEN[0], 6)
  expect(back?.[1]).toBeCloseTo(SHENZHEN[1], 6)
})

it('moves Hong Kong too for vendors that shift it', () => {
  const { seen, images } = open({ ...SETTINGS, shifted: 'mainland-hong-kong-macao' })
  images()[0]?.dispatchEvent(new Event('load'))
  expect(seen.style?.shift?.([...HONG_KONG])).not.toEqual(HONG_KONG)
})

it('moves nothing on tiles in WGS 84', () => {
  const { seen, images } = open({ ...SETTINGS, coordinates: 'wgs84' })
  images()[0]?.dispatchEvent(new Event('load'))
  expect(seen.style).toEqual({ shift: undefined, unshift: undefined })
})

it('puts everything back when the tiles have failed', () => {
  const { seen, images } = open(SETTINGS)
  images()[0]?.dispatchEvent(new Event('load'))
  expect(seen.maps).toBe(1)
  for (let failure = 0; failure < 4; failure++) images()[0]?.dispatchEvent(new Event('error'))
  expect(seen).toEqual({ style: undefined, maps: 0, failures: 1 })
  expect(images()).toEqual([])
})

it('gives up a map whose few tiles have all failed', async () => {
  const { seen, images } = open({ ...SETTINGS, maxZoom: 4 })
  const asked = images()
  expect(asked.length).toBeLessThan(4)
  for (const image of asked) image.dispatchEvent(new Event('error'))
  await Promise.resolve()
  expect(seen).toEqual({ style: undefined, maps: 0, failures: 1 })
  expect(images()).toEqual([])
})

it('lets tiles go without an address that the page’s policy forbids', () => {
  const { seen, images, close, zoom } = open(SETTINGS)
  const asked = images()
  // One has loaded; the others are dropped while loading, as the map zooms.
  asked[0]?.dispatchEvent(new Event('load'))
  zoom(12)
  const next = images()
  close()
  expect(seen.maps).toBe(0)
  for (const image of [...asked, ...next]) expect(image.getAttribute('src') ?? '').not.toMatch(/^data:/)
  expect(asked.length).toBeGreaterThan(1)
  expect(images()).toEqual([])
})
