/**
 * `npm run variants`: writes `src/model/filter/han-variants.ts`, the groups of Chinese characters that a search treats
 * as one, from OpenCC's dictionaries. A search needs only the groups: a fiftieth of the converter's size.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import hongKong from 'opencc-js/dict/HKVariants'
import toTraditional from 'opencc-js/dict/STCharacters'
import toTraditionalPhrases from 'opencc-js/dict/STPhrases'
import toSimplified from 'opencc-js/dict/TSCharacters'
import toSimplifiedPhrases from 'opencc-js/dict/TSPhrases'
import taiwan from 'opencc-js/dict/TWVariants'

const FILE = 'src/model/filter/han-variants.ts'
const DICTIONARIES = [toSimplified, toTraditional, hongKong, taiwan, toTraditionalPhrases, toSimplifiedPhrases]
const GROUPS_A_LINE = 36
/** Stays in the built script. */
const NOTICE =
  '/*! Chinese characters that are one to a search, ' +
  'from the dictionaries of OpenCC (Apache-2.0, https://github.com/BYVoid/OpenCC). */'

/**
 * Returns groups of characters that dictionaries convert into each other, directly or through a third, as strings. The
 * first character of a group is the one that most of the others become in simplified text. Only characters of one
 * UTF-16 unit: few fonts have the others.
 */
export function hanVariants(): string[] {
  const groups = new Map<string, Set<string>>()
  for (const [from, to] of DICTIONARIES.flatMap(pairs)) {
    const together = new Set([...(groups.get(from) ?? [from]), ...(groups.get(to) ?? [to])])
    for (const character of together) groups.set(character, together)
  }
  const simplified = new Map<string, number>()
  for (const [, to] of pairs(toSimplified)) simplified.set(to, (simplified.get(to) ?? 0) + 1)
  return [...new Set(groups.values())]
    .map((group) =>
      [...group].sort((a, b) => (simplified.get(b) ?? 0) - (simplified.get(a) ?? 0) || compare(a, b)).join(''),
    )
    .sort(compare)
}

/** Returns the source of the generated module. */
export function formatHanVariants(groups: readonly string[]): string {
  const lines = Array.from({ length: Math.ceil(groups.length / GROUPS_A_LINE) }, (_, i) =>
    groups.slice(i * GROUPS_A_LINE, (i + 1) * GROUPS_A_LINE).join(' '),
  )
  return `${NOTICE}

/** Made by \`npm run variants\`. Groups between blanks; the first of each stands for all. */
export const HAN_VARIANTS = \`
${lines.join('\n')}
\`
`
}

/**
 * Returns the characters that a dictionary converts into each other: alone, or in a phrase of the same length (坐标 is
 * 座標, 借口 is 藉口).
 */
function pairs(dictionary: string): [from: string, to: string][] {
  return dictionary.split('|').flatMap((entry) => {
    const [from = [], ...conversions] = entry.split(/\s/).map((word) => [...word])
    return conversions
      .filter((to) => to.length === from.length)
      .flatMap((to) => from.map((character, i): [string, string] => [character, to[i]!]))
      .filter(([a, b]) => a !== b && a.length === 1 && b.length === 1)
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(FILE, formatHanVariants(hanVariants()))
