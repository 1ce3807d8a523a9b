import '../../support/folding.ts'
import '../../support/all-words.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../../../src/model/view/address.ts'
import { runAtOnce } from '../../../src/model/steps.ts'
import { orderTable } from '../../../src/model/view/table-order.ts'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { sameView, type View } from '../../../src/model/view/view.ts'
import { mapEvents } from '../../../src/layout/map/items.ts'
import { plainMapEvents } from '../../../src/components/map/map-events.ts'
import { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { anyView } from '../../support/any-view.ts'
import { hasPartner, naiveFilter } from '../../support/naive-filter.ts'
import { randomAtlas } from '../../support/random-atlas.ts'
import { realAtlas } from '../../support/real-atlas.ts'

/** A reader's action: sets some parameters together, undoes or redoes, or clears all filters. */
type Action = { kind: 'set'; patch: Partial<View> } | { kind: 'undo' | 'redo' | 'clear' }

const SETS = [
  ['partners'],
  ['match'],
  ['not'],
  ['cities'],
  ['kinds'],
  ['topics'],
  ['people'],
  ['sources'],
  ['q'],
  ['from', 'to'],
  ['within'],
  ['certain'],
  ['evidence'],
  ['event'],
  ['sort'],
  ['lang'],
] as const satisfies readonly (readonly (keyof View)[])[]

function anyAction(atlas: Atlas): fc.Arbitrary<Action> {
  const set = fc.tuple(anyView(atlas), fc.constantFrom(...SETS)).map(([view, names]): Action => ({
    kind: 'set',
    patch: Object.fromEntries(names.map((name) => [name, view[name]])),
  }))
  return fc.oneof(
    { weight: 8, arbitrary: set },
    { weight: 2, arbitrary: fc.constant<Action>({ kind: 'undo' }) },
    { weight: 1, arbitrary: fc.constant<Action>({ kind: 'redo' }) },
    { weight: 1, arbitrary: fc.constant<Action>({ kind: 'clear' }) },
  )
}

function act(state: AtlasState, action: Action): void {
  if (action.kind === 'set') state.change(action.patch, 'filters')
  else if (action.kind === 'clear') state.clearFilters('filters')
  else state[action.kind]()
}

/** Checks every part against an independent count. */
function expectAgreement(state: AtlasState, atlas: Atlas): void {
  const { view } = state
  const ids = naiveFilter(atlas, view)
  expect(state.shown.map(({ id }) => id).toSorted(), 'the timeline').toEqual(ids)
  const hooks = atlas.events.flatMap(({ id }) => (state.isShown(id) ? [id] : []))
  expect(hooks.toSorted(), 'the hooks').toEqual(ids)
  expect(listed(state), 'the list').toEqual(ids)
  const placed = atlas.events.filter(({ id, place }) => ids.includes(id) && place !== undefined).map(({ id }) => id)
  expect(onMap(state), 'the map').toEqual(placed.toSorted())
  const others = naiveFilter(atlas, view, { partners: view.match === 'all' })
  for (const { organisation, count } of state.chips) {
    const recount = others.filter((id) =>
      hasPartner(
        atlas,
        atlas.events.find((one) => one.id === id)!,
        organisation.id,
      ),
    )
    expect(count, `the chip of ${organisation.id}`).toBe(recount.length)
  }
  expect(numbersOf(state.sentence), `“${state.sentence}”`).toContain(
    String(atlas.events.filter(({ id, kind }) => ids.includes(id) && kind !== 'milestone').length),
  )
}

function listed(state: AtlasState): string[] {
  const { columns, events } = state.index
  const names = () => []
  const title = (row: number) => state.text(events[row]!.title)
  const order = runAtOnce(orderTable({ columns, title, names }, state.view.sort, state.language))
  return order
    .page(state.rows, 0, columns.length)
    .map((row) => events[row]!.id)
    .toSorted()
}

function onMap(state: AtlasState): string[] {
  return mapEvents(
    plainMapEvents(state, state.index.events),
    (id) => state.isShown(id),
    () => false,
  )
    .filter(({ faded }) => !faded)
    .map(({ id }) => id)
    .toSorted()
}

const SPELLED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const HAN = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']

/** Returns every number in a sentence, as figures; “nothing” counts as 0. */
function numbersOf(sentence: string): string[] {
  const messages = sentence.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const spelled = SPELLED.flatMap((word, n) => (messages.includes(word) ? [String(n)] : []))
  const han = HAN.flatMap((word, n) => (sentence.replaceAll('兩', '两').includes(word) ? [String(n)] : []))
  const isNothing = /^Nothing|没有|沒有/u.test(sentence)
  return [...(sentence.match(/\d+/gu) ?? []), ...spelled, ...han, ...(isNothing ? ['0'] : [])]
}

/** `npm run fuzz` runs ten thousand sequences; the tests run some of them. */
const SEQUENCES = Number(process.env['ATLAS_SEQUENCES'] ?? 1200)

describe.each([
  ['the real atlas', realAtlas, SEQUENCES / 2],
  ['random atlas 7', randomAtlas({ seed: 7, events: 24 }), SEQUENCES / 4],
  ['random atlas 8', randomAtlas({ seed: 8, events: 12 }), SEQUENCES / 4],
])('in any sequence of filter, brush, search, select and undo over %s', (_, atlas, numRuns) => {
  it(`all parts agree with a recount, the address restores, and undo returns: ${numRuns} sequences`, () => {
    fc.assert(
      fc.property(fc.array(anyAction(atlas), { minLength: 1, maxLength: 7 }), (actions) => {
        const state = new AtlasState({ atlas, query: '', readerLanguages: ['en'] })
        for (const action of actions) {
          act(state, action)
          const address = writeAddress(state.view, state.index)
          expect(sameView(readAddress(address, state.index).view, state.view), address).toBe(true)
        }
        expectAgreement(state, atlas)

        const { views, position } = state.undoHistory
        for (let at = position; at > 0; at -= 1) {
          state.undo()
          expect(state.view).toBe(views[at - 1])
        }
        expect(state.canUndo).toBe(false)
        for (let at = 0; at < position; at += 1) state.redo()
        expect(state.view).toBe(views[position])
      }),
      { numRuns },
    )
  }, 300_000)
})
