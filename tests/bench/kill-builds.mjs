/**
 * Checks that a build that is killed, or runs out of disk space, leaves a page that can be served. Builds a copy of the
 * project and kills it at random moments, 50 times (`--times N`), with SIGKILL to all of its processes. Half of the
 * moments are spread over the build, half over its last tenth, where files are replaced. After each, `dist/` must be
 * the previous page or the new one, with all files that it refers to; meanwhile a server like that of `npm start` is
 * asked for the page, and must never answer anything else. As root on Linux it also builds onto a file system without
 * enough room.
 */
import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { tsImport } from 'tsx/esm/api'

const LEFT_OUT = new Set(['.git', 'dist', 'node_modules', 'tests'])
const LAST_TENTH = 0.9
const ASK_EVERY_MS = 5
/** Free space of a full disk in addition to the old build, kB: less than a build needs. */
const ROOM_KB = 1024

const option = process.argv.indexOf('--times')
const times = option < 0 ? 50 : Number(process.argv[option + 1])
const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-killed-'))
const dist = join(folder, 'dist')
const faults = []
try {
  cpSync('.', folder, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  const started = performance.now()
  await build()
  const wholeMs = performance.now() - started
  console.log(`one build takes ${(wholeMs / 1000).toFixed(1)} s`)
  await killMany(wholeMs)
  await fillDisk()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1

async function killMany(wholeMs) {
  const { serve } = await tsImport('../../src/build/serve.ts', import.meta.url)
  process.chdir(folder)
  const server = await serve({ port: 0 })
  const outcomes = { old: 0, new: 0 }
  let asked = 0
  for (let time = 1; time <= times; time++) {
    const before = pageOf()
    rename(`Killed ${time}`)
    const from = time % 2 === 0 ? 0 : LAST_TENTH
    const after = wholeMs * (from + Math.random() * (1.05 - from))
    const { child, ended } = startBuild()
    const timer = setTimeout(() => killGroup(child), after)
    while (child.exitCode === null && child.signalCode === null) {
      const problem = await problemOf(server.url)
      asked++
      if (problem) faults.push(`kill ${time}, while it was built: ${problem}`)
      await new Promise((next) => setTimeout(next, ASK_EVERY_MS))
    }
    clearTimeout(timer)
    await ended
    for (const missing of missingFiles())
      faults.push(`kill ${time}, after ${Math.round(after)} ms: ${missing} is missing`)
    outcomes[pageOf() === before ? 'old' : 'new']++
  }
  await server.close()
  await build()
  const left = readdirSync(folder).filter((name) => name.startsWith('dist.'))
  if (left.length > 0) faults.push(`left after the next build: ${left.join(', ')}`)
  console.log(
    `${times} kills: ${outcomes.old} left the old page, ${outcomes.new} the new one, ${faults.length} neither`,
  )
  console.log(`the server was asked ${asked} times meanwhile`)
}

/** The whole build needs more space than there is. */
async function fillDisk() {
  if (process.getuid?.() !== 0) {
    console.log('a full disk: not tried, which takes root')
    return
  }
  const mount = join(folder, 'small')
  mkdirSync(mount)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes(dist) + ROOM_KB}k`, 'tmpfs', mount], {
      stdio: 'ignore',
    })
  } catch {
    console.log('a full disk: not tried, which takes leave to mount')
    return
  }
  try {
    const small = join(mount, 'dist')
    cpSync(dist, small, { recursive: true })
    const before = readFileSync(join(small, 'index.html'), 'utf8')
    rename('Full disk')
    const { child, ended } = startBuild('--outDir', 'small/dist')
    await ended
    if (child.exitCode === 0) faults.push('a full disk: the build says that it succeeded')
    if (readFileSync(join(small, 'index.html'), 'utf8') !== before)
      faults.push('a full disk: the page is not as it was')
    for (const missing of missingFiles(small)) faults.push(`a full disk: ${missing} is missing`)
    console.log(
      `a full disk: the build ended with ${child.exitCode}, the old page ` +
        `${faults.length === 0 ? 'is whole' : 'is not'}`,
    )
  } finally {
    execFileSync('umount', [mount])
  }
}

/** Another title makes each build different. */
function rename(title) {
  const site = join(folder, 'data/site.yaml')
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^ {2}en: .*/m, `  en: ${title}`))
}

function pageOf(of = dist) {
  return readFileSync(join(of, 'index.html'), 'utf8')
}

/** Returns the files that a page refers to and its folder lacks. */
function missingFiles(of = dist) {
  if (!existsSync(join(of, 'index.html'))) return ['index.html']
  const named = [...pageOf(of).matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file]) => file)
  return [...named, 'atlas.json', 'lab-atlas.html', 'service-worker.js'].filter((file) => !existsSync(join(of, file)))
}

/** Returns what is wrong with a server's answers: for the page, then for one of its scripts. */
async function problemOf(url) {
  const page = await fetch(url)
  const text = await page.text()
  const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(text)?.[1]
  if (page.status !== 200 || !script) return `the page is answered with ${page.status} and ${text.length} characters`
  const { status } = await fetch(new URL(script, url))
  // The page may have been replaced between the two requests; then the next one's script must exist.
  return status === 200 || (await (await fetch(url)).text()) !== text
    ? undefined
    : `${script} is answered with ${status}`
}

function startBuild(...more) {
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...more], {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
  })
  return { child, ended: new Promise((resolve) => child.on('close', resolve)) }
}

async function build() {
  const { child, ended } = startBuild()
  await ended
  if (child.exitCode !== 0) throw new Error('expected a build that succeeds')
}

function killGroup({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has already exited.
  }
}

function kilobytes(of) {
  return Number(/^\d+/.exec(execFileSync('du', ['-sk', of], { encoding: 'utf8' }))?.[0])
}
