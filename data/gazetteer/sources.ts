/** Reads the sources: cities from npm, names from a package of Debian. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import gettext from 'gettext-parser'
import type { Catalogues } from './names.ts'

/** The package of Debian, and what its catalogues are: another version may have other names. */
interface DebianPackage {
  name: string
  version: string
  /** SHA-256 of each catalogue. */
  catalogues: Record<keyof Catalogues, string>
}

/**
 * Downloads the package with apt-get and reads its catalogues; nothing is installed. Throws an Error for a catalogue of
 * another version.
 */
export function readCatalogues({ name, version, catalogues }: DebianPackage): Catalogues {
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'))
  try {
    execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    const [archive = ''] = readdirSync(folder).filter((file) => file.endsWith('.deb'))
    execFileSync('dpkg-deb', ['--extract', archive, 'contents'], { cwd: folder })
    const read = (language: keyof Catalogues) => {
      const file = readFileSync(join(folder, 'contents/usr/share/locale', language, 'LC_MESSAGES/geonames.mo'))
      const digest = createHash('sha256').update(file).digest('hex')
      if (digest !== catalogues[language]) throw new Error(`${name}: expected another catalogue of ${language}`)
      const messages = Object.values(gettext.mo.parse(file).translations['']!)
      return new Map(messages.map(({ msgid, msgstr }) => [msgid, msgstr[0] ?? '']))
    }
    return { en: read('en'), zh: read('zh'), zh_CN: read('zh_CN'), zh_TW: read('zh_TW') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
