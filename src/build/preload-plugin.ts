/** Has the page ask for the first chunks while it is being read: the entry imports them on demand, so that Vite itself leaves them out. */
import type { HtmlTagDescriptor, Plugin } from 'vite'
import type { Chunk } from './chunks.ts'

const CHUNK: Chunk = 'app'

export function preload(): Plugin {
  return {
    name: 'lab-atlas:preload',
    apply: 'build',
    transformIndexHtml: {
      // Before the plugins that take the page as Vite wrote it.
      order: 'post',
      handler: (_, { bundle = {}, chunk: entry }) => {
        const app = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === CHUNK)
        if (app?.type !== 'chunk') throw new Error(`preload: expected a chunk "${CHUNK}" in the build, found none`)
        const isAskedFor = (fileName: string) => fileName === entry?.fileName || entry?.imports.includes(fileName)
        const scripts = [app.fileName, ...app.imports].filter((fileName) => isAskedFor(fileName) !== true)
        return [
          // As the import asks for them, which then finds them: https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
          ...scripts.map((fileName) => link({ rel: 'modulepreload', crossorigin: true, href: `./${fileName}` })),
          // Not as a module's: in a sandboxed frame that would need leave.
          ...[...(app.viteMetadata?.importedCss ?? [])].map((fileName) =>
            link({ rel: 'stylesheet', href: `./${fileName}` }),
          ),
        ]
      },
    },
  }
}

function link(attrs: NonNullable<HtmlTagDescriptor['attrs']>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' }
}
