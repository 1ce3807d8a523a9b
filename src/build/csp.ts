/**
 * What the page may load, and the headers it is served with. Stated once, here: the build writes the policy into `index.html` as a
 * meta element and with the other headers into `headers.txt`, and the server of `npm start` sends them.
 *
 * The app needs no header to run, save one: in a sandboxed frame its origin is opaque, so that its own modules and data are
 * another origin's, and come only with `Access-Control-Allow-Origin: *`.
 */

/** Origins beside the page's own, as a policy writes them: `https://tiles.example.org`. */
export interface AllowedHosts {
  /**
   * The page's own origin, where it is known. In a sandboxed frame the page's origin is opaque: there `'self'` matches nothing in Safari, where Chromium and
   * Firefox go by the address, as CSP 3 says. So the origin stands beside `'self'` wherever that does.
   */
  own?: string | undefined
  /** Where other datasets may come from. */
  data?: readonly string[]
  /** Where map tiles may come from. */
  tiles?: readonly string[]
  /** Whose pages may frame the atlas, beside its own; everybody's where none is named. */
  parents?: readonly string[]
}

/** What a page has in itself. */
export interface Inline {
  /** Digests, as a policy writes them: `'sha256-…'`. */
  scripts: readonly string[]
  styles: readonly string[]
  /** Where the atlas stands on the web: what is shared from a disk is shared from there. */
  web?: string | undefined
}

const EVERYWHERE: readonly (readonly string[])[] = [
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  // Svelte's own, for the templates that it compiled, and ours (platform/trusted-script.ts). There is no default: nobody's plain string becomes script or markup.
  ['trusted-types', 'svelte-trusted-html', 'lab-atlas'],
  ['require-trusted-types-for', "'script'"],
]

/**
 * The Content-Security-Policy, as directives in the order they are written. Nothing is allowed but what is listed, and
 * nothing evaluated. Of what is inline, only that whose digest is known (`inline`), in a page that has no files beside it.
 */
function directives({ own, data = [], tiles = [] }: AllowedHosts, inline?: Inline): readonly (readonly string[])[] {
  if (inline) {
    const web = inline.web === undefined ? [] : [inline.web]
    return [
      ['default-src', "'none'"],
      ['script-src', ...inline.scripts],
      ['style-src', ...inline.styles],
      // Its icon.
      ['img-src', 'data:', ...tiles],
      ['connect-src', ...orNone([...web, ...data])],
      ['frame-src', ...orNone(web)],
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
    // What is shared is previewed as others will have it.
    ['frame-src', ...self],
    ['manifest-src', ...self],
    ['worker-src', ...self],
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
 * The policy for a meta element, where the directives about framing mean nothing and browsers warn of them.
 * @param inline what a page has in itself that has no files beside it; such a page has no own host either
 */
export function metaCsp(hosts: AllowedHosts = {}, inline?: Inline): string {
  return directives(hosts, inline)
    .map((directive) => directive.join(' '))
    .join('; ')
}

/** What every file of `dist/` is served with. */
export function headers(hosts: AllowedHosts = {}): Record<string, string> {
  const { own, parents = [] } = hosts
  const ancestors = ['frame-ancestors', ...(parents.length > 0 ? [...selfOf(own), ...parents] : ['*'])].join(' ')
  return {
    'Access-Control-Allow-Origin': '*',
    'Content-Security-Policy': `${metaCsp(hosts)}; ${ancestors}`,
    'X-Content-Type-Options': 'nosniff',
  }
}

/** `headers.txt`: a header a line. */
export function headerLines(hosts: AllowedHosts = {}): string {
  return Object.entries(headers(hosts))
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}

/**
 * `_headers`, which Netlify and Cloudflare Pages read: the headers, and how long a file keeps. They join what two rules say of one header, and have all else asked for
 * again unless told, so that only files with a digest in their names have a rule of their own.
 */
export function headerRules(hosts: AllowedHosts = {}): string {
  const rule = (path: string, values: Record<string, string>) =>
    [path, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
  return [
    rule('/*', headers(hosts)),
    rule('/assets/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }),
    // Its script is in itself, which this policy forbids: it is for opening from a disk.
    rule('/lab-atlas.html', { 'Content-Disposition': 'attachment' }),
  ].join('')
}
