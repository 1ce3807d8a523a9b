/** Builds `lab-atlas.html` in addition to the page: a separate build, which fetches nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, type Plugin } from 'vite'
import { WORLD } from '../../layout/map/areas.ts'
import type { Atlas } from '../../model/dataset/types.ts'
import { siteModule, type AtlasRecords } from '../../compiler/vite-plugin.ts'
import { siteFacts } from '../discovery/site-facts.ts'
import { ALIASES } from '../aliases.ts'
import { BUNDLER_CHECKS } from '../bundler-checks.ts'
import { landOfAtlas } from '../atlas-land.ts'
import { licences, packageFolders } from '../licences.ts'
import { builtScript } from '../script.ts'
import { singleFile } from '../single-file.ts'
import type { AllowedHosts } from '../csp.ts'

const SERVED_AS = 'lab-atlas.html'
const SCRIPT = 'src/main.ts'
const BASEMAP = 'data/basemap'
/** The worker that reads tables: where it is, and the address under which the page contains it. */
const WORKER = { script: 'src/import/host/import-worker.ts', address: './import-worker.js' }
const STAND_IN = fileURLToPath(new URL('../../platform/inlined-files.ts', import.meta.url))

export interface SingleFileOptions {
  records: AtlasRecords
  hosts: AllowedHosts
  /** The browsers that the page itself is built for. */
  target: string[]
}

export function singleFileBuild({ records, hosts, target }: SingleFileOptions): Plugin {
  return {
    name: 'lab-atlas:single-file',
    apply: 'build',
    async generateBundle() {
      const { atlas, site } = records.compiled() ?? {}
      if (!atlas) throw new Error('single file: expected a compiled atlas')
      const land = landIn(atlas)
      const { script, style, modules } = await bundle(records, target, land)
      const source = singleFile({
        facts: await siteFacts(atlas, { url: site?.url, hasPicture: () => false }),
        hosts,
        script,
        style,
        styleWithoutScript: readFileSync(new URL('../discovery/without-script.css', import.meta.url), 'utf8'),
        icon: readFileSync('public/favicon.svg', 'utf8'),
        files: {
          './atlas.json': JSON.stringify(atlas),
          ...Object.fromEntries(land.map((name) => [`./${name}`, readFileSync(join(BASEMAP, name), 'utf8').trim()])),
        },
        workers: { [WORKER.address]: await builtScript(WORKER.script, target, 'es') },
        licences: licences(packageFolders(modules, process.cwd()), process.cwd()),
      })
      this.emitFile({ type: 'asset', fileName: SERVED_AS, source })
    },
  }
}

/**
 * Returns the file names of the land that the page contains: the committed areas, the coarsest land of the world, and
 * what the atlas's own maps need.
 */
function landIn(atlas: Atlas): string[] {
  const needed = new Set([WORLD, ...landOfAtlas(atlas)])
  return readdirSync(BASEMAP)
    .filter((name) => name.endsWith('.topo.json'))
    .filter((name) => !name.startsWith('world-') || needed.has(name.replace('.topo.json', '')))
    .sort()
}

/** Returns the page's script and style, each as one file. */
async function bundle(
  records: AtlasRecords,
  target: string[],
  land: readonly string[],
): Promise<{ script: string; style: string; modules: readonly string[] }> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: [...ALIASES, { find: /^.*\/fetch-file\.ts$/, replacement: STAND_IN }] },
    plugins: [svelte(), { name: 'lab-atlas:site', ...siteModule(records) }, inlinedAddresses(land)],
    build: {
      target,
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: SCRIPT, checks: BUNDLER_CHECKS, output: { format: 'es', codeSplitting: false } },
    },
  })
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const chunks = files.flatMap((file) => (file.type === 'chunk' ? file : []))
  const assets = files.flatMap((file) => (file.type === 'asset' ? file : []))
  const [chunk] = chunks
  const [style] = assets
  if (!chunk || style?.fileName.endsWith('.css') !== true || files.length > 2)
    throw new Error(
      `single file: expected a script and a style, found ${files.map(({ fileName }) => fileName).join(', ')}`,
    )
  return { script: chunk.code, style: style.source.toString(), modules: chunk.moduleIds }
}

/**
 * Resolves the worker and files of the basemap to the addresses under which the page contains them, in place of
 * separate files; land that it doesn't contain and the gazetteer to undefined.
 */
function inlinedAddresses(land: readonly string[]): Plugin {
  return {
    name: 'lab-atlas:carried-addresses',
    enforce: 'pre',
    load: {
      filter: { id: /\.topo\.json\?url$|\/gazetteer\/cities\.json\?url$|\?worker&url$/ },
      handler(id) {
        if (id.endsWith('?worker&url')) return `export default ${JSON.stringify(WORKER.address)}`
        const name = /[^/]+(?=\?url$)/.exec(id)?.[0] ?? ''
        return `export default ${land.includes(name) ? JSON.stringify(`./${name}`) : 'undefined'}`
      },
    },
  }
}
