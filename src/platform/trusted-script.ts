/**
 * Script addresses allowed under Trusted Types. Only scripts loaded by address need this; modules of the build don't.
 */
import importWorker from '../import/host/import-worker.ts?worker&url'
import { fetchFile } from './fetch-file.ts'

/** The worker that reads tables; in `lab-atlas.html`, the name of its data block. */
export const IMPORT_WORKER = importWorker

const SCRIPTS: readonly string[] = ['./service-worker.js', IMPORT_WORKER]
/** Addresses of copies of these scripts. */
const copies = new Set<string>()

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
    if (!SCRIPTS.includes(address) && !copies.has(address))
      throw new TypeError(`"${address}": expected one of ${SCRIPTS.join(', ')}`)
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

/**
 * Returns the address of a copy of an allowed script, in the form that the browser accepts: a page of an opaque origin
 * can start a worker from a blob of its own, and from no other address.
 * @throws TypeError for any other address, and if the script can't be fetched
 */
export async function trustedCopy(address: string): Promise<string> {
  trustedScript(address)
  const response = await fetchFile(address)
  if (!response.ok) throw new TypeError(`"${address}": expected a script, found status ${response.status}`)
  const copy = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }))
  copies.add(copy)
  return trustedScript(copy)
}
