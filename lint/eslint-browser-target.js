/**
 * ESLint rule: reports globals and members that a browser of `browserslist` lacks, in every file. Members of a value
 * are looked up by its type from the compiler; where the linter has no types (components), by names that no interface
 * of these browsers has. Of these only names of several words count, such as `checkVisibility`: a single word is too
 * often a name of our own. Missing language features are also reported by the compiler, whose `lib` is that of these
 * browsers.
 */
import { globalOf, lackedBy, lackedNames, memberOf } from './browser-support.js'

/** The interface that each global is an instance of. */
const INSTANCES = {
  window: 'Window',
  globalThis: 'Window',
  document: 'Document',
  navigator: 'Navigator',
  history: 'History',
}
const STANDARD_LIBRARY = /\/typescript\/lib\/lib\.[\w.]+\.d\.ts$/

const names = lackedNames()

export const supported = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { reasons: { type: 'object' } }, additionalProperties: false }],
    messages: { lacked: '{{name}} is lacking in {{browsers}}, which package.json names.' },
  },
  create(context) {
    const { sourceCode } = context
    const services = sourceCode.parserServices
    const hasTypes = Boolean(services?.program)
    const globals = new Set()

    /** Reasons for exceptions, by name: the code tests for the feature first, or works as well without it. */
    const { reasons = {} } = context.options[0] ?? {}

    function report(node, name, browsers) {
      if (browsers.length > 0 && !Object.hasOwn(reasons, name))
        context.report({ node, messageId: 'lacked', data: { name, browsers: browsers.join(', ') } })
    }

    function readGlobals(program) {
      const scope = sourceCode.getScope(program)
      const global = scope.type === 'global' ? scope : sourceCode.scopeManager.globalScope
      const references = [
        ...global.through,
        ...global.variables.filter(({ defs }) => defs.length === 0).flatMap((one) => one.references),
      ]
      for (const { identifier, isTypeReference } of references) if (!isTypeReference) globals.add(identifier)
      for (const identifier of globals)
        if (identifier.parent.type !== 'UnaryExpression')
          report(identifier, identifier.name, lackedBy(globalOf(identifier.name)))
    }

    /**
     * Returns the interfaces of the standard library that a property belongs to: an empty list if it is our own,
     * undefined if unknown.
     */
    function ownersOf(property) {
      const checker = services.program.getTypeChecker()
      const declarations = checker.getSymbolAtLocation(services.esTreeNodeToTSNodeMap.get(property))?.declarations ?? []
      if (declarations.length === 0) return []
      if (!declarations.every((one) => STANDARD_LIBRARY.test(one.getSourceFile().fileName))) return []
      const owners = declarations.map(({ parent }) => parent.name?.text ?? '')
      // Style properties are checked by stylelint.
      return owners.filter((owner) => !owner.startsWith('CSSStyle'))
    }

    return {
      Program: readGlobals,
      MemberExpression({ object, property, computed }) {
        if (computed || property.type !== 'Identifier') return
        const { name } = property
        if (object.type === 'Identifier' && globals.has(object)) {
          const entry = memberOf(INSTANCES[object.name] ?? object.name, name)
          report(property, `${object.name}.${name}`, lackedBy(entry))
          if (entry) return
        }
        if (!hasTypes) report(property, name, (/[A-Z]/.test(name) && names.get(name)) || [])
        else
          for (const owner of new Set(ownersOf(property))) {
            const entry = memberOf(owner.replace(/Constructor$/, ''), name)
            // A mixin, which MDN's data lacks.
            report(property, `${owner}.${name}`, entry ? lackedBy(entry) : (names.get(name) ?? []))
          }
      },
    }
  },
}
