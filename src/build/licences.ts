/** Collects the licences of the work in `dist/`, whose terms require their texts to be included. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Licence and notice files in a package's folder. */
const NOTICES = /^(licen[cs]e|copying|notice|third_party_licen[cs]es)\b/i

/** Modules that contain other packages' work: one of our own, and packages' prebuilt bundles. */
const CARRIED: readonly { module: RegExp; packages: readonly string[] }[] = [
  { module: /\/src\/model\/filter\/han-variants\.ts$/, packages: ['opencc-js'] },
  { module: /\/node_modules\/jszip\/dist\//, packages: ['immediate', 'lie', 'pako', 'setimmediate'] },
  { module: /\/node_modules\/csv-stringify\/dist\/esm\//, packages: ['base64-js', 'buffer', 'ieee754'] },
]

/** Licences of packages that don't bring them, from their repositories: NAME.txt. */
const TEXTS = fileURLToPath(new URL('licence-texts/', import.meta.url))

const RULE = '='.repeat(80)

/** Returns the folder of a module's package, from the module's path; undefined for our own and for virtual modules. */
export function packageFolder(module: string): string | undefined {
  return /^\/?[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module.replaceAll('\\', '/'))?.[0]
}

/** Returns the folders of all packages that `modules` belong to or contain, each once, sorted by name. */
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
 * Returns one text with the licences of the atlas, of its basemap, and of every package.
 * @param root the project's folder
 * @throws if a package has no licence text: it may not be redistributed then
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
  const kept = join(TEXTS, `${basename(folder)}.txt`)
  if (files.length === 0 && existsSync(kept)) return [kept]
  if (files.length === 0) throw new Error(`${folder}: expected a file with its licence`)
  return files.map((name) => join(folder, name))
}

function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()
}

/** Returns the usual name, with the version: "leaflet 1.9.4". */
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
