/** Builds what runs on other people's pages: `embed.js`, one classic script under its own name, with its types beside it. */
import { readFileSync } from 'node:fs'
import { build, type Plugin } from 'vite'

const SERVED_AS = 'embed.js'
const SCRIPT = 'src/embed/lab-atlas.ts'
const TYPES = 'src/embed/embed.d.ts'

/** @param target the browsers that the page itself is built for */
export function embedScript(target: string[]): Plugin {
  return {
    name: 'lab-atlas:embed',
    apply: 'build',
    async generateBundle() {
      // A build of its own: it must share no file with the page's, whose names change.
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          target,
          write: false,
          reportCompressedSize: false,
          rolldownOptions: { input: SCRIPT, output: { format: 'iife', entryFileNames: SERVED_AS } },
        },
      })
      const [script, ...others] = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
      if (script?.type !== 'chunk' || others.length > 0)
        throw new Error(
          `${SCRIPT}: expected one script, found ${others.map(({ fileName }) => fileName).join(', ')} as well`,
        )
      this.emitFile({ type: 'asset', fileName: SERVED_AS, source: script.code })
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: readFileSync(TYPES) })
    },
  }
}
