import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

/** What a build doesn't read, or must not. */
const LEFT_OUT = new Set(['.git', 'dist', 'node_modules', 'tests'])

it('is the same byte for byte when built elsewhere, at other hours, in another language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync('.', folder, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')

  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Vitest's own NODE_ENV would change the build.
    env: { ...process.env, NODE_ENV: 'production', TZ: 'Pacific/Auckland', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  })
  expect(digests(join(folder, 'dist')), 'dist/ is older than its sources, or builds differ').toEqual(digests('dist'))
})

function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}
