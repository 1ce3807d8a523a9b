/** Text for a live region, updated once it has stopped changing. */

/** Debounce time of a change, ms. */
const SETTLING = 500

/**
 * Returns the latest text once it has settled; '' for the initial text, which needs no announcement. Call during
 * component initialisation.
 */
export function settledText(read: () => string): { readonly current: string } {
  let current = $state('')
  let last: string | undefined

  // Outside Svelte: time.
  $effect(() => {
    const messages = read()
    if (last === undefined) last = messages
    if (messages === last) return
    const timer = setTimeout(() => {
      last = messages
      current = messages
    }, SETTLING)
    return () => clearTimeout(timer)
  })

  return {
    get current() {
      return current
    },
  }
}
