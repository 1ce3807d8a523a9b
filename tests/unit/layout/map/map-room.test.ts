import { describe, expect, it } from 'vitest'
import { mapRoom, type MapRoomOptions } from '../../../../src/layout/map/map-room.ts'

const OPTIONS: MapRoomOptions = {
  width: 1240,
  window: { width: 1280, height: 800 },
  panels: 3,
  isLarge: false,
  isEmbedded: false,
  hasControls: true,
  hasSheet: false,
  isAlone: false,
  frame: undefined,
}

describe('the map’s room', () => {
  it('has a head over panels side by side', () => {
    // 240 of the strip at 1240 px, 28 of the head.
    expect(mapRoom(OPTIONS)).toMatchObject({ height: 268, shown: 3, isOneAtATime: false })
  })

  it('is one panel high on a phone, where tabs choose it', () => {
    expect(mapRoom({ ...OPTIONS, width: 328 })).toMatchObject({ height: 172, shown: 1, isOneAtATime: true })
  })

  it('is as high as a city that is shown large: 46 % of the window, 300 to 520 px', () => {
    const heights = [400, 800, 2000].map(
      (height) => mapRoom({ ...OPTIONS, isLarge: true, window: { width: 1280, height } }).large.height,
    )
    expect(heights).toEqual([300, 368, 520])
    expect(mapRoom({ ...OPTIONS, isLarge: true }).height).toBe(28 + 368)
  })

  it('never depends on the window’s height in an embed', () => {
    const heightAt = (height: number, isLarge: boolean) =>
      mapRoom({ ...OPTIONS, isEmbedded: true, isLarge, window: { width: 600, height } }).height
    for (const isLarge of [false, true]) expect(heightAt(300, isLarge)).toBe(heightAt(1200, isLarge))
  })

  it('takes the frame that it is given', () => {
    expect(mapRoom({ ...OPTIONS, frame: { width: 900, height: 500 } }).height).toBe(500)
  })
})
