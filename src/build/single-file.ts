/** `lab-atlas.html`: the whole atlas in one file, which opens from a disk without a network. */
import { createHash } from 'node:crypto'
import { element, joined, verbatim, type Markup } from './discovery/markup.ts'
import { eventList } from './discovery/event-list.ts'
import type { SiteFacts } from './discovery/site-facts.ts'
import { metaCsp, type AllowedHosts } from './csp.ts'

export interface SingleFile {
  facts: SiteFacts
  hosts: AllowedHosts
  /** The page's script, a module that imports nothing. */
  script: string
  style: string
  /** The style of the content shown without script. */
  styleWithoutScript: string
  /** An SVG image. */
  icon: string
  /** JSON, by the address from which the script fetches it. */
  files: Readonly<Record<string, string>>
  /** Scripts of workers, by the address from which the page's script fetches them. */
  workers: Readonly<Record<string, string>>
  /** The licence texts of everything in the file. */
  licences: string
}

/**
 * Sequences that would end a script element or begin a comment in it:
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
const ENDS = /<(?=!--|\/?script)/gi

/** Returns the same bytes for the same parts. */
export function singleFile(parts: SingleFile): string {
  const { facts, hosts, files, workers, licences } = parts
  const [edition] = facts.editions
  const script = withoutEnds(parts.script)
  const styles = [parts.style, parts.styleWithoutScript]
  if (styles.some((style) => /<\//.test(style))) throw new Error('single file: expected styles without "</"')
  const web = facts.base === undefined ? undefined : new URL(facts.base).origin
  const inline = { scripts: [script].map(digest), styles: styles.map(digest), web }
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: metaCsp(hosts, inline) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, edition.title),
    element('meta', { name: 'description', content: edition.description }),
    element('link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(parts.icon)}` }),
    element('style', {}, verbatim(parts.style)),
    element('noscript', {}, element('style', {}, verbatim(parts.styleWithoutScript))),
  ]
  const body = [
    element('div', { id: 'app' }),
    element('noscript', {}, eventList(facts)),
    ...Object.entries(files).map(([name, json]) =>
      element('script', { type: 'application/json', 'data-file': name }, verbatim(json.replaceAll('<', '\\u003c'))),
    ),
    ...Object.entries(workers).map(([name, worker]) =>
      element('script', { type: 'text/plain', 'data-file': name }, verbatim(withoutEnds(worker))),
    ),
    element('script', { type: 'text/plain', id: 'licences' }, verbatim(licences.replace(ENDS, '< '))),
    element('script', { type: 'module' }, verbatim(script)),
  ]
  const page = element('html', { lang: edition.language }, lines('head', head), lines('body', body))
  return `<!doctype html>\n${page.markup}\n`
}

/**
 * Scripts contain these sequences only in strings, templates and regular expressions, where the escape means the same
 * character.
 */
function withoutEnds(script: string): string {
  return script.replace(ENDS, '\\x3c')
}

function lines(name: string, children: readonly Markup[]): Markup {
  return element(name, {}, verbatim('\n'), joined(children, '\n'), verbatim('\n'))
}

/** Returns the digest by which a policy allows inline content. */
function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
