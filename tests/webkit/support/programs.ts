/** Finds the programs that the WebKit tests drive by searching folders, so that they run on every architecture. */
import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Programs {
  /** W3C WebDriver for WebKitGTK. */
  webKitWebDriver: string
  /** WebKitGTK's own small browser. */
  miniBrowser: string
  /** A screen in memory. */
  xvfb: string
}

/** Where Debian, Fedora and Arch install MiniBrowser: next to WebKit's other helper programs. */
const LIBRARY_FOLDERS = ['/usr/lib', '/usr/lib64', '/usr/libexec', '/usr/local/lib', '/usr/local/libexec']
const WEBKIT_FOLDERS = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']

/** @throws with the name of each missing program, and the packages that contain them */
export function findPrograms(): Programs {
  const webKitWebDriver = onPath('WebKitWebDriver')
  const miniBrowser = findMiniBrowser()
  const xvfb = onPath('Xvfb')
  if (webKitWebDriver !== undefined && miniBrowser !== undefined && xvfb !== undefined)
    return { webKitWebDriver, miniBrowser, xvfb }
  const missing = Object.entries({ WebKitWebDriver: webKitWebDriver, MiniBrowser: miniBrowser, Xvfb: xvfb }).flatMap(
    ([name, path]) => (path === undefined ? name : []),
  )
  throw new Error(
    `WebKit: expected ${missing.join(', ')}, found none. On Debian: apt-get install webkit2gtk-driver xvfb ` +
      '(or leave these tests out)',
  )
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin')
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

/** On Debian the folder is one below that of the architecture: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1. */
function findMiniBrowser(): string | undefined {
  return LIBRARY_FOLDERS.flatMap((folder) => [folder, ...foldersIn(folder)])
    .flatMap((folder) => WEBKIT_FOLDERS.map((webKit) => join(folder, webKit, 'MiniBrowser')))
    .find(isExecutable)
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
