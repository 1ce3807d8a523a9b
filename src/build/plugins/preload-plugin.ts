/** Has the page ask for the first chunks while it is being read: the entry imports them on demand, so that Vite itself leaves them out. */
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** What the entry imports on demand, at once. */
const IMPORTED = '/src/mount-app.ts'

export function preload(): Plugin {
  return {
    name: 'lab-atlas:preload',
    apply: 'build',
    transformIndexHtml: {
      // Before the plugins that take the page as Vite wrote it.
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
          // As the import asks for them, which then finds them: https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
          ...names.map((fileName) => link({ rel: 'modulepreload', crossorigin: true, href: `./${fileName}` })),
          // Not as a module's: in a sandboxed frame that would need leave.
          ...styles.map((fileName) => link({ rel: 'stylesheet', href: `./${fileName}` })),
        ]
      },
    },
  }
}

function link(attrs: NonNullable<HtmlTagDescriptor['attrs']>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' }
}
