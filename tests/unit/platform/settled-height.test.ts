import { describe, expect, it } from 'vitest'
import { settledHeights } from '../../../src/platform/settled-height.ts'

/**
 * Heights that a frame posts to a host with a classic scrollbar of 15 px, until neither changes or 50 have been posted.
 */
function toldTo(window: { width: number; height: number }, heightAt: (width: number) => number): number[] {
  const tells = settledHeights()
  const told: number[] = []
  let observed = NaN
  for (let now = 0; told.length < 50 && now < 5000; now += 16) {
    const hasBar = (told.at(-1) ?? 0) > window.height
    const width = window.width - (hasBar ? 15 : 0)
    // The page is notified of a size once.
    if (width !== observed && tells(width, heightAt(width), now)) told.push(heightAt(width))
    observed = width
  }
  return told
}

describe('a frame whose host has a classic scrollbar', () => {
  it('comes to rest where 15 px of width decide whether the host shows its scrollbar', () => {
    const told = toldTo({ width: 645, height: 1200 }, (width) => (width < 640 ? 1020 : 1696))
    expect(told.at(-1)).toBe(1696)
    expect(told.length).toBeLessThanOrEqual(5)
  })

  it('tells its natural height at every width where there is one', () => {
    for (let width = 320; width <= 1200; width++)
      for (const step of [515, 640, 900]) {
        const told = toldTo({ width, height: 1200 }, (at) => (at < step ? 1700 : 1020))
        expect(told.length).toBeLessThanOrEqual(5)
        expect(told.at(-1)).toBe(width < step ? 1700 : 1020)
      }
  })

  it('tells a lower height when the view asks for it', () => {
    const tells = settledHeights()
    expect([tells(700, 900, 0), tells(700, 800, 100), tells(700, 900, 200), tells(700, 800, 300)]).not.toContain(false)
  })
})
