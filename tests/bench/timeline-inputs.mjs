/** Real browser inputs to the timeline: for each kind, its initial view and its i-th input. */
/* global window, requestAnimationFrame -- what runs in the page */

/**
 * Time from a gesture's begin to its first event, rounded down, seconds: Chromium sends 120 a second
 * (synthetic_gesture_controller.cc).
 */
const GESTURE_TICK_S = 0.0075

export const KINDS = {
  hover: { query: '', inputs: hoverEvents },
  select: { query: '', inputs: clickEvents },
  filter: { query: '', inputs: clickChips },
  wheel: { query: '', inputs: turnWheel },
  pan: { query: '&from=2018-05-01&to=2018-07-31', inputs: dragPlot },
  brush: { query: '&from=2018-04-01', inputs: dragBrush },
  key: { query: '&from=2018-04-01', inputs: pressKeys },
}

async function marks(page) {
  return page.locator('[data-part="timeline"] [data-event]').evaluateAll((all) =>
    all.map((one) => {
      const { left, top, width, height } = one.querySelector('.hit').getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }),
  )
}

async function hoverEvents(page) {
  const points = await marks(page)
  return (i) => page.mouse.move(points[i % points.length].x, points[i % points.length].y)
}

export async function clickEvents(page, client) {
  const ids = await page
    .locator('[data-part="timeline"] [data-event]')
    .evaluateAll((all) => all.map((one) => one.dataset.event))
  return async (i) => {
    // The marks don't move, but the page may get longer and scroll.
    const { x, y } = await page
      .locator(`[data-part="timeline"] [data-event="${ids[i % ids.length]}"]`)
      .evaluate((one) => {
        const { left, top, width, height } = one.querySelector('.hit').getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      })
    await page.mouse.move(x, y)
    await settled(page)
    await click(client, x, y)
  }
}

export async function clickChips(page, client) {
  const chips = page.locator('[data-organisation]')
  const count = await chips.count()
  return async (i) => {
    const { x, y, width, height } = await chips.nth((i >> 1) % count).boundingBox()
    await page.mouse.move(x + width / 2, y + height / 2)
    await settled(page)
    await click(client, x + width / 2, y + height / 2)
  }
}

async function turnWheel(page, client) {
  const { x, y, width } = await page.locator('.plot .base').boundingBox()
  await page.mouse.click(x + 4, y - 4)
  const deltas = [...Array(6).fill(60), ...Array(6).fill(-60)]
  return (i) => turn(client, { x: x + width / 2 + (i % 5) * 20, y: y - 6 }, deltas[i % deltas.length])
}

/**
 * Turns the wheel by that many pixels. A dispatched wheel event would wait for a frame in the browser before reaching
 * the page; a gesture's doesn't. The browser sends a gesture's event after `GESTURE_TICK_S`, with the time at which the
 * turn ended: the event of a faster turn would be older than its sending.
 */
export function turn(client, { x, y }, yDistance) {
  const speed = Math.ceil(Math.abs(yDistance) / GESTURE_TICK_S)
  const how = { speed, preventFling: true, gestureSourceType: 'mouse' }
  return client.send('Input.synthesizeScrollGesture', { x, y, yDistance, ...how })
}

async function dragPlot(page) {
  const { x, y, width } = await page.locator('.plot .base').boundingBox()
  await page.mouse.move(x + width / 2, y - 6)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + 10, y - 6)
  return (i) => page.mouse.move(x + width / 2 + 150 * Math.sin(i / 4 + 1), y - 6)
}

async function dragBrush(page) {
  const { x, y, width, height } = await page.locator('.handle[data-edge="from"] .grip').boundingBox()
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  return (i) => page.mouse.move(x + width / 2 + 200 + 190 * Math.sin(i / 4 + 1), y + height / 2)
}

async function pressKeys(page) {
  await page.locator('.handle[data-edge="from"]').focus()
  const keys = [...Array(4).fill('PageUp'), ...Array(4).fill('PageDown')]
  return (i) => page.keyboard.press(keys[i % keys.length])
}

/** Presses and releases the button; the click is the input. */
export async function click(client, x, y) {
  const button = { x, y, button: 'left', clickCount: 1 }
  await client.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button })
  await client.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button })
}
/** Waits until earlier changes have been drawn. */
async function settled(page) {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
  await page.evaluate(() => window.bench.begin())
}
