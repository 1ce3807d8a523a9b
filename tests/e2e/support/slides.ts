/** Drives a presentation, and reads its current slide. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { painted, query } from './hooks.ts'

/** Thirteen slides: the title, eleven steps, the closing. */
export const SLIDES = 13

/** Presses keys one after another, and waits for the frame that shows the last. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
  await painted(page)
}

/** Returns the slide in the address; 0 if there is none. */
export function stepOf(page: Page): number {
  return Number(new URLSearchParams(query(page)).get('step') ?? 0)
}

/** Waits until the address has that slide. */
export async function expectStep(page: Page, step: number): Promise<void> {
  await expect.poll(() => stepOf(page)).toBe(step)
}
