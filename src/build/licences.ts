/** Whose work is in `dist/`, and under what licences: what their terms ask to stand beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files in a package's folder that say what may be done with it. */
const NOTICES = /^(licen[cs]e|copying|notice|third_party_licen[cs]es)\b/i

/** Modules that carry other packages' work in themselves: one of our own, and bundles that packages bring ready-made. */
const CARRIED: readonly { module: RegExp; packages: readonly string[] }[] = [
  { module: /\/src\/model\/filter\/han-variants\.ts$/, packages: ['opencc-js'] },
  { module: /\/node_modules\/jszip\/dist\//, packages: ['immediate', 'lie', 'pako', 'setimmediate'] },
  { module: /\/node_modules\/csv-stringify\/dist\/esm\//, packages: ['base64-js', 'buffer', 'ieee754'] },
]

const RULE = '='.repeat(80)

/** The folder of the package that a module is of, by the module's path; undefined for our own modules and for what is made up while building. */
export function packageFolder(module: string): string | undefined {
  return /^\/?[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module.replaceAll('\\', '/'))?.[0]
}

/** The folders of all packages that some of `modules` are of, or carry along, each once, by their names. */
export function packageFolders(modules: Iterable<string>, root: string): string[] {
  const folders = [...modules].flatMap((module) => [
    packageFolder(module) ?? [],
    ...CARRIED.filter((one) => one.module.test(module.replaceAll('\\', '/'))).flatMap(({ packages }) =>
      packages.map((name) => join(root, 'node_modules', name)),
    ),
  ])
  return [...new Set(folders.flat())].sort((a, b) => compare(nameOf(a), nameOf(b)))
}

/**
 * One text with the licence of the atlas, of its basemap, and of every package.
 * @param root the folder of the project
 * @throws where a package comes without the text of a licence: it may not be passed on then
 */
export function licences(folders: readonly string[], root: string): string {
  const own = [
    ['Lab Atlas', [join(root, 'LICENSE')]],
    ['The coastline', [join(root, 'data/basemap/LICENSE-ODbL.md')]],
  ] as const
  const others = folders.map((folder) => [nameOf(folder), noticesIn(folder)] as const)
  return [...own, ...others]
    .map(([name, files]) => [RULE, name, RULE, ...files.map(readText)].join('\n\n'))
    .join('\n\n')
}

function noticesIn(folder: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && NOTICES.test(entry.name))
    .map(({ name }) => name)
    .sort(compare)
  if (files.length === 0) throw new Error(`${folder}: expected a file with its licence`)
  return files.map((name) => join(folder, name))
}

function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()
}

/** As its users call it, with the version: "leaflet 1.9.4". */
function nameOf(folder: string): string {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) throw new Error(`${folder}: expected a package`)
  // npm requires both.
  const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name: string; version: string }
  return `${name} ${version}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
