/** Tells the engine which chunks to compile at once. */
import type { Plugin } from 'vite'
import type { Chunk } from '../chunks.ts'

/**
 * V8 otherwise compiles a function when it is first called, on the page's own thread, having read it once before to
 * find its end. A file with this as its first line it compiles as a whole, on another thread while the page waits for
 * the rest: https://v8.dev/blog/explicit-compile-hints. Other engines take it for a comment.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n'

/** The chunks of which a page calls most functions before it is ready. */
const CALLED_AT_ONCE: ReadonlySet<string> = new Set<Chunk>(['app', 'map'])

export function compileHint(): Plugin {
  return {
    name: 'lab-atlas:compile-hint',
    apply: 'build',
    // The digest in a file's name is made before the line is written.
    augmentChunkHash: ({ name }) => (CALLED_AT_ONCE.has(name) ? COMPILE_AT_ONCE : undefined),
    generateBundle: {
      // After Vite's own plugins, which write above a chunk's first line.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && CALLED_AT_ONCE.has(file.name)) file.code = COMPILE_AT_ONCE + file.code
      },
    },
  }
}
