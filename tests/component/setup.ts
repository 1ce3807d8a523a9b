/** Before each component test: matchers for the DOM, and a console that may stay silent only. */
import '@testing-library/jest-dom/vitest'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { eventDetails } from '../../src/parts/details/event-details.svelte.ts'

// jsdom lays nothing out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = () => undefined

// As it is once a reader has pointed at an event.
await eventDetails.load()

let said: string[] = []

beforeEach(() => {
  said = []
  for (const level of ['warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) =>
      said.push(`${level}: ${words.map(String).join(' ')}`),
    )
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(said, 'nothing on the console').toEqual([])
})
