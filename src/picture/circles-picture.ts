/** A map of many cities in a picture: circles or squares as on the page, with names and numbers. */
import { coverageOf } from '../layout/map/circles/coverage.ts'
import { CIRCLES } from '../layout/map/circles/circles.ts'
import { circlesAround, circlesOfAll, isCrowded } from '../layout/map/circles/one-map.ts'
import { groupsByPlace, placeRows } from '../layout/map/circles/place-groups.ts'
import { hasNumber, nameCircles, rowsIn, shownCircles, type ShownCircle } from '../layout/map/circles/shown-circles.ts'
import { placeSquares, squareGrid, squarePaths, STRENGTHS } from '../layout/map/circles/squares.ts'
import { scaleBarBox } from '../layout/map/control-boxes.ts'
import { huesByRow } from '../layout/lanes.ts'
import { MAP_FONTS } from '../layout/map/fonts.ts'
import { inPanel, oneMapForm } from '../layout/map/map-form.ts'
import { mapStyle } from '../layout/map/style.ts'
import type { Camera, Measure } from '../layout/map/types.ts'
import type { RowSet } from '../model/events/row-set.ts'
import { filterRows, placedWithRoom } from '../model/filter/filter.ts'
import { figure } from '../i18n/lists.ts'
import { group, hueOf, line, namesOf, textLine, type RenderContext } from './render-context.ts'
import { element, type SvgElement } from './svg.ts'

/** Width below which circles are smaller, px; radii up to which names may cover circles, px. */
const NARROW = 480
const COVERABLE = { wide: 4, phone: 1.8 }
/** Maximum number of events that a circle's tooltip names. */
const NAMED = 12
/** Opacities of circles, of those with a number, and of what filters leave out. */
const OPACITY = { circle: 0.78, numbered: 0.9, rest: 0.24, restOfSquares: 0.07 }

/** Returns the form in which a map of many cities is drawn. */
export function oneMapFormOf(camera: Camera, context: RenderContext): 'circles' | 'squares' {
  return placedOn(camera, context).fitting ? 'circles' : 'squares'
}

/** Returns the groups of a map's events, and their circles if these fit. */
function placedOn(camera: Camera, { index, view, marks }: RenderContext) {
  const device: 'phone' | 'wide' = camera.width < NARROW ? 'phone' : 'wide'
  const style = CIRCLES[device]
  const { zoom } = camera
  const placed = placeRows(index, placedWithRoom(index, view), huesByRow(index, marks))
  const groups = groupsByPlace(placed, Math.ceil(zoom))
  const circles = isCrowded(groups, camera, style)
    ? undefined
    : (circlesOfAll(groups, zoom, style) ?? circlesAround(groups, camera, style))
  const fits = circles && oneMapForm(coverageOf(inPanel(circles.circles, camera))) === 'circles'
  return { device, style, groups, fitting: fits ? circles : undefined }
}

/** Draws the events of a view on a map of many cities. `hasWords`: whether with names and numbers. */
export function circlesPicture(
  camera: Camera,
  context: RenderContext,
  measure: Measure,
  hasWords: boolean,
): SvgElement[] {
  const { index, view, colours, say } = context
  const { device, style, groups, fitting } = placedOn(camera, context)
  const { zoom } = camera
  const passing = filterRows(index, view)
  const counts = groups.count(passing)
  const isSquares = fitting === undefined
  const squares = isSquares ? placeSquares(squareGrid(groups, zoom), camera, counts).squares : []
  const circles = isSquares ? [] : shownCircles(fitting, camera, counts, style)
  const nameOf = ({ city, others, groups: [first] }: ShownCircle) => ({
    name: say(city === undefined ? first && index.events[first.rows[0]!]?.place?.name : index.cities.get(city)?.name),
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
  const open = groups.of.groupOf[(view.event === undefined ? undefined : index.event.get(view.event)?.row) ?? -1]
  const isOpenShown = view.event !== undefined && passing.has(index.event.get(view.event)?.row ?? -1)
  const selected = [...circles, ...squares].filter(
    ({ groups: members }) => isOpenShown && members.some(({ number }) => number === open),
  )
  return [
    ...squarePaths(squares).map(({ hue, step, path }) =>
      element('path', {
        d: path,
        fill: hueOf(hue, context),
        'fill-opacity': step === undefined ? OPACITY.restOfSquares : STRENGTHS[step],
        'shape-rendering': 'crispEdges',
      }),
    ),
    ...circles.map((circle) => circleShapes(circle, passing, context)),
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

function circleShapes(circle: ShownCircle, passing: RowSet, context: RenderContext): SvgElement {
  const { x, y, hue, radius, foundRadius, events } = circle
  const fill = hueOf(hue, context)
  const disc = (r: number, opacity: number) =>
    element('circle', { cx: x, cy: y, r, fill, 'fill-opacity': opacity, stroke: context.colours.land })
  return group([
    ...(events > 0 && events <= NAMED
      ? [
          namesOf(
            rowsIn(circle, passing).map((row) => context.index.events[row]!.id),
            context,
          ),
        ]
      : []),
    ...(foundRadius < radius ? [disc(radius, OPACITY.rest)] : []),
    ...(foundRadius > 0 ? [disc(foundRadius, foundRadius < 10.5 ? OPACITY.circle : OPACITY.numbered)] : []),
  ])
}

function numberOf(circle: ShownCircle, context: RenderContext, measure: Measure): SvgElement[] {
  const text = figure(circle.found)
  if (!hasNumber(circle, measure(text, 'city'))) return []
  const style = { font: MAP_FONTS.city, fill: context.colours.paper, anchor: 'middle' } as const
  return [textLine(text, circle.x, circle.y + 4, style, context)]
}
