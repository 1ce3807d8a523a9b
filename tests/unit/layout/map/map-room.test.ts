import { describe, expect, it } from 'vitest'
import { mapRoom, type MapRoomOptions } from '../../../../src/layout/map/map-room.ts'

const OPTIONS: MapRoomOptions = {
  width: 1240,
  window: { width: 1280, height: 900 },
  panels: 3,
  isWorld: false,
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

  it('is lower in a low window, which keeps the timeline’s controls in sight, and higher in a high one', () => {
    const heights = [400, 720, 768, 900, 1200, 1440, 3000].map(
      (height) => mapRoom({ ...OPTIONS, window: { width: 1280, height } }).row.panels.height,
    )
    // 1200: 240 + 0.8 × (1200 − 700 − 240). At 1240 px a panel is 356 px wide, and 1.4 times as high at most.
    expect(heights).toEqual([104, 142, 190, 240, 448, 498, 498])
    const { row } = mapRoom({ ...OPTIONS, window: { width: 1280, height: 720 } })
    expect(row.locator.height).toBe(row.panels.height)
    // One panel at a time, on a page that scrolls: as always.
    const phone = (height: number) => mapRoom({ ...OPTIONS, width: 328, window: { width: 360, height } }).height
    expect(phone(500)).toBe(phone(1200))
  })

  it('is the same with a city that is shown large, which takes the others’ place', () => {
    for (const height of [720, 900, 1440]) {
      const options = { ...OPTIONS, window: { width: 1280, height } }
      expect(mapRoom({ ...options, isLarge: true }).height).toBe(mapRoom(options).height)
    }
  })

  it('has 46 % of the window, 300 to 520 px, for a city that is shown large where one is shown at a time', () => {
    const heights = [400, 800, 2000].map(
      (height) => mapRoom({ ...OPTIONS, width: 600, isLarge: true, window: { width: 640, height } }).large.height,
    )
    expect(heights).toEqual([300, 368, 520])
  })

  it('is the same beside an open event’s sheet', () => {
    const window = { width: 1100, height: 768 }
    const without = mapRoom({ ...OPTIONS, width: 1052, window })
    const beside = mapRoom({ ...OPTIONS, width: 1052 - 388, window, hasSheet: true })
    // The tabs are 50 px high, the heads of the panels 28.
    expect(beside.height + 50).toBe(without.height)
    // A map shown large has a head and no tabs.
    const large = mapRoom({ ...OPTIONS, width: 1052 - 388, window, hasSheet: true, isLarge: true })
    expect(large.height).toBe(without.height)
  })

  it('takes what the text next to an open event’s sheet leaves', () => {
    const options = { ...OPTIONS, width: 664, window: { width: 1100, height: 768 }, hasSheet: true }
    expect(mapRoom({ ...options, heightLeft: 130 }).height).toBe(130)
    expect(mapRoom({ ...options, heightLeft: 180, isLarge: true }).height).toBe(180)
    expect(mapRoom({ ...options, heightLeft: 20 }).height).toBe(72)
    expect(mapRoom({ ...options, hasSheet: false, heightLeft: 130 })).toEqual(mapRoom({ ...options, hasSheet: false }))
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

describe('the room of a map of many cities', () => {
  const WORLD: MapRoomOptions = {
    ...OPTIONS,
    width: 1024,
    panels: 1,
    isWorld: true,
    window: { width: 1440, height: 900 },
  }

  it('is 876 × 276 px next to the list of cities at 1440 × 900', () => {
    const { row, locator, isOneAtATime } = mapRoom(WORLD)
    expect(row.panels).toEqual({ width: 876, height: 276 })
    expect(locator).toEqual({ width: 136, height: 276 })
    expect(isOneAtATime).toBe(false)
  })

  it('is all of the width on a phone', () => {
    expect(mapRoom({ ...WORLD, width: 328, window: { width: 360, height: 740 } })).toMatchObject({
      row: { panels: { width: 328, height: 131 } },
      locator: { width: 0 },
    })
  })

  it('is lower in a low window, and no different with a city that is shown large', () => {
    const low = { ...WORLD, window: { width: 1440, height: 720 } }
    expect(mapRoom(low).row.panels.height).toBe(142)
    expect(mapRoom({ ...low, isLarge: true }).height).toBe(mapRoom(low).height)
  })

  it('is as high next to an open event’s sheet', () => {
    const window = { width: 1100, height: 768 }
    const without = mapRoom({ ...WORLD, width: 1052, window })
    expect(mapRoom({ ...WORLD, width: 1052 - 388, window, hasSheet: true }).height).toBe(without.height)
  })

  it('depends on its width alone in an embedded atlas, and is lower', () => {
    const heights = [420, 900].map(
      (height) => mapRoom({ ...WORLD, width: 608, isEmbedded: true, window: { width: 640, height } }).height,
    )
    expect(heights).toEqual([28 + 207, 28 + 207])
  })
})
