/**
 * The address: the whole view as a query string. While presenting, only differences from the slide that it names: a
 * link to a slide is short, and also contains what was explored on it.
 */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { readPatch, writeState, type InvalidParameter, type Patch, type PatchResult } from './parameters.ts'
import { isPresenting, slideDefaults, slideView } from '../story/story.ts'
import type { Language } from '../dataset/types.ts'
import { DEFAULT_VIEW, PARAMETER_NAMES, type ParameterName, type Part, type View } from './view.ts'

/**
 * Values that messengers add to links as `from`, which is our parameter too: WeChat records where the link was shared.
 */
const MESSENGERS = /^(\w*message|timeline|wechat|weibo|qq|qzone)$/

/**
 * Parses a query string into a view, starting from the default or, while presenting, from the slide that it names.
 * Unknown parameters are ignored silently: others add them to links (`utm_source`, `fbclid`), and the reader of a link
 * isn't responsible. If one of our parameters is repeated, the first counts and the others are reported.
 */
export function readAddress(query: string, index: AtlasIndex): PatchResult {
  const patch = new Map<string, string>()
  const repeated: InvalidParameter[] = []
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === 'from' && MESSENGERS.test(value)) continue
    const first = patch.get(name)
    if (first === undefined) patch.set(name, value)
    else if (value !== first && value.trim() !== '' && isParameter(name))
      repeated.push({ parameter: name, value, expected: 'once' })
  }
  const { view, invalidParameters } = applyPatch(DEFAULT_VIEW, Object.fromEntries(patch), index)
  return { view, invalidParameters: [...invalidParameters, ...repeated] }
}

function isParameter(name: string): name is ParameterName {
  return PARAMETER_NAMES.some((one) => one === name)
}

/**
 * Returns `view` with the parameters of `patch` replaced. If the patch names another slide, the rest comes from that
 * slide. Invalid values become their parameter's default and are reported.
 */
export function applyPatch(view: View, patch: Patch, index: AtlasIndex): PatchResult {
  const plain = readPatch(view, patch, index)
  const { view: next } = plain
  const isOther = next.view !== view.view || next.story !== view.story || next.step !== view.step
  if (!isOther || !isPresenting(next)) return plain
  return readPatch(slideView(index, next), patch, index)
}

/**
 * Formats the view as a query string with its "?", or '' if nothing differs from the default. While presenting, only
 * differences from the slide are written; a value that the slide has but the view lacks is written as empty. Commas
 * stay readable.
 */
export function writeAddress(view: View, index: AtlasIndex): string {
  return writeQuery(differences(view, index))
}

/**
 * Returns a query string that shows the same view to everybody: it includes the language and the parts, which otherwise
 * depend on the reader.
 * @param language the language in which the view is read
 * @param parts the parts that it shows
 */
export function shareAddress(view: View, language: Language, parts: readonly Part[], index: AtlasIndex): string {
  const shared = isPresenting(view) ? { ...view, lang: language } : { ...view, lang: language, show: parts }
  return writeQuery(differences(shared, index))
}

/**
 * Returns everything in the view that differs from the default, as strings: `applyPatch` with it restores the view from
 * any other. While presenting, a value that the slide has but the view lacks is ''.
 */
export function stateOf(view: View, index: AtlasIndex): Record<string, string> {
  const emptied = Object.entries(differences(view, index)).filter(([, text]) => text === '')
  return { ...writeState(view), ...Object.fromEntries(emptied) }
}

function differences(view: View, index: AtlasIndex): Record<string, string> {
  return writeState(view, slideDefaults(index, view))
}

function writeQuery(state: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(state).map(
    ([name, text]) => `${name}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%20', '+')}`,
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
