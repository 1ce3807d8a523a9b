/** The locator map: the region, with the position of each panel and the distances between the cities. */
import { markPath, NO_CITY } from '../layout/city-mark.ts'
import { MAP_FONTS } from '../layout/map/fonts.ts'
import { overviewFile } from '../layout/map/land-files.ts'
import { panelFrames, placeLocator } from '../layout/map/locator.ts'
import { ALL_CITIES, panelCities } from '../layout/map/panel-cities.ts'
import type { MapPanel, Measure, PlacedCity, PlacedLocator, Size } from '../layout/map/types.ts'
import type { Id } from '../model/dataset/types.ts'
import { placedWithRoom } from '../model/filter/filter.ts'
import { landShapes, type Land } from './land.ts'
import { group, hueOf, line, textLine, translate, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'

export function locatorPicture(
  panels: readonly MapPanel[],
  size: Size,
  current: Id | undefined,
  context: RenderContext,
  measure: Measure,
  land: Land,
): SvgElement {
  const { index, view, colours } = context
  const cities = panelCities(index, placedWithRoom(index, view))
  const placed = placeLocator(cities, panels, size, {
    nameOf: (city) => context.say(city.name),
    distanceText: context.messages.kilometres,
    measure,
  })
  const basemap = land(overviewFile(placed.camera))
  return element('svg', { width: size.width, height: size.height, overflow: 'hidden' }, [
    element('rect', { width: size.width, height: size.height, fill: colours.sea }),
    ...(basemap ? landShapes(basemap, placed.camera, 0.5, context) : []),
    ...distance(placed, context),
    ...panelFrames(placed, size)
      .filter(({ id, isRing }) => id !== ALL_CITIES && (!isRing || id === current))
      .map(({ id, box }) =>
        element('rect', {
          x: box.left,
          y: box.top,
          width: box.right - box.left,
          height: box.bottom - box.top,
          fill: 'none',
          stroke: id === current ? colours.ink : colours.grey,
          'stroke-width': id === current ? 1.5 : 1,
        }),
      ),
    ...placed.cities.map((city) => cityShapes(city, context)),
  ])
}

function distance({ distance }: PlacedLocator, context: RenderContext): SvgElement[] {
  const { colours } = context
  if (!distance) return []
  const { from, to } = distance.line
  const { label } = distance
  return [
    line(from.x, from.y, to.x, to.y, colours.grey, { 'stroke-dasharray': '2 3' }),
    ...(label
      ? [
          textLine(
            label.text,
            label.x,
            label.y + 4,
            {
              font: MAP_FONTS.date,
              fill: colours.place,
              anchor: 'middle',
              halo: { colour: colours.halo, width: 3 },
            },
            context,
          ),
        ]
      : []),
  ]
}

function cityShapes({ id, x, y, leader, label }: PlacedCity, context: RenderContext): SvgElement {
  const { colours } = context
  const mark = context.marks.get(id) ?? NO_CITY
  const hue = hueOf(mark.hue, context)
  return group([
    ...(leader ? [line(leader.from.x, leader.from.y, leader.to.x, leader.to.y, hue)] : []),
    element('path', {
      d: markPath(mark.shape, 8),
      transform: translate(x, y),
      fill: hue,
      stroke: colours.land,
      'stroke-width': 1.5,
      'paint-order': 'stroke',
    }),
    ...(label
      ? [
          textLine(
            label.text,
            label.align === 'end' ? label.box.right : label.box.left,
            (label.box.top + label.box.bottom) / 2 + 4,
            {
              font: MAP_FONTS.city,
              fill: hue,
              anchor: label.align === 'end' ? 'end' : 'start',
              halo: { colour: colours.halo, width: 3 },
            },
            context,
          ),
        ]
      : []),
  ])
}
