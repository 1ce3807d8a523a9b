/**
 * Preloads the first chunks while the page is parsed: the entry imports them dynamically, so that Vite itself adds no
 * preloads.
 */
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** The module that the entry imports dynamically at once. */
const IMPORTED = '/src/mount-app.ts'

export function preload(): Plugin {
  return {
    name: 'lab-atlas:preload',
    apply: 'build',
    transformIndexHtml: {
      // Runs before the plugins that expect the page as Vite wrote it.
      order: 'post',
      handler: (_, { bundle = {}, chunk: entry }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const mount = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(IMPORTED)))
        if (!mount) throw new Error(`preload: expected a chunk of ${IMPORTED}, found none`)
        const isAskedFor = (fileName: string) => fileName === entry?.fileName || entry?.imports.includes(fileName)
        const names = [mount.fileName, ...mount.imports].filter((fileName) => isAskedFor(fileName) !== true)
        const styles = chunks
          .filter(({ fileName }) => names.includes(fileName))
          .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
        return [
          // Requested in the same mode as the import, which then reuses the response:
          // https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
          ...names.map((fileName) => link({ rel: 'modulepreload', crossorigin: true, href: `./${fileName}` })),
          // Without `crossorigin`, unlike a module: a sandboxed frame would need a CORS header.
          ...styles.map((fileName) => link({ rel: 'stylesheet', href: `./${fileName}` })),
        ]
      },
    },
  }
}

function link(attrs: NonNullable<HtmlTagDescriptor['attrs']>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' }
}
