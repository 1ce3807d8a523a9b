import { flushSync } from 'svelte'
import { expect, it } from 'vitest'
import { DrawQueue } from '../../../src/state/draw-queue.svelte.ts'

it('draws at once when it has ended, and in turns again while it redraws, in reading order', async () => {
  const queue = new DrawQueue()
  await queue.drawn()
  queue.end()
  expect(queue.turn('map').isReached).toBe(true)

  const redrawn = queue.redraw()
  const [map, timeline] = [queue.turn('map'), queue.turn('timeline')]
  expect([map.isReached, timeline.isReached]).toEqual([false, false])
  const order: string[] = []
  const reached = new Promise<void>((resolve) => {
    const look = () => {
      flushSync()
      if (timeline.isReached && !order.includes('timeline')) order.push('timeline')
      if (map.isReached) order.push('map')
      if (map.isReached) resolve()
      else setTimeout(look)
    }
    look()
  })
  await reached
  expect(order).toEqual(['timeline', 'map'])
  await redrawn
  expect(queue.turn('map').isReached).toBe(true)
})
