/** Lets the build leave out the intervals of d3-time that nothing asks for: it makes all of them as it loads, those of the clock's own time, too. */
import type { Plugin } from 'vite'

export function leanD3Time(): Plugin {
  return {
    name: 'lab-atlas:d3-time',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/d3-time\/dist\/d3-time\.mjs$/ },
      handler: (code) => ({ code: withPureCalls(code), map: null }),
    },
  }
}

/** The module with a mark at all that it works out as it loads: whatever isn't used needn't be. */
export function withPureCalls(code: string): string {
  const pure = '/* @__PURE__ */'
  return code
    .replace(/^const (\w+) = (timeInterval|timeWeekday|utcWeekday)\(/gm, `const $1 = ${pure} $2(`)
    .replace(/^const (\w+) = (\w+\.range);/gm, `const $1 = ${pure} (() => $2)();`)
    .replace(
      /^const \[(\w+), (\w+)\] = (ticker\(.*\));/gm,
      `const $1 = ${pure} (() => $3[0])(), $2 = ${pure} (() => $3[1])();`,
    )
}
