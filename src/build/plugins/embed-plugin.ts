/** Builds the script for host pages: `embed.js`, one classic script with a fixed name, and its types. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { builtScript } from '../script.ts'

const SERVED_AS = 'embed.js'
const SCRIPT = 'src/embed/lab-atlas.ts'
const TYPES = 'src/embed/embed.d.ts'

/** @param target the browsers that the page itself is built for */
export function embedScript(target: string[]): Plugin {
  return {
    name: 'lab-atlas:embed',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: SERVED_AS, source: await builtScript(SCRIPT, target) })
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: readFileSync(TYPES) })
    },
  }
}
