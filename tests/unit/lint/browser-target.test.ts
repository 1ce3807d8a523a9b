import { readFileSync } from 'node:fs'
import { ESLint } from 'eslint'
import stylelint from 'stylelint'
import browserslistToEsbuild from 'browserslist-to-esbuild'
import { describe, expect, it } from 'vitest'

/**
 * The linter reads the types of the whole project before it checks its first line: ten seconds of a shared core, ms.
 */
const LINT_TIMEOUT = 240_000

const lint = async (code: string, filePath: string) => {
  const [result] = await new ESLint().lintText(code, { filePath })
  return result!.messages.filter(({ ruleId }) => ruleId === 'target/supported').map(({ message }) => message)
}
const lintStyle = async (code: string) => {
  const { results } = await stylelint.lint({ code, codeFilename: 'src/app.css' })
  return results[0]!.warnings.map(({ text }) => text)
}

describe('what a browser of the list lacks', { timeout: LINT_TIMEOUT }, () => {
  it.each([
    'URL.canParse("x")',
    'AbortSignal.any([])',
    'Promise.withResolvers()',
    'Object.groupBy([], String)',
    'new Intl.Segmenter()',
  ])('is refused in a component: %s', async (code) => {
    expect(await lint(`<script lang="ts">\n${code}\n</script>\n`, 'src/ui/Choice.svelte')).toHaveLength(1)
  })

  it('is refused by the type of what it is a member of, in a module', async () => {
    expect(await lint('document.body.checkVisibility()\nURL.canParse("x")\n', 'src/model/parse-url.ts')).toHaveLength(2)
  })

  it('is refused in a style: a property, a value, a shorthand that WebKit drops', async () => {
    expect(await lintStyle('a { anchor-name: --a; }')).toHaveLength(1)
    expect(await lintStyle('a { text-decoration: underline var(--x); }')).toHaveLength(1)
  })

  it('and nothing else is', async () => {
    const code =
      '<script lang="ts">\nconst all = [3, 1].toSorted()\nnew URL(document.baseURI)\nexport { all }\n</script>\n'
    expect(await lint(code, 'src/ui/Choice.svelte')).toEqual([])
    expect(await lintStyle('a { display: grid; color: var(--ink); }')).toEqual([])
  })
})

it('README and CONTRIBUTING name the versions of the list', () => {
  const NAMES = { chrome: 'Chrome and Edge', edge: 'Chrome and Edge', firefox: 'Firefox', safari: 'Safari', ios: 'iOS' }
  const said = readFileSync('README.md', 'utf8').split('## Browsers')[1]!
  for (const target of browserslistToEsbuild()) {
    const [, name, version] = /^([a-z]+)(.*)$/.exec(target)!
    expect(said).toContain(`${NAMES[name as keyof typeof NAMES]} ${version}`)
  }
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8')
  for (const [version] of said.split('\n')[2]!.matchAll(/\d+(\.\d+)?/g)) expect(contributing).toContain(version)
})
