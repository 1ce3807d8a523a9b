/** The timeline’s dots, bars and strips in a picture. */
import { hundredths } from '../layout/hundredths.ts'
import { columnShapes, inexactOpacity } from '../layout/timeline/forms/column-shapes.ts'
import { inexactY } from '../layout/timeline/forms/place-columns.ts'
import type { PlacedTimeline } from '../layout/timeline/types.ts'
import { hueOf, nameOf, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'

/** Names that a reader can take in where the pointer rests; of others their number. */
const MOST_NAMES = 24

/** Draws the columns of dots, bars or strips. */
export function columnElements({ columns: placed, form }: PlacedTimeline, context: RenderContext): SvgElement[] {
  if (!placed) return []
  return placed.lanes.flatMap((lane) => {
    const hue = hueOf(context.marks.get(lane.id)?.hue ?? 0, context)
    return [
      ...lane.inexact.map((bar) =>
        element(
          'rect',
          {
            x: hundredths(bar.x0),
            y: inexactY(lane, 1),
            width: hundredths(bar.x1 - bar.x0),
            height: 2,
            fill: hue,
            'fill-opacity': hundredths(inexactOpacity(bar)),
          },
          [namesOfRows(bar.rows, context)],
        ),
      ),
      ...columnShapes(lane, placed, form).map(({ look, d, opacity, stroke }) =>
        element('path', {
          d,
          opacity: opacity === 1 ? undefined : opacity,
          ...(look === 'fill'
            ? { fill: hue }
            : {
                fill: look === 'hollow' ? context.colours.paper : 'none',
                stroke: hue,
                'stroke-width': stroke,
                'stroke-linecap': 'round',
              }),
        }),
      ),
      // Names what is in a column, where the pointer rests.
      ...lane.columns.map(({ x, width, ...days }) =>
        element(
          'rect',
          { x: hundredths(x), y: lane.top, width: hundredths(width), height: lane.base - lane.top, 'fill-opacity': 0 },
          [namesOfRows(placed.rows.in(days, lane.id), context)],
        ),
      ),
    ]
  })
}

function namesOfRows(rows: readonly number[], context: RenderContext): SvgElement {
  const { index, messages } = context
  const names = rows.slice(0, MOST_NAMES).map((row) => nameOf(index.events[row]!, context))
  const left = rows.length - names.length
  return element('title', {}, [[...names, ...(left > 0 ? [messages.more(left)] : [])].join('\n')])
}
