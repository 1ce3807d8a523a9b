/** The list of the cities with most announcements, next to a map of many cities. */
import { NO_CITY } from '../layout/city-mark.ts'
import { MAP_FONTS } from '../layout/map/fonts.ts'
import type { Size } from '../layout/map/types.ts'
import { whereRows } from '../model/filter/where-rows.ts'
import { figure } from '../i18n/lists.ts'
import { group, hueOf, textLine, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'
import { wrapText } from './wrap-text.ts'

/** Height of a row, maximum number of rows, height of a bar, and distance of a name from its number, px. */
const ROW = 24
const MOST = 10
const BAR = 3
const GAP = 8

export function wherePicture({ width, height }: Size, context: RenderContext): SvgElement {
  const { index, view, marks, colours, say } = context
  const { rows } = whereRows(index, view, Math.max(1, Math.min(MOST, Math.floor(height / ROW))))
  const most = Math.max(1, ...rows.map(({ inAnyWindow }) => inAnyWindow))
  const widthOf = (text: string) => context.measure(text, MAP_FONTS.name)
  return group(
    rows.flatMap(({ city, count, inAnyWindow }, i) => {
      const { hue } = marks.get(city.id) ?? NO_CITY
      const fill = hueOf(hue, context)
      const top = i * ROW
      const number = figure(count)
      const [name = ''] = wrapText(say(city.name), width - widthOf(number) - GAP, 1, widthOf)
      const bar = (part: number, opacity: number) =>
        element('rect', {
          y: top + ROW - 2 * BAR,
          width: (width * part) / most,
          height: BAR,
          fill,
          'fill-opacity': opacity,
        })
      const style = { font: MAP_FONTS.name, fill: colours.ink2 }
      return [
        textLine(name, 0, top + 13, style, context),
        textLine(number, width, top + 13, { ...style, anchor: 'end' }, context),
        bar(inAnyWindow, 0.3),
        ...(count > 0 ? [bar(count, 0.8)] : []),
      ]
    }),
  )
}
