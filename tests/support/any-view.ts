/** fast-check arbitraries for views: any valid value of a parameter in an atlas, most parameters at their default. */
import fc from 'fast-check'
import { dayNumber, dayOf } from '../../src/model/dataset/day.ts'
import * as schema from '../../src/model/dataset/schema.ts'
import type { Atlas, Bounds } from '../../src/model/dataset/types.ts'
import { DEFAULT_VIEW, PARTS, RELATION_ORDERS, SORT_COLUMNS, VIEWS, type View } from '../../src/model/view/view.ts'

const FIRST_DAY = dayNumber('2017-12-01')
const LAST_DAY = dayNumber('2019-02-01')

/** Any view of an atlas, with ordered windows and claims of the open event. */
export function anyView(atlas: Atlas): fc.Arbitrary<View> {
  const ids = (list: readonly { id: string }[]) =>
    list.length === 0 ? fc.constant<string[]>([]) : fc.uniqueArray(oneOf(list.map(({ id }) => id)), { maxLength: 3 })
  const id = (list: readonly { id: string }[]) => oneOf(list.map((one) => one.id))
  return fc
    .record(
      {
        lang: fc.constantFrom(...atlas.languages),
        view: fc.constantFrom(...VIEWS),
        partners: ids(atlas.organisations),
        match: fc.constantFrom('any', 'all'),
        not: ids(atlas.organisations),
        cities: ids(atlas.cities),
        kinds: fc.uniqueArray(fc.constantFrom(...schema.EventKind.options), { maxLength: 2 }),
        topics: ids(atlas.topics),
        people: ids(atlas.people),
        sources: ids(atlas.sources),
        q: fc.oneof(
          fc.constantFrom('joint', 'LAB 1', '研究', '實驗室', 'institute 2', 'Ｏｐｅｎ'),
          fc.string({ maxLength: 30 }),
        ),
        from: anyDay(),
        to: anyDay(),
        certain: fc.constantFrom('all', 'only'),
        evidence: fc.constantFrom('all', 'several', 'one', 'disputed'),
        within: anyBounds(),
        event: id(atlas.events),
        rest: fc.constantFrom('pale', 'hidden'),
        order: fc.constantFrom(...RELATION_ORDERS),
        top: fc.integer({ min: 2, max: 99 }),
        show: fc.uniqueArray(fc.constantFrom(...PARTS), { minLength: 1 }),
        map: id([...atlas.cities, ...atlas.events]),
        lanes: fc.constantFrom('city', 'region', 'partner', 'none'),
        scale: fc.constantFrom('true', 'gaps'),
        sort: fc.constantFrom(...SORT_COLUMNS, ...SORT_COLUMNS.map((column) => `-${column}` as const)),
        step: fc.integer({ min: 1, max: 99 }),
        controls: fc.constantFrom('all', 'none'),
        autoplay: fc.constantFrom(0.5, 4, 30, 3600),
        theme: fc.constantFrom('auto', 'light', 'dark'),
        data: fc.webUrl(),
        tiles: fc.constantFrom('https://tiles.example.org/{z}/{x}/{y}.png'),
      } satisfies { [Name in keyof Partial<View>]: fc.Arbitrary<View[Name]> },
      { requiredKeys: [] },
    )
    .chain((drawn) => {
      const view: View = inOrder({ ...DEFAULT_VIEW, ...drawn, q: (drawn.q ?? '').trim() })
      const claims = atlas.events.find((event) => event.id === view.event)?.claims ?? []
      return fc
        .option(fc.constantFrom(undefined, ...claims.map((claim) => claim.id)), { nil: undefined })
        .map((claim): View => ({ ...view, claim }))
    })
}

function inOrder(view: View): View {
  const isBackwards = view.from !== undefined && view.to !== undefined && view.from > view.to
  return isBackwards ? { ...view, from: view.to, to: view.from } : view
}

function anyDay(): fc.Arbitrary<string> {
  return fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayOf)
}

/** Small and large, some across the antimeridian. */
function anyBounds(): fc.Arbitrary<Bounds> {
  const longitude = fc.integer({ min: -1800, max: 1800 }).map((tenths) => tenths / 10)
  const latitude = fc.integer({ min: -900, max: 900 }).map((tenths) => tenths / 10)
  return fc.tuple(longitude, latitude, longitude, latitude).map(([west, one, east, other]): Bounds => [
    [west, Math.min(one, other)],
    [east, Math.max(one, other)],
  ])
}

function oneOf(ids: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...ids)
}
