/**
 * `npm run handout`: a story as a PDF to hand out or as slides, in one language, from the records in `seeds/` and
 * `data/`, or in other folders.
 */
import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { compile } from '../../compiler/compile.ts'
import { formatProblem } from '../../compiler/problems.ts'
import { SiteUrl } from '../../compiler/record-schema.ts'
import type { HandoutTreeOptions } from '../../handout/handout-tree.ts'
import { indexAtlas, type AtlasIndex } from '../../model/dataset/atlas-index.ts'
import { loadRegions } from '../../model/grouping/regions.ts'
import { loadMessages, messagesFor } from '../../i18n/messages.ts'
import { landFromDisk } from '../land.ts'
import { printHandout } from '../print-handout.ts'
import { saveSlides } from '../save-slides.ts'

const USAGE = `usage:
  handout --story ID --lang LANGUAGE --out FILE.pdf [--paper a4|letter] [--notes] [OPTIONS]
  handout --story ID --lang LANGUAGE --out FILE.pptx [OPTIONS]
options of both: [--url ADDRESS] [--seeds DIR] [--data DIR]`

/** Said when nothing tells where the atlas is published. */
const NO_ADDRESS =
  'warning: the pages have no links, since the atlas has no address. ' +
  'Give one with --url ADDRESS, or as `url` in data/site.yaml.'

const PAPERS = ['a4', 'letter'] as const
type Paper = (typeof PAPERS)[number]

/** The options as given on the command line. */
interface Asked {
  story?: string | undefined
  lang?: string | undefined
  out?: string | undefined
  paper?: string | undefined
  notes?: boolean | undefined
  url?: string | undefined
  seeds?: string | undefined
  data?: string | undefined
}

/**
 * Runs the command and returns its exit code. All mistakes in it go to standard error, one a line, and nothing is
 * written.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { asked, problem } = read(args)
  const { atlas, problems, site } = compile({ seeds: asked.seeds ?? 'seeds', data: asked.data ?? 'data' })
  const index = atlas && indexAtlas(atlas)
  const wrong = [
    ...problems.map(formatProblem),
    ...(problem === undefined ? [] : [problem]),
    ...(index && problem === undefined ? mistakes(asked, index) : []),
  ]
  if (!index || wrong.length > 0) {
    console.error(`${wrong.join('\n')}\n\n${USAGE}`)
    return 1
  }
  const { story, lang: language = '', out = '', paper = 'a4', notes = false, url = site?.url ?? '' } = asked
  if (url === '') console.warn(NO_ADDRESS)
  await Promise.all([loadMessages(language), loadRegions()])
  const options: HandoutTreeOptions & { paper: Paper } = {
    index,
    story,
    language,
    messages: messagesFor(language),
    base: url,
    land: landFromDisk,
    hasNotes: notes,
    paper: paper as Paper, // checked above
  }
  const make = extname(out).toLowerCase() === '.pptx' ? saveSlides : printHandout
  writeFileSync(out, await make(options))
  console.log(`${out}: “${index.stories.get(story ?? '')?.title[language] ?? ''}”, ${language}`)
  return 0
}

function read(args: readonly string[]): { asked: Asked; problem?: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        story: { type: 'string' },
        lang: { type: 'string' },
        out: { type: 'string' },
        paper: { type: 'string' },
        notes: { type: 'boolean' },
        url: { type: 'string' },
        seeds: { type: 'string' },
        data: { type: 'string' },
      },
    })
    return { asked: values }
  } catch (error) {
    return { asked: {}, problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Returns one sentence per mistake: option, value, what was expected. */
export function mistakes({ story, lang, out, paper, url, notes }: Asked, index: AtlasIndex): string[] {
  const stories = [...index.stories.keys()]
  const { languages } = index.atlas
  return [
    ...oneOf('--story', story, stories),
    ...oneOf('--lang', lang, languages),
    ...(paper === undefined ? [] : oneOf('--paper', paper, PAPERS)),
    ...(url !== undefined && !v.safeParse(SiteUrl, url).success
      ? [`--url: found "${url}", expected the whole address of the atlas, as https://atlas.example.org/`]
      : []),
    ...outMistakes(out),
    ...(notes === true && extname(out ?? '') === '.pptx'
      ? ['--notes: slides have their notes in any case, expected it with a .pdf only']
      : []),
  ]
}

function oneOf(option: string, value: string | undefined, choices: readonly string[]): string[] {
  if (value !== undefined && choices.includes(value)) return []
  return [`${option}: found ${value === undefined ? 'none' : `"${value}"`}, expected one of ${choices.join(', ')}`]
}

function outMistakes(out: string | undefined): string[] {
  if (out === undefined) return ['--out: found none, expected a file that ends in .pdf or .pptx']
  const ending = ['.pdf', '.pptx'].includes(extname(out).toLowerCase())
    ? []
    : [`--out: found "${out}", expected a file that ends in .pdf or .pptx`]
  return [
    ...ending,
    ...(isWritable(out)
      ? []
      : [`--out: "${out}" can't be written; expected a folder that is there and may be written to`]),
  ]
}

function isWritable(file: string): boolean {
  try {
    if (existsSync(file) && !statSync(file).isFile()) return false
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK)
    return true
  } catch {
    return false
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await run(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
