import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { licences, packageFolder, packageFolders } from '../../../src/build/licences.ts'

const root = resolve('.')
const inModules = (path: string) => resolve('node_modules', path)

describe('the licences of what is built', () => {
  it.each([
    ['/a/node_modules/leaflet/src/Leaflet.js', '/a/node_modules/leaflet'],
    ['/a/node_modules/@scope/name/index.js?commonjs', '/a/node_modules/@scope/name'],
    ['/a/node_modules/supercluster/node_modules/kdbush/index.js', '/a/node_modules/supercluster/node_modules/kdbush'],
    ['/a/src/main.ts', undefined],
    ['virtual:atlas-site', undefined],
    ['\0/a/node_modules/leaflet/x.js', undefined],
  ])('finds the package of %s', (module, folder) => {
    expect(packageFolder(module)).toBe(folder)
  })

  it('name each package once, in order, and whose work our own modules carry', () => {
    const modules = [
      inModules('svelte/src/a.js'),
      inModules('leaflet/b.js'),
      inModules('svelte/src/c.js'),
      resolve('src/model/filter/han-variants.ts'),
    ]
    expect(packageFolders(modules, root)).toEqual(['leaflet', 'opencc-js', 'svelte'].map(inModules))
  })

  it('name what is inside of bundles that packages bring ready-made', () => {
    const names = packageFolders([inModules('jszip/dist/jszip.min.js')], root)
    expect(names).toEqual(['immediate', 'jszip', 'lie', 'pako', 'setimmediate'].map(inModules))
    expect(licences(names, root)).toContain('Vitaly Puzrin')
    // Each package that its bundle requires is named, including any that a newer version adds.
    const bundle = readFileSync(inModules('jszip/dist/jszip.js'), 'utf8')
    const required = [...bundle.matchAll(/require\((['"])([a-z-]+)\1\)/g)].map(([, , name]) => name!)
    const stubs = ['readable-stream', 'stream']
    expect([...new Set(required)].filter((name) => !stubs.includes(name)).sort()).toEqual([
      'immediate',
      'lie',
      'pako',
      'setimmediate',
    ])
    expect(packageFolders([inModules('csv-stringify/dist/esm/sync.js')], root)).toEqual(
      ['base64-js', 'buffer', 'csv-stringify', 'ieee754'].map(inModules),
    )
  })

  it('are there word for word, with those of the atlas and its coastline', () => {
    const text = licences(['leaflet', 'opencc-js'].map(inModules), root)
    expect(text).toMatch(/^=+\n\nLab Atlas\n\n=+\n\nMIT License/)
    expect(text).toContain('OpenStreetMap')
    expect(text).toContain('Volodymyr Agafonkin')
    expect(text).toMatch(/opencc-js \d+\.\d+\.\d+/)
    expect(text).toContain('Apache License')
    expect(text).not.toContain(root)
  })

  it('stop a build that would pass on what comes without one', () => {
    expect(() => licences([resolve('tests/fixtures')], root)).toThrow(/expected a package/)
  })
})
