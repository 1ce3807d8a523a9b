import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { BUILT } from '../support/built.ts'
import { copyProject } from '../support/frozen-records.ts'

it('is the same byte for byte when built elsewhere, at other hours, in another language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  copyProject(folder)

  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Vitest's own NODE_ENV would change the build.
    env: { ...process.env, NODE_ENV: 'production', TZ: 'Pacific/Auckland', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  })
  expect(digests(join(folder, 'dist')), `${BUILT}/ is older than its sources, or builds differ`).toEqual(digests(BUILT))
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
