/** What the oldest browsers of `browserslist` (package.json) support, according to MDN's browser-compat-data. */
import DATA from '@mdn/browser-compat-data/forLegacyNode'
import browserslistToEsbuild from 'browserslist-to-esbuild'

/** The names of the list's browsers in MDN's data. */
const NAMES = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios: 'safari_ios' }

/** MDN's data: `api`, `javascript.builtins`, `css`. */
export { DATA }

/** The oldest version of each browser: `{ browser: 'firefox', version: 115 }`. */
export const OLDEST = browserslistToEsbuild().map((target) => {
  const [, name, version] = /^([a-z]+)([\d.]+)$/.exec(target)
  return { browser: NAMES[name], version: Number(version) }
})

/**
 * Returns the browsers, as `safari 16.4`, that lack the feature of a data entry; an empty list if the data has nothing
 * on it.
 */
export function lackedBy(entry) {
  const support = entry?.__compat?.support
  if (!support) return []
  return OLDEST.filter(({ browser, version }) => !has(support[browser], version)).map(
    ({ browser, version }) => `${browser} ${version}`,
  )
}

/**
 * Takes one support statement or several: prefixed, behind a flag, or plain. A browser without data is assumed to have
 * the feature.
 */
function has(statements, version) {
  if (statements === undefined) return true
  return [statements]
    .flat()
    .some(({ version_added: added, version_removed: removed, flags, prefix, alternative_name }) => {
      if (flags || prefix || alternative_name || numberOf(removed) <= version) return false
      return numberOf(added) <= version
    })
}

/** Returns NaN, which compares as false, if there is no version. */
function numberOf(version) {
  return typeof version === 'string' ? Number(version.replace('≤', '')) : NaN
}

/** Returns the data entry of a member: of an instance, or of the constructor itself. */
export function memberOf(owner, name) {
  return (
    own(own(DATA.api, owner), `${name}_static`) ??
    own(own(DATA.api, owner), name) ??
    own(own(DATA.javascript.builtins, owner) ?? own(DATA.javascript.builtins.Intl, owner), name)
  )
}

/** Returns the data entry of a global: a constructor, a namespace, a function of the window. */
export function globalOf(name) {
  return own(DATA.api, name) ?? own(DATA.javascript.builtins, name) ?? own(DATA.api.Window, name)
}

/**
 * Returns the member names that no interface of these browsers has, with the browsers that lack them. Needs no types.
 */
export function lackedNames() {
  const lacked = new Map()
  const found = new Set()
  for (const owner of [...Object.values(DATA.api), ...Object.values(DATA.javascript.builtins)])
    for (const [key, entry] of Object.entries(owner)) {
      if (!/^[a-z]\w+$/i.test(key) || !entry.__compat) continue
      const name = key.replace(/_static$|_event$/, '')
      const browsers = lackedBy(entry)
      if (browsers.length === 0) found.add(name)
      else lacked.set(name, browsers)
    }
  for (const name of found) lacked.delete(name)
  return lacked
}

function own(record, key) {
  return record && Object.hasOwn(record, key) ? record[key] : undefined
}
