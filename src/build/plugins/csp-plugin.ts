/** Writes the policy into Vite's build; what Vite serves of a build has the headers that the build wrote down. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { type AllowedHosts, headerLines, headerRules, metaCsp, readHeaderLines } from '../csp.ts'

const HEADERS = 'headers.txt'

/** Not in development: hot replacement needs inline styles, which the policy forbids. */
export function csp(hosts: AllowedHosts = {}): Plugin {
  return {
    name: 'lab-atlas:csp',
    apply: (_, { command, isPreview }) => command === 'build' || isPreview === true,
    config: () => ({ preview: { cors: false } }),
    configurePreviewServer({ middlewares, config: { root, build } }) {
      const headers = readHeaderLines(readFileSync(join(resolve(root, build.outDir), HEADERS), 'utf8'))
      middlewares.use((request, response, next) => {
        for (const [name, value] of headers) response.setHeader(name, value)
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
      this.emitFile({ type: 'asset', fileName: HEADERS, source: headerLines(hosts) })
      this.emitFile({ type: 'asset', fileName: '_headers', source: headerRules(hosts) })
    },
  }
}
