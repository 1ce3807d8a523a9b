import '../../support/folding.ts'
import '../../support/all-words.ts'
import { describe, expect, it } from 'vitest'
import { TimelineView } from '../../../src/components/timeline/timeline-view.svelte.ts'
import { TIMELINE_FONTS } from '../../../src/layout/timeline/fonts.ts'
import { wholeExtentOf } from '../../../src/layout/timeline/time/time-scale.ts'
import { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { ANNOUNCEMENTS, realAtlas } from '../../support/real-atlas.ts'
import { rowsOfItems } from '../../support/timeline-rows.ts'
import { LANES, measure, REAL } from '../../unit/layout/timeline/timeline.ts'

/** In time order, so that rows are those of the index. */
const ROWS = rowsOfItems(REAL, LANES)

/** A view of the real events whose window and items can change, and what is drawn of it. */
function makeView(query = '') {
  const atlas = new AtlasState({ atlas: realAtlas, query, readerLanguages: ['en'] })
  const inputs = $state.raw({
    rows: ROWS,
    flags: { passing: ROWS.kept, selected: undefined as number | undefined },
    lanes: LANES,
    measure,
    gutter: 160,
    width: 876,
    height: 292,
    fonts: TIMELINE_FONTS,
    isPresented: false,
    forms: undefined,
    laneNames: new Map<string, string>(),
    window: wholeExtentOf(REAL),
  })
  let flags = $state.raw(inputs.flags)
  let window = $state.raw(inputs.window)
  const view = new TimelineView(atlas, {
    ...inputs,
    get flags() {
      return flags
    },
    get window() {
      return window
    },
  })
  return {
    atlas,
    view,
    setFlags: (next: typeof flags) => (flags = next),
    setWindow: (next: typeof window) => (window = next),
  }
}

describe('the view of a timeline', () => {
  it('has a stop for each event that passes the filters, and for no other', () => {
    expect(
      makeView()
        .view.stops.map(({ id }) => id)
        .sort(),
    ).toEqual([...ANNOUNCEMENTS].sort())
    const filtered = makeView('?partners=alibaba-group')
    expect(filtered.view.stops.length).toBeLessThan(ANNOUNCEMENTS.length)
    for (const { id } of filtered.view.stops) expect(filtered.atlas.isShown(id)).toBe(true)
  })

  it('has controls as stops for what lies outside of its window', () => {
    const { view, setWindow } = makeView()
    const { from } = wholeExtentOf(REAL)
    setWindow({ from, to: from + 30 })
    expect(view.stops.filter(({ isControl }) => isControl).map(({ id }) => id)).toContain('hong-kong after')
  })

  it('draws the same objects again for events that a selection leaves as they were', () => {
    const { view, setFlags } = makeView()
    const before = new Map(view.drawn.events.map((one) => [one.key, one]))
    const { axis } = view.drawn
    setFlags({ passing: ROWS.kept, selected: 0 })
    const changed = view.drawn.events.filter((one) => before.get(one.key) !== one).map(({ event }) => event.id)
    expect(changed).toEqual(['alibaba-ntu'])
    expect(view.drawn.axis).not.toBe(axis)
    expect(view.drawn.heads).toHaveLength(3)
  })
})
