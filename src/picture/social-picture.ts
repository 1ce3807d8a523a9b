/** Preview picture for links: title, cities and timeline, in type that is still legible at a third of its size. */
import type { Font } from '../layout/font.ts'
import { landFiles } from '../layout/map/land-files.ts'
import { nearGroups } from '../layout/map/clusters.ts'
import { mapEvent } from '../layout/map/items.ts'
import { ALL_CITIES, isOneMap } from '../layout/map/panel-cities.ts'
import { worldPanelOf } from '../layout/map/circles/world-panel.ts'
import { panelsOf } from '../layout/map/panels.ts'
import type { MapEvent, Size } from '../layout/map/types.ts'
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import { textIn } from '../model/dataset/text.ts'
import type { Language } from '../model/dataset/types.ts'
import { DEFAULT_VIEW } from '../model/view/view.ts'
import type { Messages } from '../i18n/en.ts'
import { coloursOf, lanesOfView } from '../layout/lanes.ts'
import { fontStack, PALETTES } from './theme.ts'
import type { Land } from './land.ts'
import { estimateText } from './measure.ts'
import { panelPicture } from './panel-picture.ts'
import { wrapText } from './wrap-text.ts'
import { translated, cityMark, hueOf, textLine, type RenderContext } from './render-context.ts'
import { socialTimeline } from './social-timeline.ts'
import { element, type SvgElement } from './svg.ts'

export interface SocialPictureOptions {
  readonly index: AtlasIndex
  readonly language: Language
  readonly messages: Messages
  readonly land: Land
  /** px */
  readonly width: number
  readonly height: number
}

/** Everything below is laid out at half its final size, px. */
const SCALE = 2
const MARGIN = 24
const GAP = 8
const TITLE: Font = { size: 30, weight: 700 }
const DESCRIPTION: Font = { size: 18, weight: 400 }
const CITY: Font = { size: 16, weight: 700 }
const CREDIT: Font = { size: 8, weight: 400 }
/** Positions, px from the top; `axis` and `credit` from the bottom. */
const TOPS = { title: 46, description: 71, city: 98, map: 106 }
const BELOW = { axis: 47, credit: 14 }
const MAP_HEIGHT = 72
const MARK = { size: 15, width: 20 }

export function drawSocialPicture({ index, language, messages, land, ...size }: SocialPictureOptions): SvgElement {
  const colours = PALETTES.light
  const { atlas } = index
  const laneColours = coloursOf(index, false)
  const say: RenderContext['say'] = (text) => textIn(text, language, atlas.languages)
  const context: RenderContext = {
    index,
    view: DEFAULT_VIEW,
    language,
    messages,
    colours,
    say,
    measure: estimateText,
    marks: laneColours.marks,
    colouring: laneColours.meaning,
    lanes: lanesOfView(index, DEFAULT_VIEW.lanes, laneColours),
    idPrefix: 'social',
    hasPlates: false,
    countsPlaceless: true,
  }
  const outer = { width: size.width / SCALE, height: size.height / SCALE }
  const width = outer.width - 2 * MARGIN
  const line = (text: string, font: Font, y: number, fill: string) =>
    textLine(wrapText(text, width, 1, (one) => context.measure(one, font))[0] ?? '', 0, y, { font, fill }, context)
  const axis = outer.height - BELOW.axis
  const rows = { top: TOPS.map + MAP_HEIGHT + GAP, axis }
  return element(
    'svg',
    {
      ...size,
      viewBox: `0 0 ${outer.width} ${outer.height}`,
      role: 'img',
      lang: language,
      'xml:lang': language,
      'font-family': fontStack(language),
    },
    [
      element('title', {}, [say(atlas.title)]),
      element('rect', { ...outer, fill: colours.paper }),
      translated(MARGIN, 0, [
        line(say(atlas.title), TITLE, TOPS.title, colours.ink),
        line(say(atlas.description), DESCRIPTION, TOPS.description, colours.ink2),
        ...cityPanels(width, context, land),
        ...socialTimeline(rows, width, context),
        textLine(
          messages.mapCredit,
          width,
          outer.height - BELOW.credit,
          { font: CREDIT, fill: colours.grey, anchor: 'end' },
          context,
        ),
      ]),
    ],
  )
}

/** Draws a map for each city, with its name above. */
function cityPanels(width: number, context: RenderContext, land: Land): SvgElement[] {
  const { index, messages, colours, say } = context
  const { placed } = index.columns
  const isOne = isOneMap(index, placed, { width, height: MAP_HEIGHT })
  const events = (isOne ? [] : index.events).flatMap((event) => mapEvent(event, { labels: [], date: '' }) ?? [])
  const shown: MapEvent[] = events.map((event) => ({ ...event, faded: false, selected: false }))
  const { cities } = index.atlas
  const panelsIn = (room: Size) => (isOne ? [worldPanelOf(index, placed, room)] : panelsOf(shown, cities, room))
  const count = Math.max(1, panelsIn({ width, height: MAP_HEIGHT }).length)
  const panel = Math.floor((width - GAP * (count - 1)) / count)
  return panelsIn({ width: panel, height: MAP_HEIGHT }).flatMap((one, i) => {
    const mark = one.id === ALL_CITIES ? undefined : context.marks.get(one.id)
    const name = one.id === ALL_CITIES ? messages.allCities : say(index.cities.get(one.id)?.name)
    const x = mark ? MARK.width : 0
    const [fitting = ''] = wrapText(name, panel - x, 1, (text) => context.measure(text, CITY))
    const basemaps = landFiles(one.camera).flatMap((file) => land(file) ?? [])
    const style = { font: CITY, fill: mark ? hueOf(mark.hue, context) : colours.ink }
    return [
      translated(i * (panel + GAP), 0, [
        ...(mark ? [cityMark(mark, MARK.size, MARK.size / 2, TOPS.city - MARK.size / 2 + 2, context)] : []),
        textLine(fitting, x, TOPS.city, style, context),
        translated(0, TOPS.map, [
          panelPicture(one, shown, context, (text) => context.measure(text, CITY), basemaps, nearGroups, {
            hasWords: false,
          }),
        ]),
      ]),
    ]
  })
}
