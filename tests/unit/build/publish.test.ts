import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishWhole } from '../../../src/build/plugins/publish-plugin.ts'
import { publish, removeLeftovers, type PublishDisk } from '../../../src/build/publish.ts'

let root: string
let dist: string
let stage: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lab-atlas-publish-'))
  dist = join(root, 'dist')
  stage = join(root, 'dist.tmp-1')
})

afterEach(() => rmSync(root, { recursive: true }))

/**
 * A build whose page refers to `assets/index-NAME.js`, with a released page, a file that only it has, and a service
 * worker.
 */
function write(folder: string, name: string): void {
  const files = {
    'index.html': `<script src="./assets/index-${name}.js"></script>`,
    'at/1/index.html': `<script src="../../assets/index-${name}.js"></script>`,
    [`assets/index-${name}.js`]: name,
    [`only-${name}/file.txt`]: name,
    'atlas.json': name,
    'service-worker.js': name,
  }
  for (const [file, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), contents)
  }
}

/** Returns the build of a folder's page; fails if a page is missing or refers to a missing file. */
function servedBuild(folder: string): string {
  for (const page of ['index.html', 'at/1/index.html']) {
    const [, asset = ''] = /src="([^"]+)"/.exec(readFileSync(join(folder, page), 'utf8')) ?? []
    expect(existsSync(join(folder, dirname(page), asset)), `${page} refers to ${asset}`).toBe(true)
  }
  return /index-(\w+)\.js/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? ''
}

function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

/** A disk that refuses all changes after `count`, as if the process was killed or the disk is full. */
function failingAfter(count: number): PublishDisk {
  let left = count
  const changed = () => {
    if (left-- <= 0) throw new Error('ENOSPC: no space left on device')
  }
  return {
    makeFolder: (folder) => {
      changed()
      mkdirSync(folder, { recursive: true })
    },
    rename: (from, to) => {
      changed()
      renameSync(from, to)
    },
    remove: (file) => {
      changed()
      rmSync(file)
    },
    removeFolder: (folder) => {
      changed()
      rmdirSync(folder)
    },
  }
}

describe('a build that takes the place of another', () => {
  it('leaves a whole page, the old or the new one, wherever it is stopped; and the next build completes it', () => {
    const served: string[] = []
    for (let changes = 0, done = false; !done; changes++) {
      for (const folder of [dist, stage]) rmSync(folder, { recursive: true, force: true })
      write(dist, 'old')
      write(stage, 'new')
      try {
        publish(stage, dist, failingAfter(changes))
        done = true
      } catch {
        served.push(servedBuild(dist))
      }
      rmSync(stage, { recursive: true, force: true })
      write(stage, 'next')
      const wanted = listing(stage)
      publish(stage, dist)
      expect(servedBuild(dist)).toBe('next')
      expect(listing(dist)).toEqual(wanted)
    }
    expect(new Set(served)).toEqual(new Set(['old', 'new']))
  })

  it('makes the folder where there was none', () => {
    write(stage, 'new')
    publish(stage, dist)
    expect(servedBuild(dist)).toBe('new')
  })

  it('leaves nothing of killed builds, and nothing of one that runs alone', () => {
    const running = `${dist}.tmp-${process.pid}`
    // Above the highest possible process id.
    const killed = `${dist}.tmp-4194999`
    for (const folder of [running, killed]) mkdirSync(folder)
    removeLeftovers(dist)
    expect(readdirSync(root)).toEqual([`dist.tmp-${process.pid}`])
  })
})

describe('`npm run build`', () => {
  const buildWith = (...plugins: Plugin[]) =>
    build({ root, configFile: false, logLevel: 'silent', plugins: [...plugins, publishWhole()] })

  beforeEach(() => {
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>Example</title>')
    mkdirSync(join(root, 'public'))
    writeFileSync(join(root, 'public/icon.svg'), '<svg/>')
  })

  it('that fails half way leaves the page that was there, to the last file', async () => {
    write(dist, 'old')
    const before = listing(dist)
    const failing: Plugin = {
      name: 'failing',
      generateBundle() {
        // Vite has copied public/ and would have emptied the folder by now.
        expect(existsSync(join(`${dist}.tmp-${process.pid}`, 'icon.svg'))).toBe(true)
        throw new TypeError('Invalid URL')
      },
    }
    await expect(buildWith(failing)).rejects.toThrow('Invalid URL')
    expect(listing(dist)).toEqual(before)
    expect(servedBuild(dist)).toBe('old')
    expect(readdirSync(root).sort()).toEqual(['dist', 'index.html', 'public'])
  })

  it('that succeeds leaves only its own files, and no other folder', async () => {
    write(dist, 'old')
    await buildWith()
    expect(listing(dist)).toEqual(['icon.svg', 'index.html'])
    expect(readdirSync(root).sort()).toEqual(['dist', 'index.html', 'public'])
  })
})
