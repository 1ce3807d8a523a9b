import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FONT_STACKS, PALETTES } from '../../../src/picture/theme.ts'

const css = readFileSync('src/app.css', 'utf8').replace(/\s+/g, ' ')

/** The page's colour of the same name. */
function token(name: string): { light: string; dark: string } {
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\(([^,]+), ([^)]+)\\)`).exec(css) ?? []
  return { light, dark }
}

describe('colours of pictures', () => {
  const { hues, ...names } = PALETTES.light
  it.each(Object.keys(names))('are the page’s: %s', (name) => {
    const key = name as keyof typeof names
    expect({ light: PALETTES.light[key], dark: PALETTES.dark[key] }).toEqual(token(name))
  })

  it.each(hues.slice(1).map((_, i) => i + 1))('are the page’s: city %d', (number) => {
    expect({ light: PALETTES.light.hues[number], dark: PALETTES.dark.hues[number] }).toEqual(token(`hue-${number}`))
  })

  it('have running text for what lies in no city', () => {
    expect(css).toContain('--hue: var(--ink2);')
    expect([PALETTES.light.hues[0], PALETTES.dark.hues[0]]).toEqual([PALETTES.light.ink2, PALETTES.dark.ink2])
  })

  it('print on white', () => {
    expect(PALETTES.print).toEqual({ ...PALETTES.light, paper: '#ffffff' })
  })
})

describe('fonts of pictures', () => {
  const [, latin = ''] = /--latin: ([^;]+);/.exec(css) ?? []
  it.each([
    ['en', /:root {.*?--font: ([^;]+);/],
    ['zh-Hans', /\[lang\|='zh-Hans'\] { --font: ([^;]+);/],
    ['zh-Hant', /\[lang\|='zh-Hant'\] { --font: ([^;]+);/],
  ] as const)('are the page’s in %s', (language, pattern) => {
    const [, stack = ''] = pattern.exec(css) ?? []
    expect(FONT_STACKS[language]).toBe(stack.replace('var(--latin)', latin))
  })
})
