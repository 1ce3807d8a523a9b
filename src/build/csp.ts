/**
 * The page's Content-Security-Policy and response headers, defined once: the build writes the policy into `index.html`
 * as a meta element and with the other headers into `headers.txt`, and the server of `npm start` sends them.
 * The app needs only one header to run: in a sandboxed frame its origin is opaque, so that its own modules and data are
 * cross-origin, and load only with `Access-Control-Allow-Origin: *`.
 */

/** Origins in addition to the page's own, as in a policy: `https://tiles.example.org`. */
export interface AllowedHosts {
  /**
   * The page's own origin, if known. In a sandboxed frame the page's origin is opaque: there `'self'` matches nothing
   * in Safari, while Chromium and Firefox use the address, as CSP 3 requires. So the origin is listed wherever `'self'`
   * is.
   */
  own?: string | undefined
  /** Hosts of other datasets. */
  data?: readonly string[]
  /** Hosts of map tiles. */
  tiles?: readonly string[]
  /** Origins whose pages may frame the atlas, in addition to its own; any, if none is named. */
  parents?: readonly string[]
}

/** The inline content of a page. */
export interface Inline {
  /** Digests, as in a policy: `'sha256-…'`. */
  scripts: readonly string[]
  styles: readonly string[]
  /** The atlas's address on the web: a page opened from a disk shares links to it. */
  web?: string | undefined
}

const EVERYWHERE: readonly (readonly string[])[] = [
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  // Svelte's policy, for the templates that it compiled, and ours (platform/trusted-script.ts). There is no default
  // policy: a plain string never becomes script or markup.
  ['trusted-types', 'svelte-trusted-html', 'lab-atlas'],
  ['require-trusted-types-for', "'script'"],
]

/**
 * Returns the Content-Security-Policy as directives, in the order they are written. Only what is listed is allowed, and
 * nothing is evaluated. Inline content is allowed only by digest (`inline`), in a page that has no separate files.
 */
function directives({ own, data = [], tiles = [] }: AllowedHosts, inline?: Inline): readonly (readonly string[])[] {
  if (inline) {
    const web = inline.web === undefined ? [] : [inline.web]
    return [
      ['default-src', "'none'"],
      ['script-src', ...inline.scripts],
      ['style-src', ...inline.styles],
      // The page's icon.
      ['img-src', 'data:', ...tiles],
      ['connect-src', ...orNone([...web, ...data])],
      ['frame-src', ...orNone(web)],
      // A page from a file can start a worker from a copy of its script only, as one of an opaque origin.
      ['worker-src', 'blob:'],
      ...EVERYWHERE,
    ]
  }
  const self = selfOf(own)
  return [
    ['default-src', "'none'"],
    ['script-src', ...self],
    ['style-src', ...self],
    ['img-src', ...self, ...tiles],
    ['connect-src', ...self, ...data],
    // The share dialog previews the embedded page in a frame.
    ['frame-src', ...self],
    ['manifest-src', ...self],
    // In a sandboxed frame a worker starts from a copy of its script (platform/trusted-script.ts).
    ['worker-src', ...self, 'blob:'],
    ...EVERYWHERE,
  ]
}

function selfOf(own: string | undefined): readonly string[] {
  return own === undefined ? ["'self'"] : ["'self'", own]
}

function orNone(sources: readonly string[]): readonly string[] {
  return sources.length > 0 ? sources : ["'none'"]
}

/**
 * Returns the policy for a meta element. It omits the directives about framing, which have no effect there and cause
 * browser warnings.
 * @param inline inline content of a page without separate files; such a page has no host of its own either
 */
export function metaCsp(hosts: AllowedHosts = {}, inline?: Inline): string {
  return directives(hosts, inline)
    .map((directive) => directive.join(' '))
    .join('; ')
}

/** Returns the headers of every file in `dist/`. */
export function headers(hosts: AllowedHosts = {}): Record<string, string> {
  const { own, parents = [] } = hosts
  const ancestors = ['frame-ancestors', ...(parents.length > 0 ? [...selfOf(own), ...parents] : ['*'])].join(' ')
  return {
    'Access-Control-Allow-Origin': '*',
    'Content-Security-Policy': `${metaCsp(hosts)}; ${ancestors}`,
    'X-Content-Type-Options': 'nosniff',
  }
}

/** Returns `headers.txt`: one header a line. */
export function headerLines(hosts: AllowedHosts = {}): string {
  return Object.entries(headers(hosts))
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}

/** Returns the names and values of `headers.txt`. */
export function readHeaderLines(lines: string): [name: string, value: string][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(': ')
      return [line.slice(0, colon), line.slice(colon + 2)]
    })
}

/**
 * Returns `_headers`, which Netlify and Cloudflare Pages read: the headers, and cache lifetimes. Both hosts join the
 * values of a header that two rules set, and revalidate files by default, so that only files with a digest in their
 * names have a rule of their own.
 */
export function headerRules(hosts: AllowedHosts = {}): string {
  const rule = (path: string, values: Record<string, string>) =>
    [path, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
  return [
    rule('/*', headers(hosts)),
    rule('/assets/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }),
    // Its script is inline, which this policy forbids: the file is for opening from a disk.
    rule('/lab-atlas.html', { 'Content-Disposition': 'attachment' }),
  ].join('')
}
