import { describe, expect, it } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { DEFAULT_VIEW, type View } from '../../../src/model/view/view.ts'
import { drawPicture } from '../../../src/picture/picture.ts'
import { svgDocument } from '../../../src/picture/svg.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'

const INDEX = indexAtlas(madeUpAtlas({ events: 300, claims: false, languages: ['en'] }))

function mapOf(view: Partial<View> = {}): string {
  return svgDocument(
    drawPicture({
      index: INDEX,
      view: { ...DEFAULT_VIEW, ...view },
      language: 'en',
      messages: en,
      theme: 'light',
      width: 1040,
      parts: 'map',
      land: () => undefined,
    }),
  )
}

describe('a picture of many cities', () => {
  it('has circles with names and numbers, and the list of the busiest cities', () => {
    const svg = mapOf()
    expect(svg.match(/<circle[^>]*fill-opacity="0.[79]/g)?.length).toBeGreaterThan(20)
    expect(svg).toMatch(/font-size="12" font-weight="650">Boston</)
    expect(svg).toMatch(/x="0"[^>]*font-size="12">Boston</)
  })

  it('keeps what a filter leaves out, pale', () => {
    const pale = (svg: string) => svg.match(/fill-opacity="0.24"/g)?.length ?? 0
    expect(pale(mapOf())).toBe(0)
    expect(pale(mapOf({ from: '2024-01-01', to: '2024-12-31' }))).toBeGreaterThan(10)
  })

  it('has nothing of what a filter leaves out where that is hidden', () => {
    const cities = INDEX.atlas.cities.slice(0, 12).map(({ id }) => id)
    const svg = mapOf({ cities, rest: 'hidden' })
    expect(svg).not.toMatch(/fill-opacity="0.24"/)
    expect(svg).toMatch(/fill-opacity="0.[79]/)
  })
})
