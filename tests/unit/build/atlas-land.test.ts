import { describe, expect, it } from 'vitest'
import { landOfAtlas } from '../../../src/build/atlas-land.ts'
import type { City } from '../../../src/model/dataset/types.ts'
import { realAtlas } from '../../support/real-atlas.ts'

const nairobi: City = {
  id: 'nairobi',
  name: { en: 'Nairobi' },
  coordinates: [36.82, -1.29],
  bounds: [
    [36.2, -1.7],
    [37.4, -0.9],
  ],
}

describe('the land that an atlas needs without a network', () => {
  it('is the coasts of its cities and the region of its locator', () => {
    expect([...landOfAtlas(realAtlas)].sort()).toEqual(['pearl-river', 'region', 'singapore'])
  })

  it('is the world’s where a city has no coast of its own: its tile, and the locator’s land', () => {
    const atlas = { ...realAtlas, cities: [nairobi], places: [], events: [] }
    expect([...landOfAtlas(atlas)].sort()).toEqual(['world-10m_11_-30', 'world-50m'])
  })
})
