/** Writes `service-worker.js` and `manifest.webmanifest`, which make the page work offline and installable. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import type { AtlasRecords } from '../../compiler/vite-plugin.ts'
import { landOfAtlas } from '../atlas-land.ts'
import { manifest, serviceWorker, type BuiltFile } from '../offline.ts'
import { builtScript } from '../script.ts'

const SCRIPT = 'src/offline/service-worker.ts'
const MANIFEST = 'manifest.webmanifest'

/** @param target the browsers that the page itself is built for */
export function offline(records: AtlasRecords, target: string[]): Plugin {
  let config: ResolvedConfig
  return {
    name: 'lab-atlas:offline',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' }, injectTo: 'head' },
    ],
    generateBundle: {
      // Runs after Vite's own plugins, which still change chunks: the digests are those of the final files.
      order: 'post',
      async handler(_, bundle) {
        const { atlas } = records.compiled() ?? {}
        if (!atlas) throw new Error('offline: expected a compiled atlas')
        const source = manifest(atlas)
        this.emitFile({ type: 'asset', fileName: MANIFEST, source })
        const built = Object.values(bundle).map((file): BuiltFile => [
          file.fileName,
          file.type === 'chunk' ? file.code : file.source,
        ])
        const beside = readdirSync(config.publicDir).map((name): BuiltFile => [
          name,
          readFileSync(join(config.publicDir, name)),
        ])
        const script = await builtScript(SCRIPT, target)
        const files = [...built.filter(([name]) => name !== MANIFEST), ...beside, [MANIFEST, source] as const]
        const worker = serviceWorker(script, files, landOfAtlas(atlas))
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: worker })
      },
    },
  }
}
