/** What a live region says: words, once they have stopped changing. */

/** A change has settled when none has followed it for so long, in milliseconds. */
const SETTLING = 500

/**
 * The latest words once they have settled; '' for those that were there from the start, which nobody has to be told. To be called while a component
 * is initialised.
 */
export function settledText(read: () => string): { readonly current: string } {
  let current = $state('')
  let last: string | undefined

  // Time is outside Svelte.
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
