import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { ICONS, manifest, serviceWorker, type BuiltFile } from '../../../src/build/offline.ts'
import type { Build } from '../../../src/offline/build-list.ts'
import { realAtlas } from '../../support/real-atlas.ts'

const FILES: BuiltFile[] = [
  ['index.html', '<!doctype html>'],
  ['atlas.json', '{}'],
  ['assets/index-a1.js', 'a'],
  ['embed.js', 'b'],
  ['lab-atlas.html', 'c'],
  ['at/45065aeacc4a/atlas.json', 'd'],
  ['icon-192.png', new Uint8Array([1])],
  ['assets/singapore.topo-e5.json', 'f'],
  ['assets/world-110m.topo-f6.json', 'g'],
  ['assets/world-10m_11_-30.topo-g7.json', 'h'],
]

/** The build's values passed to the script. */
function told(files: readonly BuiltFile[]): Build {
  const script = serviceWorker('(function () { globalThis.told = BUILD })()', files, new Set(['world-10m_11_-30']))
  return runInNewContext(`${script}; globalThis.told`) as Build
}

describe('what is kept for when there is no network', () => {
  it('is the page, its data, parts and land; not what others load, nor what was released before', () => {
    const addresses = told(FILES).files.map(([address]) => address)
    expect([...addresses]).toEqual([
      './assets/index-a1.js',
      './assets/singapore.topo-e5.json',
      './assets/world-10m_11_-30.topo-g7.json',
      './atlas.json',
      './icon-192.png',
      './',
    ])
  })

  it('is verified by its SHA-256, so that another answer of a host or network is refused', () => {
    // printf '{}' | openssl dgst -sha256 -binary | base64
    const [, integrity] = told(FILES).files.find(([address]) => address === './atlas.json') ?? []
    expect(integrity).toBe('sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=')
  })

  it('is another build when any of it is another, and the same in whatever order the files come', () => {
    const { revision } = told(FILES)
    expect(revision).toMatch(/^[0-9a-f]{12}$/)
    expect(told(FILES.toReversed()).revision).toBe(revision)
    expect(told(FILES.map(([name, contents]) => [name, name === 'atlas.json' ? '[]' : contents])).revision).not.toBe(
      revision,
    )
    expect(told(FILES.map(([name, contents]) => [name, name === 'embed.js' ? 'x' : contents])).revision).toBe(revision)
  })
})

describe('the page as an application', () => {
  it('is called as the atlas is, in its first language, and is found from itself on', () => {
    const made = JSON.parse(manifest(realAtlas)) as Record<string, unknown>
    expect(made).toMatchObject({ name: 'Lab Atlas', lang: 'en', start_url: './', scope: './', display: 'standalone' })
  })

  it.each(ICONS)('has an icon as large as it says: $src', ({ src, sizes }) => {
    const png = readFileSync(`public/${src}`)
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  })
})
