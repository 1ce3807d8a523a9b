/** The tests that can hold in one engine alone, by name, and why. All others run in every engine. */
import type { Engine } from './engine.ts'

interface OneEngine {
  /** Of tests/e2e, without `.test.ts`. */
  file: string
  title: string
  engine: Engine
  reason: string
}

export const ONE_ENGINE: readonly OneEngine[] = [
  {
    file: 'timeline-hands',
    title: 'of a finger that scrolls the page leaves the window; a tap moves it',
    engine: 'chromium',
    reason: 'WebDriver BiDi sends touches to the page, but Firefox scrolls nothing by them.',
  },
  {
    file: 'discovery',
    title: 'shows the picture, and lists every event in each language, where no script runs, on a phone too',
    engine: 'chromium',
    reason: 'Where no script runs in Firefox, WebDriver BiDi reads nothing from the page either.',
  },
]

/** Why a test is left to another engine; undefined where it isn't. */
export function reasonToSkip(engine: Engine, file: string, title: string): string | undefined {
  const one = ONE_ENGINE.find((entry) => file.endsWith(`/${entry.file}.test.ts`) && entry.title === title)
  return one === undefined || one.engine === engine ? undefined : `${one.engine} alone: ${one.reason}`
}
