/**
 * What the page may load, and the headers it is served with. Stated once, here: the build writes the policy into `index.html` as a
 * meta element and with the other headers into `headers.txt`, and the server of `npm start` sends them.
 *
 * The app needs no header to run, save one: in a sandboxed frame its origin is opaque, so that its own modules and data are
 * another origin's, and come only with `Access-Control-Allow-Origin: *`.
 */

/** Origins beside the page's own, as a policy writes them: `https://tiles.example.org`. */
export interface AllowedHosts {
  /** Where other datasets may come from. */
  data?: readonly string[]
  /** Where map tiles may come from. */
  tiles?: readonly string[]
}

/**
 * The Content-Security-Policy, as directives in the order they are written. Nothing is allowed but what is listed; nothing inline, and
 * nothing evaluated.
 */
function directives({ data = [], tiles = [] }: AllowedHosts): readonly (readonly string[])[] {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', "'self'"],
    ['img-src', "'self'", ...tiles],
    ['connect-src', "'self'", ...data],
    // What is shared is previewed as others will have it.
    ['frame-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ]
}

/** The policy for a meta element, where the directives about framing mean nothing and browsers warn of them. */
export function metaPolicy(hosts: AllowedHosts = {}): string {
  return directives(hosts)
    .map((directive) => directive.join(' '))
    .join('; ')
}

/** What every file of `dist/` is served with. Anybody may frame the atlas. */
export function headers(hosts: AllowedHosts = {}): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Content-Security-Policy': `${metaPolicy(hosts)}; frame-ancestors *`,
    'X-Content-Type-Options': 'nosniff',
  }
}
