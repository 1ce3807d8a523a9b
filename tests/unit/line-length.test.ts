import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { projectFiles } from '../support/project-files.ts'

const MAXIMUM = 120

/** Tables, data and the text of others, which line breaks would change. */
const UNWRAPPED = [
  // Markdown wraps where it reads well; its tables can't be wrapped.
  /\.md$/,
  // Records and their expected messages.
  /^tests\/fixtures\//,
  /\.(json|svg|png|xlsx|csv)$/,
  // Made by a command: `npm run variants`.
  /^src\/model\/filter\/han-variants\.ts$/,
]

it(`has no line of more than ${MAXIMUM} columns in src, tests and data/basemap`, () => {
  const files = projectFiles('src', 'tests', 'data/basemap').filter((path) => !UNWRAPPED.some((one) => one.test(path)))
  expect(files.length).toBeGreaterThan(500)
  const long = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, i) => (isTooLong(line) ? [`${path}:${i + 1}`] : [])),
  )
  expect(long).toEqual([])
})

/** A line with nothing but a link or a regular expression can't be wrapped. */
function isTooLong(line: string): boolean {
  const isLink = /^\s*(?:\*\s*|\/\/\s*)?\S*https?:\/\/\S+\s*(?:\*\/)?$/.test(line)
  const isRegExp = /^\s*\/[^/*].*\/[a-z]*$/.test(line)
  return [...line].length > MAXIMUM && !isLink && !isRegExp
}
