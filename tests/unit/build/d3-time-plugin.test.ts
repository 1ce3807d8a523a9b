import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withPureCalls } from '../../../src/build/d3-time-plugin.ts'

describe('what d3-time makes as it loads', () => {
  it('is marked as nobody’s loss where nothing asks for it', () => {
    expect(withPureCalls('const timeDay = timeInterval(\n')).toBe('const timeDay = /* @__PURE__ */ timeInterval(\n')
    expect(withPureCalls('const timeDays = timeDay.range;')).toBe(
      'const timeDays = /* @__PURE__ */ (() => timeDay.range)();',
    )
    expect(withPureCalls('const [a, b] = ticker(utcYear, utcMonth);')).toBe(
      'const a = /* @__PURE__ */ (() => ticker(utcYear, utcMonth)[0])(), b = /* @__PURE__ */ (() => ticker(utcYear, utcMonth)[1])();',
    )
  })

  it('is found in the module that is installed, all of it', () => {
    const code = withPureCalls(readFileSync('node_modules/d3-time/dist/d3-time.mjs', 'utf8'))
    const constants = code.match(/^const .*/gm) ?? []
    const worked = constants.filter((line) => !/= (new Date|duration\w+ \* \d+;|\d+;)/.test(line))
    expect(worked.length).toBeGreaterThan(20)
    expect(worked.filter((line) => !line.includes('@__PURE__'))).toEqual([])
  })
})
