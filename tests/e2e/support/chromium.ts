/** Where tests and benchmarks find it. */
export { CHROMIUM_FLAGS, findChromium } from '../../../src/build/chromium.ts'
