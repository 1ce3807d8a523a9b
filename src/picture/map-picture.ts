/** The map as a picture: the locator and a panel for each city as on the page, and the credit of their data. */
import { largeCityOf, mapEvent, mapEvents, withOwnLabels } from '../layout/map/items.ts'
import { nearGroups } from '../layout/map/clusters.ts'
import { landFiles } from '../layout/map/land-files.ts'
import { MAP_FONTS } from '../layout/map/fonts.ts'
import type { MapForm } from '../layout/map/map-form.ts'
import { ALL_CITIES, isOneMap, panelCities } from '../layout/map/panel-cities.ts'
import { worldPanelOf } from '../layout/map/circles/world-panel.ts'
import { enlargedPanel, panelsOf } from '../layout/map/panels.ts'
import { HEAD_HEIGHT, picturePanelRow } from '../layout/map/picture-panel-row.ts'
import type { MapEvent, MapPanel, Size, TextRole } from '../layout/map/types.ts'
import { clamp } from '../model/clamp.ts'
import type { RowSet } from '../model/events/row-set.ts'
import { eventsOf, filterRows, placedWithRoom } from '../model/filter/filter.ts'
import { countByCity, placedAnnouncements } from '../model/filter/where-rows.ts'
import { mapLabels, plannedEnd, shortDate } from '../i18n/event-labels.ts'
import type { Land } from './land.ts'
import { oneMapFormOf } from './circles-picture.ts'
import { locatorPicture } from './locator-picture.ts'
import { mapFoot, MAP_FOOT_HEIGHT } from './map-foot.ts'
import { panelPicture } from './panel-picture.ts'
import { wherePicture } from './where-picture.ts'
import { translated, cityMark, group, hueOf, textLine, type RenderContext } from './render-context.ts'
import type { SvgElement } from './svg.ts'

export interface MapPicture {
  readonly drawing: SvgElement
  /** Width of the locator's column, its gap included, px. */
  readonly column: number
  readonly form: MapForm
}

/** In panels narrower than this, px, the head shows the count as a number only. */
const COUNTED_IN_WORDS = 200

/**
 * Aspect ratio of a panel (width to height), with and without a timeline below; panels per row; minimum and maximum
 * height, px.
 */
const PANEL = { above: 1.2, alone: 0.95, abreast: 3, lowest: 170, highest: 480 }

/** Returns the map's preferred height, px. */
export function mapHeight(width: number, how: 'above' | 'alone', { index, view }: RenderContext): number {
  const placed = placedWithRoom(index, view)
  const isOne = largeCityOf(view.map, index) !== undefined || isOneMap(index, placed, { width, height: PANEL.highest })
  const count = isOne ? 1 : Math.max(1, panelCities(index, placed).length)
  const rows = Math.ceil(count / PANEL.abreast)
  const panel = clamp(width / Math.ceil(count / rows) / PANEL[how], PANEL.lowest, PANEL.highest)
  return rows * (HEAD_HEIGHT + panel) + MAP_FOOT_HEIGHT
}

/** Maximum height of one map of many cities, as a share of its width: higher, it shows the poles. */
const HIGHEST_PART = 0.5

/** Returns the map's greatest useful height, px; Infinity if it has a panel for each city. */
export function mostMapHeight(width: number, { index, view }: RenderContext): number {
  const isOne = isOneMap(index, placedWithRoom(index, view), { width, height: PANEL.highest })
  return isOne && largeCityOf(view.map, index) === undefined
    ? HEAD_HEIGHT + width * HIGHEST_PART + MAP_FOOT_HEIGHT
    : Infinity
}

/** Draws the map of a view; `height` includes heads and foot. */
export function mapPicture(context: RenderContext, { width, height }: Size, land: Land): MapPicture {
  const { index, view } = context
  const placed = placedWithRoom(index, view)
  const passing = filterRows(index, view)
  const isWorld = isOneMap(index, placed, { width, height: PANEL.highest })
  const { cities } = index.atlas
  const room = { width, height: height - MAP_FOOT_HEIGHT }
  const large = largeCityOf(view.map, index)
  const events = isWorld && large === undefined ? [] : mapEventsOf(placed, passing, context)
  const row = picturePanelRow(room, large !== undefined || isWorld ? 1 : panelCities(index, placed).length)
  const focus = view.map === undefined ? undefined : index.event.get(view.map)?.place?.coordinates
  const enlarged = large === undefined ? undefined : enlargedPanel(large, events, cities, row.panel, focus)
  const panels = enlarged
    ? [enlarged]
    : isWorld
      ? [worldPanelOf(index, placed, row.panel)]
      : panelsOf(events, cities, row.panel)
  const measure = (text: string, role: TextRole) => context.measure(text, MAP_FONTS[role])
  const { column, locator } = row
  return {
    column,
    form: isWorld && !enlarged ? oneMapFormOf(panels[0]!.camera, context) : 'cities',
    drawing: group([
      ...(locator
        ? [
            textLine(context.messages.parts.map, 0, 15, { font: MAP_FONTS.title, fill: context.colours.ink }, context),
            translated(0, HEAD_HEIGHT, [
              isWorld
                ? wherePicture(locator, context)
                : locatorPicture(panels, locator, enlarged?.id, context, measure, land),
            ]),
          ]
        : []),
      ...panels.map((panel, i) => {
        const x = column + (i % row.columns) * (row.panel.width + row.gap)
        const y = Math.floor(i / row.columns) * (row.panel.height + HEAD_HEIGHT + row.gap)
        const basemaps = landFiles(panel.camera).flatMap((file) => land(file) ?? [])
        return translated(x, y, [
          ...head(panel, passing, context),
          translated(0, HEAD_HEIGHT, [panelPicture(panel, events, context, measure, basemaps, nearGroups)]),
        ])
      }),
      translated(column, room.height, [mapFoot(passing, width - column, context)]),
    ]),
  }
}

function mapEventsOf(placed: RowSet, passing: RowSet, context: RenderContext): readonly MapEvent[] {
  const { index, view, say, messages } = context
  const plain = eventsOf(index, placed).flatMap(
    (event) =>
      mapEvent(event, {
        labels: mapLabels(event, index, say),
        date: shortDate(event, index, messages),
        undatedEnd: plannedEnd(event, messages),
        cityName: say(index.cities.get(event.city ?? '')?.name),
      }) ?? [],
  )
  return mapEvents(
    withOwnLabels(plain),
    (id) => passing.has(index.event.get(id)?.row ?? -1),
    (id) => id === view.event,
  )
}

function head(panel: MapPanel, passing: RowSet, context: RenderContext): SvgElement[] {
  const { messages, colours } = context
  const isWhole = panel.id === ALL_CITIES
  const mark = isWhole ? undefined : context.marks.get(panel.id)
  const name = isWhole ? messages.allCities : context.say(context.index.cities.get(panel.id)?.name)
  const x = mark ? 20 : 0
  const own = isWhole
    ? placedAnnouncements(context.index, passing).count
    : (countByCity(context.index, passing).get(panel.id) ?? 0)
  const figure = panel.camera.width < COUNTED_IN_WORDS ? String(own) : messages.announcements(own)
  const after = x + context.measure(name, MAP_FONTS.title) + 8
  return [
    ...(mark ? [cityMark(mark, 13, 8, 10, context)] : []),
    textLine(name, x, 15, { font: MAP_FONTS.title, fill: hueOf(mark?.hue ?? 0, context) }, context),
    ...(after + context.measure(figure, MAP_FONTS.date) <= panel.camera.width
      ? [textLine(figure, after, 15, { font: MAP_FONTS.date, fill: colours.grey }, context)]
      : []),
  ]
}
