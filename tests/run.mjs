/**
 * `npm test` runs every check that a contributor needs, with Chromium alone: two jobs at a time, the longest first, and
 * the browser tests, which take both cores, when all others are done. `npm run test:engines` runs the browser tests in
 * Firefox, and those of WebKit; with `-- built` in the site that `npm test` has built. A failed step doesn't stop the
 * others. The summary lists failures and the total: each test counts as one, and so does each step that isn't a test
 * suite (types, lint, build).
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-tests-'))

/**
 * @typedef {{ name: string, command: string, suite?: true, alone?: true,
 *   environment?: Record<string, string> }} Step
 */

/** Tests of the modules that make days, months and years out of dates: a time zone can change nothing else. */
const DAYS = [
  'model/dataset',
  'model/export',
  'layout/date-strip',
  'layout/timeline/forms',
  'layout/timeline/phone-list',
  'layout/timeline/time',
  'import/date-order',
  'import/edtf',
  'import/read-date',
  'i18n/format-date',
].map((tests) => `tests/unit/${tests}`)

/**
 * The site under test, from the frozen records.
 * @type {Step}
 */
const BUILDING = { name: 'build from frozen records', command: 'npm run --silent build:frozen' }

/**
 * Independent of each other, the longest first; each is steps that run one after another.
 * @type {Step[][]}
 */
const JOBS = [
  [{ name: 'unit and component tests', suite: true, command: 'npx vitest run --project unit --project component' }],
  [{ name: 'lint', command: 'npm run --silent check:lint' }],
  [BUILDING, { name: 'tests of what was built', suite: true, command: 'npx vitest run --project built' }],
  // That one more record is welcome. `npm run test:sixth` adds 12 and 30, too.
  [{ name: 'a sixth announcement', command: 'npm run --silent test:sixth -- sixth' }],
  [
    { name: 'build', command: 'npm run --silent build' },
    { name: 'live records', suite: true, command: 'npx vitest run --project live' },
  ],
  [{ name: 'types', command: 'npm run --silent check:types' }],
  [{ name: 'format', command: 'npm run --silent check:format' }],
  [
    {
      name: 'days in Shanghai',
      suite: true,
      environment: { ATLAS_TIME_ZONE: 'Asia/Shanghai' },
      command: `npx vitest run --project unit ${DAYS.join(' ')}`,
    },
  ],
]

/** @type {Step} */
const BROWSING = { name: 'browser tests', suite: true, alone: true, command: 'npx vitest run --project e2e' }

/** @type {Step[]} */
const ENGINES = [
  { ...BROWSING, name: 'browser tests in Firefox', environment: { ATLAS_ENGINE: 'firefox' } },
  { name: 'main jobs in WebKit', suite: true, alone: true, command: 'npx vitest run --project webkit' },
]

const results =
  process.argv[2] === 'engines'
    ? await takeSteps([...(process.argv[3] === 'built' ? [] : [BUILDING]), ...ENGINES])
    : [...(await takeJobs(JOBS)), await take(BROWSING)]
rmSync(folder, { recursive: true })

console.log('')
for (const { name, passed, failed, skipped = 0, failures = [], seconds } of results) {
  const others = skipped === 0 ? '' : `, ${skipped} left to another engine`
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${others} (${seconds.toFixed(1)} s)`,
  )
  for (const failure of failures) console.log(`    ${failure}`)
}

// Once more, each by itself: who reads only the end of a long log, or a part of it, finds what failed.
console.log('')
for (const { name, failed, failures = [] } of results)
  for (const failure of failed > 0 && failures.length === 0 ? ['see its output'] : failures)
    console.log(`✗ ${name} > ${failure}`)

const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Runs jobs, two at a time. */
async function takeJobs(jobs) {
  const left = [...jobs]
  const lane = async () => {
    const taken = []
    for (let job = left.shift(); job; job = left.shift()) taken.push(...(await takeSteps(job)))
    return taken
  }
  return (await Promise.all([lane(), lane()])).flat()
}

/** Runs steps one after another. */
async function takeSteps(steps) {
  const taken = []
  for (const step of steps) taken.push(await take(step))
  return taken
}

/** Runs one step. Its output is printed at its end while another job prints too, otherwise as it comes. */
async function take(step) {
  const started = performance.now()
  if (step.alone) console.log(`\n── ${step.name}`)
  const { printed, ...result } = step.suite
    ? await runSuite(step, join(folder, `${step.name.replaceAll(' ', '-')}.json`))
    : await runCheck(step)
  if (!step.alone) console.log(`\n── ${step.name}\n${printed}`)
  return { ...result, name: step.name, seconds: (performance.now() - started) / 1000 }
}

/** A step that passes or fails as a whole. */
async function runCheck({ command, alone }) {
  const { ended, printed } = await run(command, { alone })
  return { passed: ended ? 1 : 0, failed: ended ? 0 : 1, printed }
}

/**
 * A step with many tests. A file that fails to load has no tests, and a missing report has no files: each counts as one
 * failure.
 */
async function runSuite({ command, environment, alone }, report) {
  const { ended, printed } = await run(`${command} --reporter=default --reporter=json --outputFile.json="${report}"`, {
    alone,
    environment,
  })
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    return {
      passed: numPassedTests,
      failed: ended ? 0 : Math.max(numFailedTests, 1),
      skipped: numPendingTests,
      failures: numPassedTests + numFailedTests > 0 ? testResults.flatMap(failuresOf) : errorIn(printed),
      printed,
    }
  } catch {
    return { passed: 0, failed: 1, failures: errorIn(printed), printed }
  }
}

/**
 * Returns why a suite didn't start, such as a missing browser and how to install it: the first error printed, without
 * its stack.
 */
function errorIn(printed) {
  const [, error] = /Error: ([^]*?)\n\s*(?:❯|at )/.exec(stripVTControlCharacters(printed)) ?? []
  return error === undefined ? [] : error.split('\n')
}

/** Returns the failures in a test file, one line each: where, which, and the first line of the reason. */
function failuresOf({ name, status, message, assertionResults }) {
  const where = relative('', name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0 && status === 'failed') return [`${where}: ${firstLine(message)}`]
  return failed.map(({ fullName, failureMessages }) => `${where} > ${fullName}: ${firstLine(failureMessages[0])}`)
}

function firstLine(text = '') {
  return text.split('\n', 1)[0]
}

/**
 * Runs a command; returns whether it succeeded, and its output, which is also printed as it comes if `alone`. Uses the
 * tests' time zone, and adds `environment`. The command has no input.
 */
function run(command, { alone, environment }) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TZ: 'America/St_Johns', ...environment },
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        if (alone) process.stdout.write(text)
        printed += text
      })
    child.on('close', (status) => resolve({ ended: status === 0, printed }))
  })
}
