/**
 * Which way imports point in src, that they form no circles, and which packages may be known where. Types count: who
 * names a thing's type knows the thing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parse } from 'svelte/compiler'
import ts from 'typescript'

export interface SourceFile {
  /** From the root, with forward slashes: `src/model/dataset/day.ts`. */
  path: string
  source: string
}

/** The parts of src that each part may import, in addition to itself. `app` is the page's style sheet. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // Loads modules lazily.
  late: [],
  model: ['late'],
  // Other people's files to an atlas: bytes in, values out.
  import: ['model'],
  i18n: ['late', 'model', 'import'],
  layout: ['model'],
  state: ['i18n', 'import', 'layout', 'model'],
  // Integrations with the browser: address, host page, speaker window, storage, service worker, files.
  platform: ['embed', 'i18n', 'import', 'late', 'layout', 'model', 'offline', 'state'],
  attachments: ['layout', 'model'],
  // Drawn from the same layouts as the components, in Node as well.
  picture: ['layout', 'model', 'i18n'],
  // A story on paper and as slides.
  handout: ['layout', 'model', 'picture', 'i18n'],
  // Shapes that layout names; neither messages nor events.
  ui: ['layout'],
  components: [
    'attachments',
    'handout',
    'import',
    'late',
    'layout',
    'model',
    'picture',
    'platform',
    'state',
    'ui',
    'i18n',
  ],
  // Code that runs on other sites' pages, and the messages exchanged with them.
  embed: ['model'],
  // The service worker, which depends on files only.
  offline: [],
  App: ['attachments', 'layout', 'model', 'components', 'platform', 'state', 'ui', 'i18n'],
  main: ['mount-app', 'model', 'platform', 'state', 'i18n'],
  'mount-app': ['App', 'app', 'components', 'model', 'platform', 'state'],
  compiler: ['model', 'import', 'i18n'],
  // Makes and serves dist/; the compiler is separate.
  build: ['compiler', 'import', 'handout', 'layout', 'model', 'offline', 'picture', 'i18n'],
}

/** Packages restricted to some places; a place is a part, or a folder of one. */
const KNOWN_IN: readonly { packages: RegExp; places: readonly string[]; but?: RegExp }[] = [
  { packages: /^node:/, places: ['compiler', 'build'] },
  { packages: /^vite(\/|$)/, places: ['compiler', 'build'], but: /^vite\/client$/ },
  { packages: /^leaflet(\/|$)/, places: ['attachments', 'components/map'] },
  { packages: /^d3-(selection|brush|zoom|drag|transition)(\/|$)/, places: ['attachments'] },
  { packages: /^d3(-|\/|$)/, places: ['layout', 'attachments', 'components'] },
  { packages: /^pptxgenjs$/, places: ['handout'] },
  { packages: /^(papaparse|fflate|saxes)$/, places: ['import/read'] },
  { packages: /^svelte(\/|$)/, places: ['state', 'platform', 'attachments', 'ui', 'components', 'App', 'mount-app'] },
]

/** Returns one sentence for each import in the wrong direction, each barrel, and each file outside the listed parts. */
export function importViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [
    ...(/\/index\.[^/]*$/.test(file.path) ? [`${file.path}: is a barrel; import the module itself`] : []),
    ...importsOf(file).flatMap((specifier) => violation(file.path, specifier) ?? []),
  ])
}

/**
 * One sentence for each circle: files of which each imports the next, itself or through others. Imports of types and
 * on demand count, too: files of a circle are read, moved and tested only together, whenever they are loaded. The
 * circles are the strongly connected components of the graph of imports, by Tarjan's algorithm,
 * https://en.wikipedia.org/wiki/Tarjan%27s_strongly_connected_components_algorithm
 */
export function importCircles(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, targetsOf(file)]))
  const numbers = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []

  /** The least number of what `path` reaches and is on the stack. */
  function visit(path: string): number {
    const number = numbers.size
    numbers.set(path, number)
    stack.push(path)
    let least = number
    for (const target of imports.get(path) ?? []) {
      if (target === path) circles.push([path])
      else if (!numbers.has(target)) least = Math.min(least, visit(target))
      else if (stack.includes(target)) least = Math.min(least, numbers.get(target) ?? least)
    }
    if (least === number) {
      const members = stack.splice(stack.indexOf(path))
      if (members.length > 1) circles.push(members)
    }
    return least
  }

  for (const path of imports.keys()) if (!numbers.has(path)) visit(path)
  return circles.map((members) => `${members.sort().join(', ')}: import each other in a circle`)

  function targetsOf(file: SourceFile): string[] {
    const isLocal = (specifier: string) => specifier.startsWith('.')
    return importsOf(file)
      .filter(isLocal)
      .map((specifier) => posix.join(posix.dirname(file.path), specifier))
  }
}

/** Returns every TypeScript and Svelte file under a folder. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, source: readFileSync(path, 'utf8') }))
}

/** Returns a file's import specifiers: static, dynamic, re-exported and type-only. */
export function importsOf({ path, source }: SourceFile): string[] {
  const scripts = path.endsWith('.svelte') ? scriptsOf(source) : [source]
  return scripts.flatMap((script) =>
    ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
  )
}

function scriptsOf(component: string): string[] {
  const { instance, module } = parse(component, { modern: true })
  return [module, instance].flatMap((script) => {
    if (!script) return []
    // The parser gives a script's position in the file, which the node's type lacks.
    const { start, end } = script.content as unknown as { start: number; end: number }
    return [component.slice(start, end)]
  })
}

function violation(path: string, specifier: string): string | undefined {
  const from = partOf(path)
  if (!(from in MAY_IMPORT)) return `${path}: expected a part that tests/support/import-rules.ts knows, found ${from}`
  if (!specifier.startsWith('.')) return packageViolation(path, specifier)
  const target = posix.join(posix.dirname(path), specifier)
  if (!target.startsWith('src/')) return undefined
  const to = partOf(target)
  if (to === from || MAY_IMPORT[from]?.includes(to)) return undefined
  return `${path}: ${from} may not import ${to} (${specifier})`
}

function packageViolation(path: string, name: string): string | undefined {
  const place = path.slice('src/'.length)
  const rule = KNOWN_IN.find(({ packages, but }) => packages.test(name) && but?.test(name) !== true)
  if (!rule || rule.places.some((known) => place.startsWith(`${known}/`) || partOf(path) === known)) return undefined
  return `${path}: ${name} is known only in ${rule.places.join(' and ')}`
}

/** Returns `model` for src/model/dataset/day.ts, `App` for src/App.svelte. */
function partOf(path: string): string {
  const [, first = ''] = path.split('/')
  return first.split('.')[0] ?? first
}
