/** Addresses that a script may be loaded from by name, where the browser holds the page to Trusted Types: modules, which the build wrote, ask nobody. */
const SCRIPTS = ['./service-worker.js']

/** Not in TypeScript's types of the browser. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules
}
interface Rules {
  /** What comes back stands for the address, and is one to whoever reads it. */
  createScriptURL(address: string): string
}

const RULES: Rules = {
  createScriptURL(address) {
    if (!SCRIPTS.includes(address)) throw new TypeError(`"${address}": expected one of ${SCRIPTS.join(', ')}`)
    return address
  },
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
/** Named in the policy of build/csp.ts. */
const policy = trustedTypes?.createPolicy('lab-atlas', RULES) ?? RULES

/**
 * An address of the list, as the browser takes it.
 * @throws for any other
 */
export function trustedScript(address: string): string {
  return policy.createScriptURL(address)
}
