/** Writes `licences.txt` into Vite's build, for exactly the packages that are part of it. */
import type { Plugin } from 'vite'
import { licences, packageFolders } from '../licences.ts'

export function licenceFile(root = process.cwd()): Plugin {
  return {
    name: 'lab-atlas:licences',
    apply: 'build',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      const source = licences(packageFolders(modules, root), root)
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${source}\n` })
    },
  }
}
