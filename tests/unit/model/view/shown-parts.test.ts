import { describe, expect, it } from 'vitest'
import { drawnParts, partsOf, withPart, withPartToggled } from '../../../../src/model/view/shown-parts.ts'

describe('the parts that are shown', () => {
  it('are those of a first sight where nobody says which', () => {
    expect(partsOf({ show: undefined })).toEqual(['filters', 'map', 'timeline', 'details'])
    expect(partsOf({ show: ['list'] })).toEqual(['list'])
  })

  it('in pictures are map and timeline, or one of them; the timeline if there is nothing to show on a map', () => {
    expect(drawnParts({ show: undefined }, true)).toBe('both')
    expect(drawnParts({ show: ['map', 'list'] }, true)).toBe('map')
    expect(drawnParts({ show: ['map', 'list'] }, false)).toBe('timeline')
    expect(drawnParts({ show: undefined }, false)).toBe('timeline')
  })

  it('with one more are in the order of all parts', () => {
    expect(withPart({ show: ['list'] }, 'details')).toEqual(['list', 'details'])
    expect(withPart({ show: undefined }, 'list')).toEqual(['filters', 'timeline', 'map', 'list', 'details'])
  })

  it('with one that is shown already are what they were', () => {
    const show = ['details', 'list'] as const
    expect(withPart({ show }, 'list')).toBe(show)
    expect(withPart({ show: undefined }, 'map')).toBeUndefined()
  })

  it('say nothing where they come to what they are by default', () => {
    expect(withPart({ show: ['map', 'timeline', 'details'] }, 'filters')).toBeUndefined()
    expect(withPartToggled({ show: ['filters', 'timeline', 'map', 'list', 'details'] }, 'list')).toBeUndefined()
  })

  it('keep the last of the main ones', () => {
    const show = ['filters', 'list'] as const
    expect(withPartToggled({ show }, 'list')).toBe(show)
    expect(withPartToggled({ show }, 'filters')).toEqual(['list'])
    expect(withPartToggled({ show: undefined }, 'map')).toEqual(['filters', 'timeline', 'details'])
  })
})
