import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectFiles } from '../support/project-files.ts'

/** Ways to read the live records, or a site that was built from them. */
const LIVE: readonly RegExp[] = [
  // The folders as compiler options.
  /\bseeds: 'seeds'|\bdata: 'data'/,
  // A file or folder of records.
  /(?<!\.|\/|\$\{\w+\}\/)['"`](?:\.\/)?(?:seeds|data\/(?:events|stories|releases|\w+\.yaml))\b/,
  /\breadSite\(\)/,
  // The site of `npm run build`.
  /['"`](?:\.\/)?dist(?:\/|['"`])/,
]

/** Tests of the live records, tests whose folders are copies or in memory, and this one. */
const MAY = [
  /^tests\/live\//,
  /^tests\/unit\/compiler\//,
  /^tests\/unit\/frozen-records\.test\.ts$/,
  /^tests\/unit\/build\/publish\.test\.ts$/,
  /^tests\/built\/(?:same-twice|walk-through)\.test\.ts$/,
  /^tests\/unit\/build\/record-folders\.test\.ts$/,
  /^tests\/support\/frozen-records\.ts$/,
  /^tests\/e2e\/(?:support\/deployed|dev-server\.test)\.ts$/,
  /^tests\/bench\/(?:bench-server|cold|kill-builds|map-frames|own-work|timeline-update|timeline-inputs|soak)\.mjs$/,
]

const readsLive = (text: string) => text.split('\n').filter((line) => LIVE.some((one) => one.test(line)))

describe('a record that is added to the live ones', () => {
  it('is read by no test but those of the live records', () => {
    const files = projectFiles('tests').filter(
      (file) => /\.(?:ts|mjs|svelte)$/.test(file) && !MAY.some((one) => one.test(file)),
    )
    expect(files.length).toBeGreaterThan(200)
    const found = files.flatMap((file) =>
      readsLive(readFileSync(file, 'utf8')).map((line) => `${file}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })

  it.each([
    "compile({ seeds: 'seeds', data: 'data' })",
    "readFileSync('data/site.yaml')",
    "readdirSync('seeds')",
    'readFileSync(`data/events/${id}.yaml`)',
    "JSON.parse(readFileSync('dist/atlas.json', 'utf8'))",
    "cpSync('dist', folder)",
    'readSite()',
  ])('would be noticed: %s', (line) => {
    expect(readsLive(line)).toEqual([line])
  })
})
