/** Before each component test: adds DOM matchers, and fails on any console output. */
import '@testing-library/jest-dom/vitest'
import { configure } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { eventDetails } from '../../src/components/details/event-details.svelte.ts'

// Lazy loading takes time on a busy machine.
configure({ asyncUtilTimeout: 30_000 })

// jsdom has no layout and can't scroll.
Element.prototype.scrollIntoView = () => undefined
// It has no device preferences to query either.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })

// As after a reader has hovered an event.
await eventDetails.load()

let said: string[] = []

beforeEach(() => {
  said = []
  for (const level of ['warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...messages: unknown[]) =>
      said.push(`${level}: ${messages.map(String).join(' ')}`),
    )
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(said, 'nothing on the console').toEqual([])
})

// jsdom has no layout: every size is 0, and stays so.
globalThis.ResizeObserver = class {
  readonly observe = () => {}
  readonly unobserve = () => {}
  readonly disconnect = () => {}
}
