/** Functions that remember what they gave. */

/**
 * A function that computes once for each key and then gives the same value again. It forgets nothing, so it should not
 * outlive what its arguments are about.
 * @param keyOf the arguments as a string: calls with equal keys must have equal results
 */
export function memoize<Args extends readonly unknown[], Value>(
  compute: (...args: Args) => Value,
  keyOf: (...args: Args) => string,
): (...args: Args) => Value {
  const known = new Map<string, Value>()
  return (...args) => {
    const key = keyOf(...args)
    if (known.has(key)) return known.get(key) as Value
    const value = compute(...args)
    known.set(key, value)
    return value
  }
}

/** A function that gives its last value again while its argument stays the same, compared by `isSame`. */
export function memoizeLast<Argument, Value>(
  compute: (argument: Argument) => Value,
  isSame: (a: Argument, b: Argument) => boolean,
): (argument: Argument) => Value {
  let last: { argument: Argument; value: Value } | undefined
  return (argument) => {
    if (!last || !isSame(last.argument, argument)) last = { argument, value: compute(argument) }
    return last.value
  }
}
