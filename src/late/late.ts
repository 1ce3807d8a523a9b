/**
 * Modules that are fetched when they are wanted, and may fail once: for want of a network, or because the page is of an older build than the
 * host. Firefox remembers a module that failed, and asks nobody when it is imported again; so it is asked for at another address.
 */

/** What came at another address, by the first: later imports get the same module. */
const recovered = new Map<string, Promise<unknown>>()
let attempts = 0

/**
 * The module that `fetch` imports; where that fails, the same one at another address of its own.
 * @param again imports an address; for tests
 * @throws the first failure where neither can be had
 */
export async function late<T>(
  fetch: () => Promise<T>,
  again: (address: string) => Promise<unknown> = (address) => import(/* @vite-ignore */ address),
): Promise<T> {
  try {
    return await fetch()
  } catch (error) {
    const address = addressIn(error)
    if (address === undefined) throw error
    const found = recovered.get(address) ?? again(`${address}?again=${++attempts}`)
    recovered.set(address, found)
    try {
      return (await found) as T // the same module
    } catch {
      recovered.delete(address)
      throw error
    }
  }
}

/** The module that could not be imported, as Chromium and Firefox name it in the error; Safari names none. */
function addressIn(error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : ''
  return /\bhttps?:\/\/\S+\.js(?=$|[\s"'?])/.exec(message)?.[0]
}
