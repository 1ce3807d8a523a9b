/**
 * Before each test file: properties are tried with the same examples in each run, so that a result depends on the code
 * alone. `npm run fuzz:properties` tries others, and more of them: as many as ATLAS_EXAMPLES says, unless a test has a
 * number of its own. The second run, in another time zone, tries a quarter: only days could differ there.
 */
import fc from 'fast-check'

const { ATLAS_EXAMPLES: examples, ATLAS_TIME_ZONE: zone } = process.env

/** Less than the time limit of a test, ms. */
const TIME_LIMIT = 90_000

if (examples === undefined) fc.configureGlobal({ seed: 2018, ...(zone !== undefined && { numRuns: 25 }) })
else {
  fc.configureGlobal({ numRuns: Number(examples) })
  fc.installGlobalPlugin(fc.interruptAfterTimeLimit(TIME_LIMIT))
}
