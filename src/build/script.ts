/** Builds one script with a fixed name, which shares no chunks with the page: those names change. */
import { build } from 'vite'

/**
 * Returns a classic script that bundles a module and its imports.
 * @param target the browsers that the page itself is built for
 */
export async function builtScript(input: string, target: string[]): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target,
      write: false,
      reportCompressedSize: false,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  })
  const [script, ...others] = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  if (script?.type !== 'chunk' || others.length > 0)
    throw new Error(`${input}: expected one script, found ${others.map(({ fileName }) => fileName).join(', ')} as well`)
  return script.code
}
