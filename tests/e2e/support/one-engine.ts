/**
 * The tests that run in one engine only, by name, with the reason; and the cases of a test that tell nothing new in
 * a second engine. All others run in every engine.
 */
import { ENGINE, type Engine } from './engine.ts'

interface OneEngine {
  /** File in tests/e2e, without `.test.ts`. */
  file: string
  title: string
  engine: Engine
  reason: string
}

export const ONE_ENGINE: readonly OneEngine[] = [
  {
    file: 'timeline-hands',
    title: 'with a finger scrolls the page and keeps the window; a tap moves it',
    engine: 'chromium',
    reason: 'WebDriver BiDi sends touches to the page, but Firefox scrolls nothing by them.',
  },
  {
    file: 'discovery',
    title: 'shows the picture and lists all events in each language without script, on a phone too',
    engine: 'chromium',
    reason: 'Where no script runs in Firefox, WebDriver BiDi reads nothing from the page either.',
  },
  ...['794 px', '1123 px'].map((width) => ({
    file: 'engine-differences',
    title: `an open event is printed whole and once, after the timeline, at ${width}`,
    engine: 'chromium' as const,
    reason: 'Playwright can tell a running Firefox no medium: what it prints is seen as a PDF alone.',
  })),
  ...['lying', 'with wide margins', 'larger'].map((how) => ({
    file: 'carried-away',
    title: `a story printed ${how} has one page per slide`,
    engine: 'chromium' as const,
    reason: 'Asks Chromium for paper lying, with margins and larger, as its own dialog does.',
  })),
  {
    file: 'first-load',
    title: 'works without a map that fails to load, says so, and requests it again on demand',
    engine: 'chromium',
    reason:
      'Firefox remembers each module that failed, also those that a part imports: there the page says so, and only ' +
      'loading it again helps.',
  },
  {
    file: 'dev-server',
    title:
      'shows an edited record without a reload, with its address and open event; a mistake over the page; and its ' +
      'mending',
    engine: 'chromium',
    reason: 'An edit reaches the open page by Vite’s script, which has no way of its own for an engine.',
  },
]

/** Returns why a test is left to another engine; undefined if it isn't. */
export function reasonToSkip(engine: Engine, file: string, title: string): string | undefined {
  const one = ONE_ENGINE.find((entry) => file.endsWith(`/${entry.file}.test.ts`) && entry.title === title)
  return one === undefined || one.engine === engine ? undefined : `${one.engine} alone: ${one.reason}`
}

/**
 * Cases of one test that Firefox leaves to Chromium, where all run: what they test is decided by the same code in each
 * engine, and the others show that the engine does its part.
 */
const LEFT_OUT_IN_FIREFOX: Readonly<Record<string, string>> = {
  'frame-heights': 'Where a scrollbar takes no room, heights depend on the width alone, as in Chromium.',
  stage: 'The boxes of each size of screen are computed, and a property test holds every size.',
  'other-data': 'Words are chosen by the data and the language alone.',
  explore: 'What an atlas lacks is found by the same code, before anything is drawn.',
  'focus-in-sight':
    'What covers what follows from the layout, which other tests compare; a browser scrolls in its way.',
  'label-in-name': 'Names are made of the same words on every screen.',
  'late-files':
    'Files of one kind are asked for by the same code; a browser has its own way with each kind. Which files a walk ' +
    'fetches depends on the build alone.',
  'first-load': 'How many bytes a language takes depends on the build alone.',
  'import-samples':
    'Files of one format are read by the same code; how a browser hands over a file, each format shows.',
  languages: 'Both Chinese versions fill the same places of the page.',
  'map-first-sight': 'Labels in both Chinese scripts are of one width.',
  'any-size': 'How much a line holds is measured by the same code for 60 events as for 300.',
}

/**
 * Returns the cases of a test that this engine runs.
 * @param file in tests/e2e, without `.test.ts`; one of the list above
 * @param isTelling whether a case tells something about an engine other than Chromium
 */
export function casesHere<Case>(
  file: keyof typeof LEFT_OUT_IN_FIREFOX,
  cases: readonly Case[],
  isTelling: (one: Case) => boolean,
): readonly Case[] {
  if (LEFT_OUT_IN_FIREFOX[file] === undefined) throw new Error(`${file}: expected a reason in one-engine.ts`)
  return ENGINE === 'chromium' ? cases : cases.filter(isTelling)
}
