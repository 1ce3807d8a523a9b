/**
 * Stylelint rule: reports properties, values, functions, at-rules and pseudo-classes that a browser of `browserslist`
 * lacks.
 */
import stylelint from 'stylelint'
import { DATA, lackedBy } from './browser-support.js'

const ruleName = 'lab-atlas/browser-target'
const messages = stylelint.utils.ruleMessages(ruleName, {
  lacked: (name, browsers) => `${name} is lacking in ${browsers}, which package.json names`,
})

/** Functions and other types, at any depth of the data. */
const TYPES = new Map()
for (const [name, entry] of entriesIn(DATA.css.types)) if (!TYPES.has(name)) TYPES.set(name, entry)

/** @param reasons reasons for exceptions, by name */
const rule =
  (isOn, { reasons = {} } = {}) =>
  (root, result) => {
    if (!isOn) return
    const check = (node, name, entry) => {
      const browsers = Object.hasOwn(reasons, name) ? [] : lackedBy(entry)
      if (browsers.length > 0)
        stylelint.utils.report({ ruleName, result, node, message: messages.lacked(name, browsers.join(', ')) })
    }
    root.walkDecls((declaration) => {
      const { prop, value } = declaration
      if (prop.startsWith('-')) return
      const property = DATA.css.properties[prop]
      check(declaration, prop, property)
      if (lackedBy(property).length > 0) return
      for (const [, name] of value.matchAll(/([a-z][a-z-]*)\(/g)) check(declaration, name, TYPES.get(name))
      for (const [word] of value.matchAll(/(?<![\w-])[a-z][a-z-]*(?![\w(-])/g))
        check(declaration, word, property?.[word])
    })
    root.walkAtRules((atRule) => check(atRule, atRule.name, DATA.css['at-rules'][atRule.name]))
    root.walkRules((one) => {
      for (const [, name] of one.selector.matchAll(/::?([a-z][a-z-]*)/g)) check(one, name, DATA.css.selectors[name])
    })
  }
rule.ruleName = ruleName
rule.messages = messages

export default stylelint.createPlugin(ruleName, rule)

function* entriesIn(tree) {
  for (const [name, entry] of Object.entries(tree)) {
    if (name === '__compat') continue
    yield [name, entry]
    yield* entriesIn(entry)
  }
}
