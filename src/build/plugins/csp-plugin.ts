/** Writes the policy into Vite's build, and sends it with what Vite serves from `dist/`. */
import type { Plugin } from 'vite'
import { type AllowedHosts, headerLines, headerRules, headers, metaCsp } from '../csp.ts'

/** Not in development: hot replacement needs inline styles, which the policy forbids. */
export function csp(hosts: AllowedHosts = {}): Plugin {
  return {
    name: 'lab-atlas:csp',
    apply: (_, { command, isPreview }) => command === 'build' || isPreview === true,
    config: () => ({ preview: { cors: false, headers: headers(hosts) } }),
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        // Its script is inline, which these headers forbid: the file is for opening from a disk.
        if (/\/lab-atlas\.html(\?|$)/.test(request.url ?? '')) response.setHeader('Content-Disposition', 'attachment')
        next()
      })
    },
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaCsp(hosts) },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'headers.txt', source: headerLines(hosts) })
      this.emitFile({ type: 'asset', fileName: '_headers', source: headerRules(hosts) })
    },
  }
}
