import { expect, it } from 'vitest'
import { sourceFiles } from '../../support/import-rules.ts'

/** Imports on demand without `late`, by file, with the reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  'src/main.ts': 'The page’s own script: where it fails, all that is left is to load the page again.',
  'src/mount-app.ts': 'As above: says that the data could not be loaded.',
  'src/App.svelte': 'Nobody waits for them: cheaper gestures, and the service worker.',
  'src/components/after-ready.ts': 'Nobody waits for it: what prints.',
  'src/components/map/map-panels.ts': 'Other chunks import it by its own address; its head says why.',
}

it('every part that is fetched late is asked for again at another address, because Firefox remembers failures', () => {
  const plain = sourceFiles('src')
    .filter(({ path }) => !/^src\/(late|build|compiler)\//.test(path))
    .map(({ path, source }) => ({ path, count: plainImports(source) }))
    .filter(({ count }) => count > 0)
    .map(({ path }) => path)
  expect(plain.toSorted()).toEqual(Object.keys(WITHOUT).toSorted())
})

// Leaving a page aborts its fetches: where nobody handles the rejection, that is an uncaught error (seen in Firefox).
it('every part that is fetched ahead of its use handles that the page is left before it arrives', () => {
  const loads = sourceFiles('src').flatMap(({ path, source }) =>
    unhandledLoads(source).map((statement) => `${path}: ${statement}`),
  )
  expect(loads).toEqual([])
  expect(unhandledLoads('  void listPart.load()')).toHaveLength(1)
  expect(unhandledLoads('  listPart.load().then(show)')).toHaveLength(1)
  expect(unhandledLoads('  atlas.waitFor(listPart.load())')).toEqual([])
  expect(unhandledLoads('  void listPart.load().catch(() => undefined)')).toEqual([])
})

it('an import without it is found', () => {
  expect(plainImports(`const a = await import('./a.ts')`)).toBe(1)
  expect(plainImports(`const a = await late(() => import('./a.ts'))`)).toBe(0)
  expect(plainImports(`type A = import('./a.ts').A; declare const b: typeof import('./b.ts')`)).toBe(0)
})

/** Counts the imports of values on demand that aren't the body of a function given to `late`. */
function plainImports(source: string): number {
  return [...source.matchAll(/(late\(\(\) => |typeof )?\bimport\('[^']+'\)(?!\.[A-Z])/g)].filter(
    ([, before]) => before === undefined,
  ).length
}

/**
 * Returns the lines that start to load a part or a map's land and neither wait for it, nor pass it on, nor handle its
 * failure; a `then(` at a line's end has a second argument.
 */
function unhandledLoads(source: string): string[] {
  const lines = source.split('\n')
  return lines.filter(
    (line, i) =>
      /\w\.load\(\)|\bfetchLand\(|\bloadBasemaps\(/.test(line) &&
      !/\bwaitFor\(|\bhold\(|\bawait |\breturn |\.catch\(|\.then\($|\bfunction |\bconst /.test(
        `${lines[i - 1]?.endsWith('(') === true ? lines[i - 1] : ''}${line}`,
      ),
  )
}
