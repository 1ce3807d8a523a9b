/**
 * The address: all of the view as a query string. While presenting, what differs from the slide that it names: a link to a slide is short, and
 * what was explored on it is in the link as well.
 */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { readPatch, writeState, type InvalidParameter, type Patch, type PatchResult } from './parameters.ts'
import { isPresenting, slideDefaults, slideView } from '../story/story.ts'
import type { Language } from '../dataset/types.ts'
import { DEFAULT_VIEW, PARAMETER_NAMES, type ParameterName, type Part, type View } from './view.ts'

/** What messengers write into a link's `from`, which is ours too: WeChat says where the link was shared. */
const MESSENGERS = /^(\w*message|timeline|wechat|weibo|qq|qzone)$/

/**
 * The view that a query string means, from the default on; while presenting, from the slide on that it names. Parameters that no atlas knows
 * are passed over in silence: others add them to links (`utm_source`, `fbclid`), and the reader of a link can't help it. Of one of ours that
 * is there several times the first counts, and the others are told.
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
 * `view` with what `patch` names replaced; the rest stays, but where the patch names another slide: there, what that shows. A value that means
 * nothing leaves its parameter's default, and is told.
 */
export function applyPatch(view: View, patch: Patch, index: AtlasIndex): PatchResult {
  const plain = readPatch(view, patch, index)
  const { view: next } = plain
  const isOther = next.view !== view.view || next.story !== view.story || next.step !== view.step
  if (!isOther || !isPresenting(next)) return plain
  return readPatch(slideView(index, next), patch, index)
}

/**
 * The view as a query string with its "?", or '' where nothing differs from the default. While presenting, only what differs from the slide is
 * written, and what the slide has but the view hasn't as an empty value. Commas stay readable.
 */
export function writeAddress(view: View, index: AtlasIndex): string {
  return writeQuery(differences(view, index))
}

/**
 * The query string that shows everybody this view: with the language and the parts, which an address otherwise leaves to the reader.
 * @param language the one that the view is read in
 * @param parts those that it shows
 */
export function shareAddress(view: View, language: Language, parts: readonly Part[], index: AtlasIndex): string {
  const shared = isPresenting(view) ? { ...view, lang: language } : { ...view, lang: language, show: parts }
  return writeQuery(differences(shared, index))
}

/**
 * The view as strings, all that differs from the default: given to `applyPatch` it makes the same view, whatever was shown before. While
 * presenting, what the slide has but the view hasn't is there as ''.
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
