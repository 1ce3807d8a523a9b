/** Sorting in short steps, for more rows than a page can sort at once. */
import type { Steps } from './steps.ts'

/** Number of rows that are sorted or merged in one step: a comparison of words takes about a µs. */
const PER_STEP = 128

/** Sorts numbers by `compare`; those that are equal keep their order. A merge sort from the bottom up. */
export function* sortSteps(
  numbers: Uint32Array,
  compare: (a: number, b: number) => number,
): Steps<Uint32Array<ArrayBuffer>> {
  const { length } = numbers
  const passes = Math.max(0, Math.ceil(Math.log2(length / PER_STEP))) + 1
  let from = Uint32Array.from(numbers)
  for (let start = 0; start < length; start += PER_STEP) {
    from.subarray(start, start + PER_STEP).sort(compare)
    yield start / length / passes
  }
  let to = new Uint32Array(length)
  for (let pass = 1, width = PER_STEP; width < length; pass++, width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length)
      const end = Math.min(middle + width, length)
      let [left, right] = [start, middle]
      for (let at = start; at < end; at++) {
        const isLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0)
        to[at] = isLeft ? from[left++]! : from[right++]!
        if (at % PER_STEP === 0) yield (pass + at / length) / passes
      }
    }
    ;[from, to] = [to, from]
  }
  return from
}
