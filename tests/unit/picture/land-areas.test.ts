import '../../support/all-words.ts'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../src/model/view/address.ts'
import { landAreas } from '../../../src/picture/land-areas.ts'
import type { PictureOptions } from '../../../src/picture/picture.ts'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { realIndex } from '../../support/real-atlas.ts'

const picture = (query: string, parts: PictureOptions['parts']): PictureOptions => ({
  index: realIndex,
  view: readAddress(query, realIndex).view,
  language: 'en',
  messages: messagesFor('en'),
  width: 1200,
  height: 630,
  theme: 'light',
  parts,
  land: () => undefined,
})

describe('the land that pictures need', () => {
  it('is that of the cities that they show, and of the region', () => {
    expect(landAreas([picture('', 'both')]).sort()).toEqual(['pearl-river', 'region', 'singapore'])
    expect(landAreas([picture('?map=singapore', 'map')]).sort()).toEqual(['region', 'singapore'])
  })

  it('is none where there is no map', () => {
    expect(landAreas([picture('', 'timeline')])).toEqual([])
    expect(landAreas([])).toEqual([])
  })
})
