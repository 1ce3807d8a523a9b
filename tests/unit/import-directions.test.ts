import { describe, expect, it } from 'vitest'
import { importCircles, importsOf, importViolations, sourceFiles } from '../support/import-rules.ts'

const file = (path: string, source: string) => ({ path, source })

describe('imports', () => {
  it('point one way in src', () => {
    expect(importViolations(sourceFiles('src'))).toEqual([])
  })

  it('form no circles in src', () => {
    expect(importCircles(sourceFiles('src'))).toEqual([])
  })

  it('are seen, however they are written', () => {
    const source = `
      import a from './a.ts'
      import type { B } from './b.ts'
      export * from './c.ts'
      const d = await import('./d.ts')
      type E = import('./e.ts').E
      import './f.css'`
    expect(importsOf(file('src/model/x.ts', source))).toEqual([
      './a.ts',
      './b.ts',
      './c.ts',
      './d.ts',
      './e.ts',
      './f.css',
    ])
  })

  it('are seen in both scripts of a component, and not in its text', () => {
    const component = `
      <script module lang="ts">import { a } from './a.ts'</script>
      <script lang="ts">import type { B } from './b.ts'; let { b }: { b: B } = $props()</script>
      <p>import c from './c.ts' {b}</p>`
    expect(importsOf(file('src/components/X.svelte', component))).toEqual(['./a.ts', './b.ts'])
  })
})

describe('the rules', () => {
  it.each([
    ['src/model/x.ts', '../layout/scale.ts', 'src/model/x.ts: model may not import layout (../layout/scale.ts)'],
    ['src/layout/x.ts', '../i18n/en.ts', 'src/layout/x.ts: layout may not import i18n (../i18n/en.ts)'],
    ['src/layout/x.ts', '../state/context.ts', 'src/layout/x.ts: layout may not import state (../state/context.ts)'],
    [
      'src/state/x.ts',
      '../components/map/Map.svelte',
      'src/state/x.ts: state may not import components (../components/map/Map.svelte)',
    ],
    [
      'src/attachments/x.ts',
      '../state/context.ts',
      'src/attachments/x.ts: attachments may not import state (../state/context.ts)',
    ],
    [
      'src/components/map/x.ts',
      '../../App.svelte',
      'src/components/map/x.ts: components may not import App (../../App.svelte)',
    ],
    [
      'src/components/map/x.ts',
      '../../compiler/read.ts',
      'src/components/map/x.ts: components may not import compiler (../../compiler/read.ts)',
    ],
    [
      'src/compiler/x.ts',
      '../layout/scale.ts',
      'src/compiler/x.ts: compiler may not import layout (../layout/scale.ts)',
    ],
    ['src/model/x.ts', 'node:fs', 'src/model/x.ts: node:fs is known only in compiler and build'],
    ['src/model/x.ts', 'd3-time', 'src/model/x.ts: d3-time is known only in layout and attachments and components'],
    ['src/components/timeline/x.ts', 'd3-brush', 'src/components/timeline/x.ts: d3-brush is known only in attachments'],
    [
      'src/components/timeline/x.ts',
      'leaflet',
      'src/components/timeline/x.ts: leaflet is known only in attachments and components/map',
    ],
    [
      'src/components/details/x.ts',
      'leaflet/dist/leaflet.css',
      'src/components/details/x.ts: leaflet/dist/leaflet.css is known only in attachments and components/map',
    ],
    [
      'src/layout/x.ts',
      'svelte/store',
      'src/layout/x.ts: svelte/store is known only in state and platform and attachments and ui and ' +
        'components and App and mount-app',
    ],
    [
      'src/helpers/x.ts',
      './y.ts',
      'src/helpers/x.ts: expected a part that tests/support/import-rules.ts knows, found helpers',
    ],
  ])('refuse %s the import of %s', (path, specifier, message) => {
    expect(importViolations([file(path, `import { x } from '${specifier}'`)])).toEqual([message])
  })

  it.each([
    ['src/layout/x.ts', '../model/types.ts'],
    ['src/state/x.svelte.ts', '../i18n/words.ts'],
    ['src/components/map/Map.ts', 'leaflet'],
    ['src/attachments/brush.ts', 'd3-brush'],
    ['src/compiler/read-yaml.ts', 'node:fs'],
    ['src/mount-app.ts', './App.svelte'],
    ['src/components/map/land.ts', '../../../data/basemap/locator.json'],
  ])('let %s import %s', (path, specifier) => {
    expect(importViolations([file(path, `import { x } from '${specifier}'`)])).toEqual([])
  })

  it('refuse a barrel', () => {
    expect(importViolations([file('src/model/index.ts', '')])).toEqual([
      'src/model/index.ts: is a barrel; import the module itself',
    ])
  })
})

describe('circles', () => {
  it.each([
    ['an import', `import { b } from './b.ts'`],
    ['a type', `import type { B } from './b.ts'`],
    ['an import on demand', `const b = () => import('./b.ts')`],
  ])('are found through %s', (_, source) => {
    const files = [
      file('src/model/a.ts', source),
      file('src/model/b.ts', `export * from './c.ts'`),
      file('src/model/c.ts', `import { a } from './a.ts'`),
      file('src/model/d.ts', `import { a } from './a.ts'`),
    ]
    expect(importCircles(files)).toEqual([
      'src/model/a.ts, src/model/b.ts, src/model/c.ts: import each other in a circle',
    ])
  })

  it('are found in components', () => {
    const files = [
      file('src/ui/A.svelte', `<script lang="ts">import B from './B.svelte'</script><B />`),
      file('src/ui/B.svelte', `<script lang="ts">import type { Item } from './A.svelte'</script>`),
    ]
    expect(importCircles(files)).toEqual(['src/ui/A.svelte, src/ui/B.svelte: import each other in a circle'])
  })

  it('are apart from each other, and a file that imports itself is one', () => {
    const files = [
      file('src/model/a.ts', `import './b.ts'; import './c.ts'`),
      file('src/model/b.ts', `import './a.ts'`),
      file('src/model/c.ts', `import './d.ts'`),
      file('src/model/d.ts', `import './c.ts'`),
      file('src/model/e.ts', `import './e.ts'`),
    ]
    expect(importCircles(files).sort()).toEqual([
      'src/model/a.ts, src/model/b.ts: import each other in a circle',
      'src/model/c.ts, src/model/d.ts: import each other in a circle',
      'src/model/e.ts: import each other in a circle',
    ])
  })

  it('are no diamonds', () => {
    const files = [
      file('src/model/a.ts', `import './b.ts'; import './c.ts'`),
      file('src/model/b.ts', `import './d.ts'`),
      file('src/model/c.ts', `import './d.ts'`),
      file('src/model/d.ts', ''),
    ]
    expect(importCircles(files)).toEqual([])
  })
})
