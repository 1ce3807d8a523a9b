/** One city's map: land, names, accuracy rings, marks with their labels, offscreen indicators, and a scale bar. */
import { MARK_FILL, markPath, NO_CITY, type CityMark } from '../layout/city-mark.ts'
import type { Basemap } from '../layout/map/basemap.ts'
import { SCALE_BAR_WIDEST, scaleBarBox } from '../layout/map/control-boxes.ts'
import { datePair, pairOutline } from '../layout/map/date-pair.ts'
import { MAP_FONTS } from '../layout/map/fonts.ts'
import { TIGHT } from '../layout/map/label-candidates.ts'
import { scaleBar } from '../layout/map/mercator.ts'
import type { NearGroups } from '../layout/map/near-groups.ts'
import { ALL_CITIES } from '../layout/map/panel-cities.ts'
import { placeMap } from '../layout/map/place-map.ts'
import { mapStyle } from '../layout/map/style.ts'
import type {
  Camera,
  MapEvent,
  MapPanel,
  Measure,
  PlacedCluster,
  PlacedLabel,
  PlacedMarker,
  OffscreenIndicator,
  Precision,
  Segment,
} from '../layout/map/types.ts'
import { circlesPicture } from './circles-picture.ts'
import { landShapes } from './land.ts'
import { group, hueOf, line, markOfEvent, namesOf, textLine, translate, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'

/** Difference between a mark's size and its outline's, px. */
const OUTLINE_GAP = 7.5
const STYLE = mapStyle()

export function panelPicture(
  panel: MapPanel,
  events: readonly MapEvent[],
  context: RenderContext,
  measure: Measure,
  basemaps: readonly Basemap[],
  nearGroups: NearGroups,
  { hasWords = true } = {},
): SvgElement {
  const isWhole = panel.id === ALL_CITIES
  const { camera } = panel
  const { colours } = context
  const placed = placeMap(isWhole ? [] : events, camera, {
    cities: panel.cities,
    names: (hasWords ? basemaps.flatMap(({ names }) => names) : [])
      .filter(({ id, minZoom }) => !panel.cities.includes(id) && camera.zoom >= minZoom)
      .map((name) => ({ ...name, text: context.say(name.name) })),
    controls: [scaleBarBox(camera)],
    measure,
    nearGroups,
  })
  const markOf = (city: string) => context.marks.get(city) ?? NO_CITY
  return element('svg', { width: camera.width, height: camera.height, overflow: 'hidden' }, [
    element('rect', {
      width: camera.width,
      height: camera.height,
      fill: basemaps.length > 0 ? colours.sea : colours.land,
    }),
    ...basemaps.flatMap((basemap) => landShapes(basemap, camera, 0.7, context, { 'fill-rule': 'evenodd' })),
    ...placed.names.map(({ text, x, y }) =>
      textLine(
        text,
        x,
        y + 4,
        {
          font: MAP_FONTS.name,
          fill: colours.place,
          anchor: 'middle',
          halo: { colour: colours.halo, width: 2.5 },
        },
        context,
      ),
    ),
    ...placed.context.map(({ city, x, y, planned, size }) =>
      group([mapMark(markOf(city), size, planned, x, y, context)], { opacity: 0.45 }),
    ),
    ...placed.accuracyRings.map(({ x, y, radius, city, precision }) =>
      accuracyRing(x, y, radius, precision, hueOf(markOf(city).hue, context)),
    ),
    ...[...placed.markers]
      .sort((a, b) => a.rank - b.rank)
      .map((marker) => markerShapes(marker, markOf(marker.event.city), context)),
    ...placed.clusters.map((cluster) => clusterShapes(cluster, context)),
    ...placed.offscreen.map((indicator) => indicatorShapes(indicator, context)),
    ...(isWhole ? circlesPicture(camera, context, measure, hasWords) : []),
    ...(hasWords ? scaleShapes(camera, context) : []),
  ])
}

/** Draws an accuracy ring: a solid one for a campus, a dashed one for a city. A building has none. */
export function accuracyRing(cx: number, cy: number, r: number, precision: Precision, hue: string): SvgElement {
  const isCity = precision === 'city'
  return element('circle', {
    cx,
    cy,
    r,
    fill: hue,
    'fill-opacity': isCity ? 0.08 : 0.12,
    stroke: hue,
    'stroke-opacity': isCity ? 0.8 : 0.5,
    'stroke-dasharray': isCity ? '3 3' : undefined,
  })
}

function mapMark(
  mark: CityMark,
  size: number,
  isHollow: boolean,
  x: number,
  y: number,
  context: RenderContext,
): SvgElement {
  const hue = hueOf(mark.hue, context)
  const transform = translate(x, y)
  const { land } = context.colours
  return isHollow
    ? element('path', {
        d: markPath(mark.shape, size / MARK_FILL - 2),
        transform,
        fill: land,
        stroke: hue,
        'stroke-width': 2,
        'stroke-linejoin': 'round',
      })
    : element('path', {
        d: markPath(mark.shape, size / MARK_FILL),
        transform,
        fill: hue,
        stroke: land,
        'stroke-width': 3,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      })
}

function markerShapes(marker: PlacedMarker, mark: CityMark, context: RenderContext): SvgElement {
  const { event, x, y, size, leader, point, label } = marker
  const pair = datePair(marker)
  const { colours } = context
  return group([
    namesOf([event.id], context),
    ...leaderShapes(leader, point, hueOf(mark.hue, context)),
    ...(event.selected
      ? [
          element('path', {
            d: pair ? pairOutline(size, pair) : markPath(mark.shape, size / MARK_FILL + OUTLINE_GAP),
            transform: translate(x, y),
            fill: colours.land,
            stroke: colours.ink,
            'stroke-width': 2,
            'stroke-linejoin': 'round',
          }),
        ]
      : []),
    ...(pair
      ? [
          element('rect', {
            x: x + pair.join.x0,
            y: y - 1,
            width: pair.join.x1 - pair.join.x0,
            height: 2,
            fill: hueOf(mark.hue, context),
          }),
          mapMark(mark, pair.size, true, x + pair.x, y, context),
        ]
      : []),
    mapMark(mark, size, event.planned, x, y, context),
    ...(label ? labelShapes(label, event.kind, context) : []),
  ])
}

function leaderShapes(leader: Segment | null, point: { x: number; y: number }, hue: string): SvgElement[] {
  if (!leader) return []
  const { from, to } = leader
  return [
    line(from.x, from.y, to.x, to.y, hue, { 'stroke-width': 1.2 }),
    element('circle', { cx: point.x, cy: point.y, r: STYLE.point, fill: hue }),
  ]
}

function labelShapes(
  { lines, date, align, box, isTight }: PlacedLabel,
  kind: MapEvent['kind'],
  context: RenderContext,
): SvgElement[] {
  const { colours } = context
  const x = align === 'start' ? box.left : align === 'end' ? box.right : (box.left + box.right) / 2
  const anchor = align === 'center' ? 'middle' : align
  const halo = { colour: colours.halo, width: 3 }
  const font = MAP_FONTS[kind === 'milestone' ? 'milestone' : 'title']
  const high = STYLE.lines[kind === 'milestone' ? 'milestone' : 'title'] * (isTight ? TIGHT : 1)
  const fill = kind === 'milestone' ? colours.ink2 : colours.ink
  const below = box.top + lines.length * high
  return [
    ...lines.map((text, i) =>
      textLine(text, x, baselineIn(box.top + i * high, high, font.size), { font, fill, anchor, halo }, context),
    ),
    ...(date
      ? [
          textLine(
            date,
            x,
            baselineIn(below, STYLE.lines.date, MAP_FONTS.date.size),
            {
              font: MAP_FONTS.date,
              fill: colours.grey,
              anchor,
              halo,
            },
            context,
          ),
        ]
      : []),
  ]
}

/** Returns the baseline of a line of text that a browser centres in a box of that height. */
function baselineIn(top: number, height: number, fontSize: number): number {
  return top + height / 2 + 0.36 * fontSize
}

function clusterShapes(cluster: PlacedCluster, context: RenderContext): SvgElement {
  const { colours, language } = context
  const { x, y, cities, ids, kind, leader, point, count } = cluster
  const only = cities.length === 1 ? context.marks.get(cities[0]!.city) : undefined
  const hue = only ? hueOf(only.hue, context) : colours.ink
  const isMilestones = kind === 'milestone'
  const radius = isMilestones ? 11 : cluster.size / 2 - 1
  const figure = new Intl.NumberFormat(language, { notation: 'compact' }).format(count)
  return group([
    namesOf(ids, context),
    ...leaderShapes(leader, point, hueOf((context.marks.get(cities[0]?.city ?? '') ?? NO_CITY).hue, context)),
    element('circle', {
      cx: x,
      cy: y,
      r: radius,
      fill: colours.land,
      stroke: hue,
      'stroke-width': isMilestones ? 1.2 : 2,
    }),
    ...(only ? [mapMark(only, isMilestones ? 6 : 9, false, x, y - radius / 2, context)] : []),
    textLine(
      figure,
      x,
      y + (only ? radius / 2 + 3 : 4),
      {
        font: { size: 12, weight: isMilestones ? 400 : 650 },
        fill: colours.ink,
        anchor: 'middle',
      },
      context,
    ),
  ])
}

/** Draws an offscreen indicator at the frame's edge: the number of events beyond it. */
function indicatorShapes({ x, y, ids, angle }: OffscreenIndicator, context: RenderContext): SvgElement {
  const hue = hueOf(markOfEvent(ids[0] ?? '', context).hue, context)
  const radians = (angle * Math.PI) / 180
  return group(
    [
      namesOf(ids, context),
      element('path', {
        d: 'M-2.5,-5.5L3,0L-2.5,5.5',
        transform: `rotate(${Math.round(angle)}) translate(${ids.length > 1 ? 4 : 0},0)`,
        fill: 'none',
        stroke: hue,
        'stroke-width': 2.4,
      }),
      ...(ids.length > 1
        ? [
            textLine(
              String(ids.length),
              -4 * Math.cos(radians),
              4 - 4 * Math.sin(radians),
              {
                font: { size: 12, weight: 650 },
                fill: context.colours.ink,
                anchor: 'middle',
                halo: { colour: context.colours.halo, width: 3 },
              },
              context,
            ),
          ]
        : []),
    ],
    { transform: translate(x, y) },
  )
}

function scaleShapes({ center, zoom, height }: Camera, context: RenderContext): SvgElement[] {
  const { messages, colours } = context
  const { metres, pixels } = scaleBar(center[1], zoom, SCALE_BAR_WIDEST)
  const x = 8
  const y = height - 8
  return [
    textLine(
      metres < 1000 ? messages.metres(metres) : messages.kilometres(metres / 1000),
      x,
      y - 9,
      {
        font: MAP_FONTS.name,
        fill: colours.place,
        halo: { colour: colours.halo, width: 2.5 },
      },
      context,
    ),
    element('path', {
      d: `M${x},${y - 5}V${y}H${Math.round(x + pixels)}V${y - 5}`,
      fill: 'none',
      stroke: colours.place,
    }),
  ]
}
