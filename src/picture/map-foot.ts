/** The line under the maps: what they don't show, what their rings mean, and the credit of their data. */
import { MAP_FONTS } from '../layout/map/fonts.ts'
import { rowsOfPrecision } from '../model/events/precision.ts'
import type { RowSet } from '../model/events/row-set.ts'
import { accuracyRing } from './panel-picture.ts'
import { translated, group, textLine, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'

/** px */
export const MAP_FOOT_HEIGHT = 24
const BASELINE = 17
const GAP = 12
const KEY = { radius: 6, point: 2, width: 18 }

interface Note {
  readonly text: string
  readonly precision?: 'campus' | 'city'
}

export function mapFoot(rows: RowSet, width: number, context: RenderContext): SvgElement {
  const { messages, colours } = context
  const style = { font: MAP_FONTS.date, fill: colours.grey }
  const widthOf = ({ text, precision }: Note) => context.measure(text, style.font) + (precision ? KEY.width : 0)
  const credit = context.measure(messages.mapCredit, style.font)
  let x = 0
  const drawn: SvgElement[] = []
  for (const note of notesOf(rows, context)) {
    // Notes without room next to the credit are left out; the most important come first.
    if (x + widthOf(note) > width - credit - GAP) continue
    if (note.precision)
      drawn.push(
        translated(x + KEY.radius + 1, BASELINE - 4, [
          accuracyRing(0, 0, KEY.radius, note.precision, colours.grey),
          element('circle', { r: KEY.point, fill: colours.grey }),
        ]),
      )
    drawn.push(textLine(note.text, x + (note.precision ? KEY.width : 0), BASELINE, style, context))
    x += widthOf(note) + GAP
  }
  return group([...drawn, textLine(messages.mapCredit, width, BASELINE, { ...style, anchor: 'end' }, context)])
}

function notesOf(rows: RowSet, { index, messages, countsPlaceless }: RenderContext): Note[] {
  const { placed, milestones } = index.columns
  const withoutPlace = rows.andNot(placed)
  const areMilestones = withoutPlace.andNot(milestones).count === 0
  const uncertain = (['campus', 'city'] as const).filter(
    (one) => rowsOfPrecision(index.columns, one).countAnd(rows) > 0,
  )
  return [
    ...(countsPlaceless && withoutPlace.count > 0
      ? [{ text: messages.withoutPlace(withoutPlace.count, areMilestones) + messages.stop }]
      : []),
    ...uncertain.map((precision) => ({ text: messages.precision[precision], precision })),
  ]
}
