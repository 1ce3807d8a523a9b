import { expect, it, onTestFinished } from 'vitest'
import { LeafletMap, Polygon, SVG } from '../../../src/attachments/leaflet.ts'

it('the land is no image without a name to those who hear the page', () => {
  const element = document.createElement('div')
  document.body.append(element)
  const map = new LeafletMap(element, { center: [22.5, 114.1], zoom: 10 })
  onTestFinished(() => {
    map.remove()
    element.remove()
  })
  const corners: [number, number][] = [
    [22, 114],
    [23, 114],
    [23, 115],
  ]
  new Polygon(corners, { renderer: new SVG() }).addTo(map)
  const drawings = [...element.querySelectorAll('svg')]
  expect(drawings).toHaveLength(1)
  for (const drawing of drawings) expect(drawing).toHaveAttribute('aria-hidden', 'true')
})
