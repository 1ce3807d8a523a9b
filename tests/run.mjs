/**
 * `npm test`: every check there is, in the order in which they are quick to fail. Goes on after one that fails, and ends with the sum:
 * each test counts as one, and each step that is no test suite (types, lint, build) as one.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-tests-'))

/** @type {{ name: string, command: string, suite?: true, timeZone?: string }[]} */
const STEPS = [
  { name: 'types', command: 'npm run --silent check:types' },
  { name: 'lint', command: 'npm run --silent check:lint' },
  { name: 'format', command: 'npm run --silent check:format' },
  { name: 'unit and component tests', suite: true, command: 'npx vitest run --project unit --project component' },
  {
    name: 'days and layout in Shanghai',
    suite: true,
    timeZone: 'Asia/Shanghai',
    command: 'npx vitest run --project unit tests/unit/model tests/unit/layout',
  },
  { name: 'build', command: 'npm run --silent build' },
  { name: 'browser tests', suite: true, command: 'npx vitest run --project e2e' },
]

const results = STEPS.map((step, position) => {
  console.log(`\n── ${step.name}`)
  const started = performance.now()
  const result = step.suite ? runSuite(step, join(folder, `${position}.json`)) : runCheck(step)
  return { ...result, name: step.name, seconds: (performance.now() - started) / 1000 }
})
rmSync(folder, { recursive: true })

console.log('')
for (const { name, passed, failed, seconds } of results)
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`)

const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** A step that is right or wrong as a whole. */
function runCheck({ command }) {
  return run(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A step of many tests. A file that doesn't load has no tests to fail, and a report that wasn't written has no files: each counts as one. */
function runSuite({ command, timeZone }, report) {
  const ended = run(`${command} --reporter=default --reporter=json --outputFile.json="${report}"`, {
    ...(timeZone && { ATLAS_TIME_ZONE: timeZone }),
  })
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: ended ? 0 : Math.max(numFailedTests, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** Whether a command ended well. It has the tests' time zone unless told another, and reads nothing. */
function run(command, environment = {}) {
  const { status } = spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TZ: 'America/St_Johns', ...environment },
  })
  return status === 0
}
