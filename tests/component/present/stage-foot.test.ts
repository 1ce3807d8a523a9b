import { describe, expect, it } from 'vitest'
import { Presenter } from '../../../src/components/present/presenter.svelte.ts'
import StageFoot from '../../../src/components/present/StageFoot.svelte'
import { realAtlas } from '../../support/real-atlas.ts'
import { showWith } from '../show.ts'

const box = { left: 0, top: 0, width: 1280, height: 40 }
const given = (atlas: ConstructorParameters<typeof Presenter>[0]) => ({
  ...{ presenter: new Presenter(atlas), references: [], tilesCredit: '', hasMap: true, box },
})
const bars = (container: HTMLElement) => [...container.querySelectorAll<HTMLElement>('.bar')]

describe('the progress of a presentation', () => {
  it('has a bar for each slide', () => {
    const { container } = showWith(StageFoot, given, '?view=present&step=3')
    expect(bars(container)).toHaveLength(13)
    expect(bars(container).findIndex((bar) => bar.classList.contains('now'))).toBe(2)
  })

  it('has three parts in a deck of many slides, whose bars ran off the screen', () => {
    const [story] = realAtlas.stories
    const steps = Array.from({ length: 200 }, () => story!.steps[0]!)
    const atlas = { ...realAtlas, stories: [{ ...story!, steps }] }
    const { container } = showWith(StageFoot, given, '?view=present&lang=en&step=51', atlas)
    expect(container).toHaveTextContent('Slide 51 of 202')
    const [past, now, after] = bars(container).map((bar) => Number(bar.style.flexGrow))
    expect(bars(container)).toHaveLength(3)
    expect([past, after]).toEqual([50, 151])
    expect(now).toBeCloseTo(202 / 60)
  })
})
