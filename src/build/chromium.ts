/** Finds the Chromium that browser tests drive and handouts are printed by, or installs it. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findProgram, isExecutable, programFromEnvironment } from './find-program.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** The same engine with no window around it, which opens a page in half the time. */
const WINDOWLESS = ['chromium-headless-shell', 'chrome-headless-shell']

/** A browser alone in the world: no sandbox of its own (containers have none to give), and no calls home. */
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
 * The path of a Chromium: `CHROMIUM_PATH` where that is set, else the system's, else Playwright's own. Where there is none, Debian's is
 * installed (as root), else Playwright's.
 * @throws with what to do by hand, where neither can be had.
 */
export function findChromium(): string {
  return chosen() ?? installed() ?? (install() ? installed() : undefined) ?? giveUp()
}

/** As `findChromium`, but one without a window where there is one: for pages by the hundred, of which nobody sees the browser around them. */
export function findWindowlessChromium(): string {
  return chosen() ?? findProgram(WINDOWLESS) ?? findChromium()
}

function chosen(): string | undefined {
  return programFromEnvironment('CHROMIUM_PATH')
}

function installed(): string | undefined {
  return findProgram(NAMES) ?? [chromium.executablePath()].find(isExecutable)
}

/** Whether one of the two ways went through. */
function install(): boolean {
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  // The fonts too: without them Chinese is drawn as boxes, and its widths are not those of any reader.
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
