/** Shapes of placed events, overflow counts and offscreen indicators on the timeline. */
import { markPath, type CityMark } from '../layout/city-mark.ts'
import { TIMELINE_FONTS } from '../layout/timeline/fonts.ts'
import { CHEVRONS, OUTLINE_GAP, SOFT_BAR_HEIGHT, THIN_LINE } from '../layout/timeline/mark-style.ts'
import type { OffscreenIndicator, PlacedEvent, PlacedLane, PlacedMark } from '../layout/timeline/types.ts'
import { group, hueOf, line, markOfEvent, namesOf, textLine, translate, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'

export function eventShapes(event: PlacedEvent, mark: CityMark, context: RenderContext): SvgElement {
  const { colours } = context
  const hue = hueOf(mark.hue, context)
  const { label } = event
  const halo = { colour: colours.paper, width: 4 }
  const isSmall = event.kind === 'milestone' || label?.isSmall === true
  return group(
    [
      ...(event.faded ? [] : [namesOf([event.id], context)]),
      ...(label?.leader
        ? [line(label.leader.x, label.leader.y0, label.leader.x, label.leader.y1, hue, { 'stroke-opacity': 0.45 })]
        : []),
      ...markShapes(event, mark, hue, context),
      ...(label
        ? [
            textLine(
              label.title.text,
              label.title.x,
              label.title.y,
              {
                font: isSmall ? TIMELINE_FONTS.milestone : TIMELINE_FONTS.title,
                fill: isSmall ? colours.ink2 : colours.ink,
                anchor: label.title.anchor,
                halo,
              },
              context,
            ),
          ]
        : []),
      ...(label?.date
        ? [
            textLine(
              label.date.text,
              label.date.x,
              label.date.y,
              {
                font: TIMELINE_FONTS.date,
                fill: colours.grey,
                anchor: label.date.anchor,
                halo,
              },
              context,
            ),
          ]
        : []),
    ],
    { opacity: event.faded ? 0.45 : undefined },
  )
}

/**
 * Draws an event: a shape for a day, on a soft bar if approximate; a soft bar for a span; hollow if planned; all stated
 * dates if disputed.
 */
function markShapes(event: PlacedEvent, mark: CityMark, hue: string, context: RenderContext): SvgElement[] {
  const { mark: placed } = event
  const { x, y } = placed
  const { paper } = context.colours
  return [
    ...(event.selected ? [outline(placed, mark, context)] : []),
    ...placed.joins.map(({ x0, x1 }) => element('rect', { x: x0, y: y - 1, width: x1 - x0, height: 2, fill: hue })),
    ...placed.others.map((other) =>
      other.form === 'day'
        ? element('path', {
            d: markPath(mark.shape, other.size - THIN_LINE),
            transform: translate(other.x, y),
            fill: paper,
            stroke: hue,
            'stroke-width': THIN_LINE,
          })
        : element('rect', {
            x: other.x0,
            y: y - 3,
            width: other.x1 - other.x0,
            height: 6,
            fill: paper,
            stroke: hue,
            'stroke-width': THIN_LINE,
          }),
    ),
    ...(placed.bar ? barShapes(event, placed.bar, hue, context) : []),
    ...(placed.form === 'span'
      ? []
      : [
          event.planned
            ? element('path', {
                d: markPath(mark.shape, placed.size - 2),
                transform: translate(x, y),
                fill: paper,
                stroke: hue,
                'stroke-width': 2,
              })
            : element('path', {
                d: markPath(mark.shape, placed.size),
                transform: translate(x, y),
                fill: hue,
                stroke: paper,
                'stroke-width': 3,
                'stroke-linejoin': 'round',
                'paint-order': 'stroke',
              }),
        ]),
  ]
}

function outline(placed: PlacedMark, mark: CityMark, { colours }: RenderContext): SvgElement {
  const style = { fill: colours.paper, stroke: colours.ink, 'stroke-width': 2, 'stroke-linejoin': 'round' }
  return placed.form === 'span' || placed.others.length > 0
    ? element('rect', { ...placed.outline, ...style })
    : element('path', {
        d: markPath(mark.shape, placed.size + OUTLINE_GAP),
        transform: translate(placed.x, placed.y),
        ...style,
      })
}

/** A planned span is drawn as two lines. */
function barShapes(
  event: PlacedEvent,
  { x0, x1, stops }: NonNullable<PlacedMark['bar']>,
  hue: string,
  { idPrefix }: RenderContext,
): SvgElement[] {
  const id = `${idPrefix}-${event.key.replace(/[^\w-]+/g, '-')}`
  const { form, y, size } = event.mark
  const height = form === 'span' ? size : size * SOFT_BAR_HEIGHT
  const bar = (top: number, height: number) =>
    element('rect', { x: x0, y: top, width: x1 - x0, height, fill: `url(#${id})` })
  return [
    element(
      'linearGradient',
      { id },
      stops.map(({ offset, opacity }) =>
        element('stop', { offset, 'stop-color': hue, 'stop-opacity': opacity === 1 ? undefined : opacity }),
      ),
    ),
    ...(form === 'span' && event.planned
      ? [bar(y - size / 2, THIN_LINE), bar(y + size / 2 - THIN_LINE, THIN_LINE)]
      : [bar(y - height / 2, height)]),
  ]
}

/** Draws the offscreen indicators and the overflow counts. */
export function noteShapes({ before, after, overflow }: PlacedLane, context: RenderContext): SvgElement[] {
  const { colours } = context
  const messages = {
    font: TIMELINE_FONTS.date,
    fill: colours.grey,
    halo: { colour: colours.paper, width: 4 },
  }
  const notes: readonly (OffscreenIndicator | null)[] = [before, after]
  return [
    ...notes
      .filter((note) => note !== null)
      .flatMap(({ id, side, chevron, label }) => [
        element('path', {
          d: CHEVRONS[side],
          transform: translate(chevron.x, chevron.y),
          fill: 'none',
          stroke: hueOf(markOfEvent(id, context).hue, context),
          'stroke-width': 2,
        }),
        ...(label ? [textLine(label.text, label.x, label.y, { ...messages, anchor: label.anchor }, context)] : []),
      ]),
    ...overflow
      .filter(({ isOnRail }) => !isOnRail)
      .map(({ ids, label, marks }) =>
        group([
          namesOf(ids, context),
          ...marks.map(({ x, y0, y1 }) => line(x, y0, x, y1, colours.grey)),
          textLine(label.text, label.x, label.y, { ...messages, anchor: label.anchor }, context),
        ]),
      ),
  ]
}
