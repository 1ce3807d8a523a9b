/** A map of many cities in a picture: circles or squares as on the page, with names and numbers. */
import { coverageOf } from '../layout/map/circles/coverage.ts'
import { CIRCLES, placeCircles } from '../layout/map/circles/circles.ts'
import { groupsByPlace } from '../layout/map/circles/place-groups.ts'
import { hasNumber, nameCircles, shownCircles, type ShownCircle } from '../layout/map/circles/shown-circles.ts'
import { placeSquares, squarePaths, STRENGTHS } from '../layout/map/circles/squares.ts'
import { scaleBarBox } from '../layout/map/control-boxes.ts'
import { MAP_FONTS } from '../layout/map/fonts.ts'
import { inPanel, oneMapForm } from '../layout/map/map-form.ts'
import { mapStyle } from '../layout/map/style.ts'
import type { Camera, Measure } from '../layout/map/types.ts'
import { filterEvents, placedWithRoom } from '../model/filter/filter.ts'
import { figure } from '../i18n/lists.ts'
import { group, hueOf, line, markOfEvent, namesOf, textLine, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'

/** Width below which circles are smaller, px; radii up to which names may cover circles, px. */
const NARROW = 480
const COVERABLE = { wide: 4, phone: 1.8 }
/** Maximum number of events that a circle's tooltip names. */
const NAMED = 12
/** Opacities of circles, of those with a number, and of what filters leave out. */
const OPACITY = { circle: 0.78, numbered: 0.9, rest: 0.24, restOfSquares: 0.07 }

/** Draws the events of a view on a map of many cities. `hasWords`: whether with names and numbers. */
export function circlesPicture(
  camera: Camera,
  context: RenderContext,
  measure: Measure,
  hasWords: boolean,
): SvgElement[] {
  const { index, view, colours, say } = context
  const device = camera.width < NARROW ? 'phone' : 'wide'
  const shown = new Set(filterEvents(index, view).map(({ id }) => id))
  const isShown = (id: string) => shown.has(id)
  const groups = groupsByPlace(placedWithRoom(index, view), ({ id }) => markOfEvent(id, context).hue)
  const placed = placeCircles(groups, camera.zoom, CIRCLES[device])
  const isSquares = oneMapForm(coverageOf(inPanel(placed.circles, camera))) === 'squares'
  const squares = isSquares ? placeSquares(groups, camera, isShown).squares : []
  const circles = isSquares ? [] : shownCircles(placed, camera, isShown, CIRCLES[device])
  const nameOf = ({ city, others, groups: [first] }: ShownCircle) => ({
    name: say(city === undefined ? first?.events[0]?.place?.name : index.cities.get(city)?.name),
    others: others > 0 && !isSquares ? `+${others}` : '',
    role: 'city' as const,
  })
  const names = nameCircles(isSquares ? squares : circles, {
    camera,
    nameOf,
    measure,
    line: mapStyle().lines.city,
    coverable: COVERABLE[device],
    controls: [scaleBarBox(camera)],
  })
  const selected = [...circles, ...squares].filter(({ events }) => events.some(({ id }) => id === view.event))
  return [
    ...squarePaths(squares).map(({ hue, step, path }) =>
      element('path', {
        d: path,
        fill: hueOf(hue, context),
        'fill-opacity': step === undefined ? OPACITY.restOfSquares : STRENGTHS[step],
        'shape-rendering': 'crispEdges',
      }),
    ),
    ...circles.map((circle) => circleShapes(circle, context)),
    ...selected.map(({ x, y, radius }) =>
      element('circle', { cx: x, cy: y, r: radius + 3, fill: 'none', stroke: colours.ink, 'stroke-width': 2 }),
    ),
    ...(hasWords ? [...circles.flatMap((circle) => numberOf(circle, context, measure)), ...nameShapes()] : []),
  ]

  function nameShapes(): SvgElement[] {
    return [...circles, ...squares].flatMap((circle) => {
      const name = names.get(circle.key)
      if (!name) return []
      const { box, leader } = name
      const halo = { colour: colours.halo, width: 3 }
      const y = (box.top + box.bottom) / 2 + 4
      return [
        ...(leader
          ? [
              line(leader.from.x, leader.from.y, leader.to.x, leader.to.y, hueOf(circle.hue, context), {
                'stroke-width': 1.2,
              }),
            ]
          : []),
        textLine(name.name, box.left, y, { font: MAP_FONTS.city, fill: colours.ink, halo }, context),
        ...(name.others === ''
          ? []
          : [
              textLine(
                name.others,
                box.right,
                y,
                { font: MAP_FONTS.name, fill: colours.place, anchor: 'end', halo },
                context,
              ),
            ]),
      ]
    })
  }
}

function circleShapes({ x, y, hue, radius, foundRadius, events }: ShownCircle, context: RenderContext): SvgElement {
  const fill = hueOf(hue, context)
  const circle = (r: number, opacity: number) =>
    element('circle', { cx: x, cy: y, r, fill, 'fill-opacity': opacity, stroke: context.colours.land })
  return group([
    ...(events.length > 0 && events.length <= NAMED
      ? [
          namesOf(
            events.map(({ id }) => id),
            context,
          ),
        ]
      : []),
    ...(foundRadius < radius ? [circle(radius, OPACITY.rest)] : []),
    ...(foundRadius > 0 ? [circle(foundRadius, foundRadius < 10.5 ? OPACITY.circle : OPACITY.numbered)] : []),
  ])
}

function numberOf(circle: ShownCircle, context: RenderContext, measure: Measure): SvgElement[] {
  const text = figure(circle.found)
  if (!hasNumber(circle, measure(text, 'city'))) return []
  const style = { font: MAP_FONTS.city, fill: context.colours.paper, anchor: 'middle' } as const
  return [textLine(text, circle.x, circle.y + 4, style, context)]
}
