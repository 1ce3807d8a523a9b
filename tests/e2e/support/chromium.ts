/** Where tests and benchmarks find it. */
export { CHROMIUM_FLAGS, findChromium, findWindowlessChromium } from '../../../src/build/chromium.ts'
