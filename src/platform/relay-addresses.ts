/** Asks the server for its relay, which only `npm start -- --remote` has. */

/**
 * Returns the computer's addresses on its networks; undefined if the server has no relay.
 * @param relay its address, ending with a slash
 */
export async function relayAddresses(relay: string): Promise<readonly string[] | undefined> {
  try {
    const response = await fetch(relay, { cache: 'no-store' })
    const answer: unknown = response.ok ? await response.json() : undefined
    return isAnswer(answer) ? answer.addresses : undefined
  } catch {
    // No network, a page from a file, or a host that answers with its front page.
    return undefined
  }
}

function isAnswer(value: unknown): value is { addresses: string[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'addresses' in value &&
    Array.isArray(value.addresses) &&
    value.addresses.every((address) => typeof address === 'string')
  )
}
