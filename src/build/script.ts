/** Builds one script with a fixed name, which shares no chunks with the page: those names change. */
import { build } from 'vite'
import { BUNDLER_CHECKS } from './bundler-checks.ts'

/**
 * Returns a script that bundles a module and its imports: a classic one, or with `es` a module that imports nothing.
 * @param target the browsers that the page itself is built for
 */
export async function builtScript(input: string, target: string[], format: 'iife' | 'es' = 'iife'): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target,
      write: false,
      reportCompressedSize: false,
      rolldownOptions: { input, checks: BUNDLER_CHECKS, output: { format, codeSplitting: false } },
    },
  })
  const [script, ...others] = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  if (script?.type !== 'chunk' || others.length > 0)
    throw new Error(`${input}: expected one script, found ${others.map(({ fileName }) => fileName).join(', ')} as well`)
  return script.code
}
