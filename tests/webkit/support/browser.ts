/** One MiniBrowser on its own screen, driven by WebKitWebDriver. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Builder, type WebDriver } from 'selenium-webdriver'
import { findPrograms } from './programs.ts'

export interface BrowserOptions {
  /** A POSIX locale, from which WebKit takes the reader's language: `zh_HK` is `zh-HK`. */
  locale: string
  colorScheme: 'light' | 'dark'
}

export interface Browser {
  driver: WebDriver
  /** The download folder. */
  downloads: string
  /** Ends browser, driver and screen, and removes the profile. */
  end(): Promise<void>
}

/** Larger than any test's window in both directions, px. The pointer rests in its middle. */
export const SCREEN = 2400

/** The toolbar of MiniBrowser would prevent a window as narrow as a phone. */
const NARROW_TOOLBAR = '* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0 }'
/** Debian's locale without a language. */
const NO_LANGUAGE = '/usr/lib/locale/C.utf8'
/** `prefers-reduced-motion: reduce`, and scroll bars that take room, as on many desktops. */
const DESKTOP_SETTINGS = '[Settings]\ngtk-enable-animations=0\ngtk-overlay-scrolling=0\n'

/**
 * Starts a browser with an empty profile. It has its own screen: without a window manager the window under the pointer
 * has the keyboard focus, and two browsers on one screen would take it from each other.
 */
export async function startBrowser({ locale, colorScheme }: BrowserOptions): Promise<Browser> {
  const programs = findPrograms()
  const profile = mkdtempSync(join(tmpdir(), 'lab-atlas-webkit-'))
  const started: ChildProcess[] = []
  const start = (program: string, args: string[], environment: NodeJS.ProcessEnv, output: 'pipe' | 'ignore') => {
    const child = spawn(program, args, { env: environment, stdio: ['ignore', output, 'ignore'] })
    started.push(child)
    return child
  }
  const endAll = () => started.forEach((child) => child.kill())
  process.once('exit', endAll)
  try {
    const { downloads, environment } = writeProfile(profile, locale)
    // Xvfb chooses a free display, and writes its number once it is reachable. It ends with its last window.
    const size = `${SCREEN}x${SCREEN}x24`
    const xvfbArguments = ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp', '-terminate']
    const screen = start(programs.xvfb, xvfbArguments, process.env, 'pipe')
    const display = await firstLine(screen.stdout!)
    const port = await freePort()
    start(programs.webKitWebDriver, [`--port=${port}`], { ...environment, DISPLAY: `:${display}` }, 'ignore')
    const url = `http://127.0.0.1:${port}`
    await untilAnswering(`${url}/status`)
    const driver = await new Builder()
      .usingServer(url)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary: programs.miniBrowser,
          args: ['--automation', ...(colorScheme === 'dark' ? ['--dark-mode'] : [])],
        },
      })
      .build()
    return {
      driver,
      downloads,
      end: async () => {
        await driver.quit().finally(endAll)
        process.off('exit', endAll)
        await Promise.all(started.map(ended))
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      },
    }
  } catch (error) {
    endAll()
    throw error
  }
}

/**
 * Creates the folders and settings that GTK and WebKit look for, all in one folder, and the environment that refers to
 * it.
 */
function writeProfile(profile: string, locale: string): { downloads: string; environment: NodeJS.ProcessEnv } {
  const folder = (name: string) => {
    const path = join(profile, name)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  }
  const downloads = folder('downloads')
  const config = folder('config')
  writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
  writeFileSync(join(folder('config/gtk-3.0'), 'gtk.css'), NARROW_TOOLBAR)
  writeFileSync(join(config, 'gtk-3.0/settings.ini'), DESKTOP_SETTINGS)
  // WebKit takes the reader's language from the name of the C library's locale, which has to be installed. A browser
  // doesn't use the locale's rules.
  symlinkSync(NO_LANGUAGE, join(folder('locales'), `${locale}.UTF-8`))
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    TZ: process.env.TZ,
    LANG: `${locale}.UTF-8`,
    LOCPATH: join(profile, 'locales'),
    HOME: profile,
    XDG_CONFIG_HOME: config,
    XDG_CACHE_HOME: folder('cache'),
    XDG_DATA_HOME: folder('data'),
    XDG_RUNTIME_DIR: folder('run'),
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
    // Test machines have no graphics card.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    // Root can't start sandboxed processes; only this repository's pages are opened.
    ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  }
  return { downloads, environment }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function firstLine(output: Readable): Promise<string> {
  let text = ''
  for await (const chunk of output) {
    text += String(chunk)
    if (text.includes('\n')) return text.trim()
  }
  throw new Error('Xvfb: expected the number of its display, found the end of its output')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** @throws after ten seconds */
async function untilAnswering(url: string): Promise<void> {
  const latest = performance.now() + 10_000
  for (;;) {
    const answer = await fetch(url).catch((error: unknown) => error)
    if (answer instanceof Response) return
    if (performance.now() > latest) throw new Error(`${url}: expected WebKitWebDriver to answer`, { cause: answer })
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
