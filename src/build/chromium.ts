/** Finds, or installs, the Chromium that runs the browser tests and prints handouts. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findProgram, isExecutable, programFromEnvironment } from './find-program.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** The same engine without a window; opens a page in half the time. */
const WINDOWLESS = ['chromium-headless-shell', 'chrome-headless-shell']

/** An isolated browser: no sandbox of its own (containers don't support it), and no background requests. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Returns the path of a Chromium: `CHROMIUM_PATH` if set, else the system's, else Playwright's own. If there is none,
 * installs Debian's (as root), else Playwright's.
 * @throws with manual instructions, if none can be found or installed
 */
export function findChromium(): string {
  return chosen() ?? installed() ?? (install() ? installed() : undefined) ?? giveUp()
}

/** Like `findChromium`, but prefers a windowless one: for hundreds of pages whose browser window nobody sees. */
export function findWindowlessChromium(): string {
  return chosen() ?? findProgram(WINDOWLESS) ?? findChromium()
}

function chosen(): string | undefined {
  return programFromEnvironment('CHROMIUM_PATH')
}

function installed(): string | undefined {
  return findProgram(NAMES) ?? [chromium.executablePath()].find(isExecutable)
}

/** Returns whether one of the two ways succeeded. */
function install(): boolean {
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  // Fonts too: without them Chinese is drawn as boxes, with widths that no reader has.
  const debian = () => {
    run('apt-get', ['update', '--quiet'])
    run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  }
  const playwright = () => {
    run('npx', ['playwright-core', 'install', 'chromium'])
  }
  return (asRoot ? [debian, playwright] : [playwright]).some((way) => {
    try {
      way()
      return true
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      return false
    }
  })
}

function run(command: string, parameters: readonly string[]): void {
  console.error(`No Chromium yet: ${command} ${parameters.join(' ')}`)
  execFileSync(command, parameters, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function giveUp(): never {
  throw new Error(
    [
      'This needs Chromium, and it could be neither found nor installed. One of these will do:',
      '  apt-get install chromium fonts-noto-cjk     (Debian, Ubuntu; as root)',
      '  npx playwright-core install chromium        (elsewhere)',
      '  CHROMIUM_PATH=/path/to/chromium npm …       (one that you have)',
    ].join('\n'),
  )
}
