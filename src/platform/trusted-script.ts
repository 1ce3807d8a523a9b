/**
 * Script addresses allowed under Trusted Types. Only scripts loaded by address need this; modules of the build don't.
 */
const SCRIPTS = ['./service-worker.js']

/** Missing from TypeScript's DOM types. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules
}
interface Rules {
  /** Returns an object that represents the address and converts to it as a string. */
  createScriptURL(address: string): string
}

const RULES: Rules = {
  createScriptURL(address) {
    if (!SCRIPTS.includes(address)) throw new TypeError(`"${address}": expected one of ${SCRIPTS.join(', ')}`)
    return address
  },
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
/** The policy's name is also in build/csp.ts. */
const policy = trustedTypes?.createPolicy('lab-atlas', RULES) ?? RULES

/**
 * Returns an allowed address in the form that the browser accepts.
 * @throws TypeError for any other address
 */
export function trustedScript(address: string): string {
  return policy.createScriptURL(address)
}
