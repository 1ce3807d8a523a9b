import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DEFAULT_VIEW,
  PARAMETER_NAMES,
  patchView,
  sameValue,
  sameView,
  toggled,
} from '../../../../src/model/view/view.ts'
import { anyView } from '../../../support/any-view.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'

const atlas = randomAtlas({ seed: 3 })

describe('a patch of a view', () => {
  it('that changes nothing gives the very view', () => {
    expect(patchView(DEFAULT_VIEW, {})).toBe(DEFAULT_VIEW)
    expect(patchView(DEFAULT_VIEW, { partners: [], q: '', event: undefined })).toBe(DEFAULT_VIEW)
    const view = patchView(DEFAULT_VIEW, {
      partners: ['sensetime'],
      within: [
        [1, 2],
        [3, 4],
      ],
    })
    expect(
      patchView(view, {
        partners: ['sensetime'],
        within: [
          [1, 2],
          [3, 4],
        ],
      }),
    ).toBe(view)
  })

  it('keeps the references of what it leaves alone', () => {
    const before = patchView(DEFAULT_VIEW, { partners: ['sensetime'], cities: ['hong-kong'] })
    const after = patchView(before, { partners: ['sensetime'], q: 'lab' })
    expect(after).not.toBe(before)
    expect(after.partners).toBe(before.partners)
    expect(after.cities).toBe(before.cities)
  })

  it('restores a default by undefined', () => {
    expect(patchView({ ...DEFAULT_VIEW, event: 'hkai-lab' }, { event: undefined }).event).toBeUndefined()
  })

  it('says what it says, over any two views', () => {
    fc.assert(
      fc.property(anyView(atlas), anyView(atlas), (one, other) => {
        const patched = patchView(one, other)
        expect(sameView(patched, other)).toBe(true)
        expect(patchView(patched, other)).toBe(patched)
        for (const name of PARAMETER_NAMES) if (sameValue(one[name], other[name])) expect(patched[name]).toBe(one[name])
      }),
    )
  })
})

describe('two values', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['b', 'a'], false],
    [['a'], ['a', 'b'], false],
    [[], [], true],
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
      true,
    ],
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 5],
      ],
      false,
    ],
    [undefined, undefined, true],
    [undefined, [], false],
    ['a', ['a'], false],
  ])('%j and %j: the same is %s', (one, other, same) => {
    expect(sameValue(one, other)).toBe(same)
  })
})

it('a chip pressed twice is as it was', () => {
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  expect(toggled(['b'], 'a')).toEqual(['b', 'a'])
})
