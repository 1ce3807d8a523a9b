/** Re-exports the search for Chromium for tests and benchmarks. */
export { CHROMIUM_FLAGS, findChromium, findWindowlessChromium } from '../../../src/build/chromium.ts'
