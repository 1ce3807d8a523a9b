/** Before each component test: matchers for the DOM, and a console that may stay silent only. */
import '@testing-library/jest-dom/vitest'
import { configure } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { eventDetails } from '../../src/components/details/event-details.svelte.ts'

// What is fetched when it is wanted takes its time on a machine that does other things.
configure({ asyncUtilTimeout: 15_000 })

// jsdom lays nothing out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = () => undefined
// Nor does it have a device whose wishes could be asked for.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })

// As it is once a reader has pointed at an event.
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
