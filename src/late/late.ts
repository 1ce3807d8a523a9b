/**
 * Imports modules on demand. An import may fail, because the network is down or because the page is from an older build
 * than the host. Firefox remembers a failed module and makes no request when it is imported again, so the retry uses a
 * different URL.
 */

/** Modules recovered from another URL, by their original URL, so that later imports get the same module. */
const recovered = new Map<string, Promise<unknown>>()
let attempts = 0

const FAILED = 'failed'
const failures = new EventTarget()

/** Calls `listener` for each module that neither URL has; returns a function that stops it. */
export function onFailure(listener: () => void): () => void {
  failures.addEventListener(FAILED, listener)
  return () => failures.removeEventListener(FAILED, listener)
}

/**
 * Returns the module that `fetch` imports. If that fails, imports the same module from another URL.
 * @param again imports a URL; replaceable in tests
 * @throws the first failure, if the retry fails too
 */
export async function late<T>(
  fetch: () => Promise<T>,
  again: (address: string) => Promise<unknown> = (address) => import(/* @vite-ignore */ address),
): Promise<T> {
  try {
    return await fetch()
  } catch (error) {
    const address = addressIn(error)
    if (address === undefined) throw reported(error)
    const found = recovered.get(address) ?? again(`${address}?again=${++attempts}`)
    recovered.set(address, found)
    try {
      return (await found) as T // the same module from another URL
    } catch {
      recovered.delete(address)
      throw reported(error)
    }
  }
}

/** Tells the listeners; returns the error. */
function reported(error: unknown): unknown {
  failures.dispatchEvent(new Event(FAILED))
  return error
}

/** Returns the URL of the failed module from the error message. Chromium and Firefox include it; Safari doesn't. */
function addressIn(error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : ''
  return /\bhttps?:\/\/\S+\.js(?=$|[\s"'?])/.exec(message)?.[0]
}
