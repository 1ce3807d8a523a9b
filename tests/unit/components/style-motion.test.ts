import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const STYLES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(css|svelte)$/.test(name))
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .map((path) => ({ path, style: styleOf(path) }))

describe('what moves in the page’s style', () => {
  it('takes its length from a token, which is nothing where the reader wants no motion', () => {
    const tokens = styleOf('src/app.css')
    const [, quiet = ''] = /prefers-reduced-motion: reduce\) \{\s*:root \{([^}]*)\}/.exec(tokens) ?? []
    expect(lengthsIn(quiet)).toEqual({ '--ease': '0s', '--zoom-ease': '0s' })
    const motions = STYLES.flatMap(({ path, style }) => declarations(style).map((motion) => ({ path, motion })))
    expect(motions).not.toHaveLength(0)
    const untold = motions.filter(
      ({ motion }) => motion !== 'none' && motion.split(',').some((one) => !/\bvar\(--(zoom-)?ease\)$/.test(one)),
    )
    // The title and the picture before the app appear after a delay, but don't move.
    const path = 'src/app.css'
    expect(untold).toEqual([
      { path, motion: 'appear 0s 200ms forwards, disappear 0s 1500ms forwards' },
      { path, motion: 'appear 0s 1500ms forwards' },
    ])
  })

  it('is said of no element at large: each would take twice as long to be styled', () => {
    const universal = STYLES.flatMap(({ style }) =>
      [...style.matchAll(/(?:^|[\s,}])\*[^{}]*\{([^}]*)\}/g)]
        .map(([rule]) => rule.trim())
        .filter((rule) => /transition|animation/.test(rule)),
    )
    expect(universal).toEqual([])
  })
})

/** Without its comments. */
function styleOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, '')
}

function declarations(style: string): string[] {
  return [...style.matchAll(/(?:^|[\s;{])(?:transition|animation)(?:-duration)?:\s*([^;}]+)[;}]/g)].map(([, value]) =>
    value!.trim().replace(/\s+/g, ' '),
  )
}

function lengthsIn(style: string): Record<string, string> {
  return Object.fromEntries([...style.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]))
}
