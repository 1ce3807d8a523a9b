/** The atlas as deployed by others: built with different settings, and served as built. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { serve, type Served } from '../../../src/build/serve.ts'
import { copyProject } from '../../support/frozen-records.ts'

/** Builds a copy of the project with other settings in its `data/site.yaml`, and serves it until it is closed. */
export async function deploy(settings: Record<string, unknown>): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-deployed-'))
  copyProject(folder)
  const site = join(folder, 'data/site.yaml')
  writeFileSync(site, stringify(Object.assign(parse(readFileSync(site, 'utf8')), settings)))
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })

  // Settings are read relative to the working directory, as with `npm start`.
  const before = process.cwd()
  process.chdir(folder)
  try {
    const { url, close } = await serve({ port: 0 })
    return {
      url,
      close: async () => {
        await close()
        rmSync(folder, { recursive: true })
      },
    }
  } finally {
    process.chdir(before)
  }
}
