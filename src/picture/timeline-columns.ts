/** The timeline’s dots, bars and strips in a picture. */
import { hundredths } from '../layout/hundredths.ts'
import { columnShapes, inexactOpacity } from '../layout/timeline/forms/column-shapes.ts'
import { inexactY } from '../layout/timeline/forms/place-columns.ts'
import type { PlacedTimeline } from '../layout/timeline/types.ts'
import { hueOf, namesOf, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'

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
          [namesOf(bar.ids, context)],
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
      ...lane.columns.map(({ x, width, items }) =>
        element(
          'rect',
          { x: hundredths(x), y: lane.top, width: hundredths(width), height: lane.base - lane.top, 'fill-opacity': 0 },
          [
            namesOf(
              items.map(({ id }) => id),
              context,
            ),
          ],
        ),
      ),
    ]
  })
}
